using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Review.HandInNote;
using FactCheck.Web.Features.Review.WriteReview;
using FactCheck.Web.Features.Triage.MergeClaims;
using FactCheck.Web.Parts.Forms;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class WriteReviewTests
{
    [Fact]
    public async Task The_claim_stands_in_its_articles_words_with_the_ratings_and_what_they_mean()
    {
        await using var it = await Reviewing.Open();

        var page = await it.Page(it.Rae);

        page.Place.Excerpt.ShouldNotBeNull();
        var mark = page.Place.Marks.ShouldHaveSingleItem();
        page.Place.Excerpt![mark.Start..mark.End].ShouldBe(page.Place.Words);
        page.Ratings.Count.ShouldBe(7);
        page.Acts.ShouldContain(Act.Take);
    }

    [Fact]
    public async Task Nothing_of_a_colleagues_review_reaches_anybody_until_the_round_is_settled()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Take(it.Rae);
        await it.Cite(it.Rae, "SECRET exhibit");
        await it.Keep(it.Rae, ("RatingCode", "", "half-true"), ("Rationale", "", "SECRET reason [^1]"));
        (await it.Submit(it.Rae)).Problems.ShouldBeEmpty();

        foreach (var somebody in new[] { it.Sam, it.Tom, it.Eve })
        {
            var seen = System.Text.Json.JsonSerializer.Serialize(await it.Page(somebody));
            seen.ShouldNotContain("SECRET");
            var browser = await it.Desk.BrowserOf(somebody);
            foreach (var address in new[] { "/desk", $"/desk/claims/{it.Number}/review", $"/desk/claims/{it.Number}/judge", $"/desk/claims/{it.Number}" })
                (await (await browser.GetAsync(address)).Content.ReadAsStringAsync()).ShouldNotContain("SECRET", customMessage: address);
        }

        (await it.Page(it.Sam)).Seat!.ReviewsIn.ShouldBe(1);
        (await it.Judge()).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.not-all-in");
    }

    [Fact]
    public async Task A_claim_that_is_not_there_is_said_to_be_not_there_and_readers_may_not_look()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new WriteReviewQuery(9_999), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
        (await it.Desk.Send(new WriteReviewQuery(it.Number), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }

    [Fact]
    public async Task A_claim_merged_under_the_writers_hands_shows_where_it_went_and_everything_that_was_written()
    {
        await using var it = await Reviewing.Open();
        var other = await it.Desk.Suggested(it.Eve, "Nobody at all was hurt.");
        var number = (await it.Desk.Claim(other)).Number;
        await it.Take(it.Rae);
        await it.Cite(it.Rae, "Water levels");
        await it.Keep(it.Rae, ("RatingCode", "", "half-true"), ("Rationale", "", "The gauge shows otherwise.[^1]"));

        (await it.Desk.Send(new MergeClaimsCommand([it.Claim], $"#{number}", null), it.Eve)).Problems.ShouldBeEmpty();
        // What was typed in the last second still comes in.
        (await it.Keep(it.Rae, ("Rationale", "The gauge shows otherwise.[^1]", "The gauge shows otherwise. Twice.[^1]"))).Problems.ShouldBeEmpty();

        var view = await it.Page(it.Rae);
        (view.IsStranded, view.MergedInto).ShouldBe((true, number));
        (await it.Page(it.Sam)).IsStranded.ShouldBeFalse();
        using var page = new PageContext();
        page.IsAlone();
        page.Answers<WriteReviewQuery, WriteReviewView>(_ => view);
        var shown = page.Render<WriteReviewPage>(with => with.Add(p => p.Number, it.Number));
        var told = shown.Find("[aria-labelledby=stranded-title]").TextContent;
        foreach (var words in new[] { "merged while you were writing", $"#{number}", "The gauge shows otherwise. Twice.", "Half true", "Water levels" }) told.ShouldContain(words);

        (await it.Desk.Send(new HandInNoteCommand(it.Claim, view.DraftRound!.Value), it.Rae)).Problems.ShouldBeEmpty();
        (await it.Page(it.Rae)).IsStranded.ShouldBeFalse();
        (await it.Desk.Send(new ShowClaimQuery(it.Number), it.Eve)).Value.Rounds.Single().Late.ShouldHaveSingleItem().Text.ShouldContain("Twice.");
    }

    [Fact]
    public async Task The_page_offers_to_take_it_and_shows_the_form_while_it_is_held()
    {
        await using var it = await Reviewing.Open();
        var before = await it.Page(it.Rae);
        await it.Take(it.Rae);
        var held = await it.Page(it.Rae);
        using var page = new PageContext();
        var answer = before;
        page.IsAlone();
        page.Answers<WriteReviewQuery, WriteReviewView>(_ => answer);

        var shown = page.Render<WriteReviewPage>(with => with.Add(p => p.Number, it.Number));
        shown.FindAll("kept-form").ShouldBeEmpty();
        shown.FindAll("button").ShouldContain(button => button.TextContent == "Take this claim");

        answer = held;
        await page.Tell(new Announcement("claim", it.Claim, "take", default));
        shown.WaitForAssertion(() => shown.FindAll("kept-form").Count.ShouldBe(1));
        var left = shown.Find("time-left");
        (left.GetAttribute("now"), left.GetAttribute("until")).ShouldBe((held.Now.Written(), held.Now.AddHours(1).Written()));
    }

    [Fact]
    public async Task The_meter_of_sentences_that_cite_evidence_follows_what_is_typed()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Cite(it.Rae, "Water levels");
        await it.Keep(it.Rae, ("Rationale", "", "The gauge shows otherwise.[^1] So do the neighbours."));
        var answer = await it.Page(it.Rae);
        using var page = new PageContext();
        page.IsAlone();
        page.Answers<WriteReviewQuery, WriteReviewView>(_ => answer);
        var shown = page.Render<WriteReviewPage>(with => with.Add(p => p.Number, it.Number));
        shown.Find("meter#coverage").GetAttribute("value").ShouldBe("50");

        await it.Keep(it.Rae, ("Rationale", "The gauge shows otherwise.[^1] So do the neighbours.", "The gauge shows otherwise.[^1] So do the neighbours.[^1]"));
        answer = await it.Page(it.Rae);
        await shown.Find("kept-form").TriggerEventAsync("onkeptsaved", new KeptEventArgs());

        shown.Find("meter#coverage").GetAttribute("value").ShouldBe("100");
        shown.Find("label[for=coverage]").TextContent.ShouldBe("Sentences that cite evidence: 100 %");
    }
}
