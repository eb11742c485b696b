using System.Text.Json;
using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Intake.RewordClaim;
using FactCheck.Web.Features.Publishing.PrepareCorrection;
using FactCheck.Web.Features.Publishing.RetractVerdict;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Review.AskAgain;
using FactCheck.Web.Features.Triage.RouteClaim;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class ShowClaimTests
{
    private static async Task<ShowClaimView> View(Desk desk, SomeClaim claim, Somebody somebody) =>
        (await desk.Send(new ShowClaimQuery(claim.Number), somebody)).Value;

    [Fact]
    public async Task A_review_that_is_not_open_shows_only_that_it_is_in()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.InQueue(seats: 2);
        await desk.Rated(claim.Id, claim.Reviewer, "half-true");

        foreach (var somebody in new[] { claim.Editor, await desk.Person("Otto", Roles.Reviewer), await desk.Person("Ada", Roles.Administrator) })
        {
            var view = await View(desk, claim, somebody);
            var round = view.Rounds.ShouldHaveSingleItem();
            (round.ReviewsIn, round.Seats, view.Rating, view.DecidedBy).ShouldBe((1, 2, null, null));
            var everything = JsonSerializer.Serialize(view);
            foreach (var secret in new[] { "half-true", "Half true", VerdictsOfTheDesk.Rationale, "Report on the flood" })
                everything.ShouldNotContain(secret, Case.Insensitive);
        }
    }

    [Fact]
    public async Task It_tells_the_story_where_it_stands_and_what_each_may_do()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.InQueue(seats: 2);
        var reviewer = await View(desk, claim, claim.Reviewer);
        reviewer.Acts.ShouldBe([Act.Take]);
        var mention = reviewer.Mentions.ShouldHaveSingleItem();
        (mention.IsLead, mention.Title, mention.Speakers.Count).ShouldBe((true, "Flood in the valley", 0));
        mention.Context.Sentence.ShouldStartWith("Nobody was hurt.");
        reviewer.Story.Select(one => (one.Number, one.Act, one.Who)).ShouldBe([(2, "queue", "Eva"), (1, "suggest", "Eva")]);

        await desk.Change(claim.Reviewer, Roles.Reviewer, claim.Id, (one, by) => one.Take(by));

        var editor = await View(desk, claim, claim.Editor);
        editor.Rounds[0].Holds.ShouldHaveSingleItem().Name.ShouldBe("Rae");
        (editor.Status, editor.Queue).ShouldBe((ClaimStatus.UnderReview, "Floods"));
        editor.Acts.ShouldContain(Act.Reword);
    }

    [Fact]
    public async Task Its_other_places_are_shown_without_reading_the_articles_texts()
    {
        var asked = new AskedSql();
        await using var desk = await Desk.Open(asked.Listen);
        var claim = await desk.InQueue();
        await desk.AlsoStandsIn(claim, 2);
        asked.Forget();

        var mentions = (await View(desk, claim, claim.Editor)).Mentions;

        (mentions[0].Title, mentions[0].IsLead).ShouldBe(("Flood in the valley", true));
        // Found at one moment: which of them comes first says nothing.
        mentions.Skip(1).Select(mention => (mention.Title, mention.IsLead)).ShouldBe([("Once more 0", false), ("Once more 1", false)], ignoreOrder: true);
        mentions[2].Context.Sentence.ShouldBe("Nobody was hurt, it is said.");
        asked.All.ShouldAllBe(sql => !sql.Contains("TextSha256", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_way_to_the_reviews_side_by_side_is_shown_to_who_may_go_there()
    {
        ShowClaimView reviewer, editor;
        await using (var desk = await Desk.Open())
        {
            var claim = await desk.InQueue(seats: 2);
            await desk.Rated(claim.Id, claim.Reviewer, "false");
            await desk.Rated(claim.Id, claim.Others[0], "true");
            (reviewer, editor) = (await View(desk, claim, claim.Reviewer), await View(desk, claim, claim.Editor));
        }

        Ways(reviewer).ShouldBe(0);
        Ways(editor).ShouldBe(1);

        static int Ways(ShowClaimView view)
        {
            using var page = new PageContext();
            page.IsAlone();
            page.Answers<ShowClaimQuery, ShowClaimView>(_ => view);
            page.Answers<RouteClaimQuery, RouteClaimView>(_ => new RouteClaimView([], false, null, Priority.Normal, null, [], [], []));
            return page.Render<ShowClaimPage>(with => with.Add(p => p.Number, view.Number)).FindAll($"a[href='/desk/claims/{view.Number}/judge']").Count;
        }
    }

    [Fact]
    public async Task A_published_claim_leads_to_its_page_and_can_be_corrected_retracted_and_reopened_by_editors()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();

        var view = await View(desk, claim, claim.Editor);

        (view.Path, view.Standing, view.Rating).ShouldBe((path, Standing.Up, "False"));
        view.Up!.Summary.ShouldBe("Nobody was hurt in the flood");
        view.Acts.ShouldBe([Act.Reopen, Act.Merge, Act.Correct, Act.Retract], ignoreOrder: true);
        (await View(desk, claim, claim.Reviewer)).Acts.ShouldBeEmpty();
        (await View(desk, claim, await desk.Person("Ada", Roles.Administrator))).Acts.ShouldBe([Act.Remove]);
    }

    [Fact]
    public async Task What_an_editor_said_of_a_round_is_closed_to_those_who_rate_in_the_running_one_and_open_to_the_others()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.InQueue(seats: 2);
        await desk.Rated(claim.Id, claim.Reviewer, "false");
        var second = await desk.Person("Sam", Roles.Reviewer);
        await desk.Ask(async db =>
        {
            (await db.Queues.SingleAsync(q => q.Id == claim.Queue.Id)).Admit(second.Id, desk.Clock.Now()).Problems.ShouldBeEmpty();
            return await db.SaveChangesAsync();
        });
        await desk.Rated(claim.Id, second, "true");
        (await desk.Send(new AskAgainCommand(claim.Id, "Rae's false rests on an old table."), claim.Editor)).Problems.ShouldBeEmpty();

        var rater = (await View(desk, claim, await desk.Person("Otto", Roles.Reviewer))).Story[0];
        (rater.Act, rater.Reason, rater.IsClosed).ShouldBe(("ask again", null, true));
        (await View(desk, claim, claim.Editor)).Story[0].Reason.ShouldBe("Rae's false rests on an old table.");
    }

    [Fact]
    public async Task The_story_says_each_act_in_a_sentence_with_the_words_that_changed()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.InQueue();
        (await desk.Send(new RewordClaimCommand(claim.Id, 1, "Nobody at all was hurt in the flood.", true, "A slip"), claim.Editor)).Problems.ShouldBeEmpty();
        await desk.Change(claim.Reviewer, Roles.Reviewer, claim.Id, (one, by) => one.Take(by));

        var story = (await View(desk, claim, claim.Editor)).Story;

        story.Select(line => $"{line.Who} {line.Sentence}").ShouldBe(
            ["Rae took a seat in round 1", "Eva gave it another wording", "Eva put it into a queue, which opened round 1", "Eva suggested the claim"]);
        (story[1].WordsBefore, story[1].WordsAfter, story[1].Reason).ShouldBe(("Nobody was hurt in the flood.", "Nobody at all was hurt in the flood.", "A slip"));
    }

    [Fact]
    public async Task Readers_and_wrong_numbers_are_refused()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.InQueue();

        (await desk.Send(new ShowClaimQuery(claim.Number), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
        (await desk.Send(new ShowClaimQuery(424_242), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
    }

    [Fact]
    public async Task The_page_has_a_button_for_each_act_and_asks_again_when_it_is_done_or_news_come()
    {
        ShowClaimView before;
        await using (var desk = await Desk.Open())
        {
            var (claim, _) = await desk.Published();
            before = await View(desk, claim, claim.Editor);
        }

        using var page = new PageContext();
        var view = before;
        page.IsAlone();
        page.Answers<ShowClaimQuery, ShowClaimView>(_ => view);
        page.Answers<RouteClaimQuery, RouteClaimView>(_ => new RouteClaimView([], true, null, Priority.Normal, null, [], [], []));
        page.Answers<RetractVerdictCommand>(_ => Outcome.Done);
        var shown = page.Render<ShowClaimPage>(with => with.Add(p => p.Number, before.Number));
        shown.FindAll("[aria-labelledby=acts-title] button").Select(one => one.TextContent).ShouldBe(["Reopen", "Correct the verdict", "Retract"]);
        shown.Find($"a[href='{before.Path}']").GetAttribute("data-enhance-nav").ShouldBe("false");

        shown.FindAll("[aria-labelledby=acts-title] button")[2].Click();
        shown.Find("textarea[name=Reason]").Change("forged");
        view = before with { Standing = Standing.Retracted, StandingReason = "forged", Acts = [] };
        shown.Find("[aria-labelledby=acts-title] form").Submit();

        page.SentOf<RetractVerdictCommand>().ShouldBe([new(before.Id, 1, "forged")]);
        shown.Find(".notice.danger").TextContent.ShouldContain("forged");
        shown.FindAll("[aria-labelledby=acts-title] form").ShouldBeEmpty();
        view = before with { Text = "Nobody at all was hurt." };
        await shown.InvokeAsync(() => page.Tell(new Announcement("claim", before.Id, "reword", DateTimeOffset.UnixEpoch)));
        shown.Find(".big-claim").TextContent.ShouldBe("Nobody at all was hurt.");

        view = view with { Kind = ClaimKind.Call, Priority = Priority.Urgent };
        await shown.InvokeAsync(() => page.Tell(new Announcement("claim", before.Id, "requeue", DateTimeOffset.UnixEpoch)));
        shown.FindAll("[aria-labelledby=state-title] dd").Select(one => one.TextContent.Trim()).ShouldContain("call for action");
        shown.FindAll("[aria-labelledby=state-title] dd").Select(one => one.TextContent.Trim()).ShouldContain("urgent");
    }

    [Fact]
    public async Task From_the_claims_page_every_act_that_somebody_may_do_is_reached_by_a_link_or_a_button()
    {
        ShowClaimView claim;
        await using (var desk = await Desk.Open())
        {
            var (published, _) = await desk.Published();
            claim = await View(desk, published, published.Editor) with { Status = ClaimStatus.Decided };
        }

        // What makes a claim, and what the clock does; what is done in the article, to which each mention leads.
        Act[] elsewhere = [Act.Suggest, Act.Expire], inTheArticle = [Act.Respan, Act.Attribute, Act.Split];
        var without = Ways(claim, []);
        without.ShouldContain($"/desk/articles/{claim.Mentions[0].ArticleId}");

        Enum.GetValues<Act>().Except(elsewhere).Except(inTheArticle).Where(act => !Ways(claim, [act]).Except(without).Any())
            .ShouldBeEmpty("an act that is allowed, and to which nothing on the page leads");
    }

    [Theory]
    [InlineData(Act.Return, "/judge")]
    [InlineData(Act.Waive, "/judge")]
    [InlineData(Act.TakeBackReview, "/review")]
    [InlineData(Act.Publish, "/verdict")]
    public async Task What_has_a_page_of_its_own_is_one_link_away(Act act, string page)
    {
        await using var desk = await Desk.Open();
        var (published, _) = await desk.Published();
        var claim = await View(desk, published, published.Editor);

        Ways(claim with { Status = ClaimStatus.Decided }, [act]).ShouldContain($"/desk/claims/{claim.Number}{page}");
    }

    /// <summary>Where the links of the claim's page lead, and what its buttons say, for somebody who may do these acts.</summary>
    private static List<string> Ways(ShowClaimView claim, IReadOnlyList<Act> acts)
    {
        using var page = new PageContext();
        page.IsAlone();
        page.Answers<ShowClaimQuery, ShowClaimView>(_ => claim with { Acts = acts });
        page.Answers<RouteClaimQuery, RouteClaimView>(_ => new RouteClaimView(acts, true, null, Priority.Normal, null, [], [], []));
        var shown = page.Render<ShowClaimPage>(with => with.Add(p => p.Number, claim.Number));
        return [.. shown.FindAll("a[href]").Select(link => link.GetAttribute("href")!), .. shown.FindAll("button").Select(button => button.TextContent.Trim())];
    }

    [Fact]
    public async Task A_correction_that_is_being_written_stays_when_a_colleague_retracts_the_verdict()
    {
        ShowClaimView before;
        await using (var desk = await Desk.Open())
        {
            var (claim, _) = await desk.Published();
            before = await View(desk, claim, claim.Editor);
        }

        using var page = new PageContext();
        var answer = (Outcome<ShowClaimView>)before;
        page.IsAlone();
        page.Answers<ShowClaimQuery, ShowClaimView>(_ => answer);
        page.Answers<RouteClaimQuery, RouteClaimView>(_ => new RouteClaimView([], true, null, Priority.Normal, null, [], [], []));
        var shown = page.Render<ShowClaimPage>(with => with.Add(p => p.Number, before.Number));
        page.Answers<PrepareCorrectionQuery, PrepareCorrectionView>(_ => new PrepareCorrectionView(Guid.NewGuid(), before.Up!, [], []));
        shown.FindAll("[aria-labelledby=acts-title] button").First(one => one.TextContent == "Correct the verdict").Click();
        shown.Find("textarea[name=ShortAnswer]").Change("Nine people were hurt.");
        shown.FindAll(".notice.warn[role=alert]").ShouldBeEmpty();

        foreach (var news in new Outcome<ShowClaimView>[] { before with { Standing = Standing.Retracted, Up = null, Acts = [] }, ClaimProblems.NotThere })
        {
            answer = news;
            await shown.InvokeAsync(() => page.Tell(new Announcement("claim", before.Id, "retract", DateTimeOffset.UnixEpoch)));
            shown.ShouldKeep(("ShortAnswer", "Nine people were hurt."));
            shown.Find(".notice.warn[role=alert]").TextContent.ShouldContain("What you typed is kept below");
        }

        shown.FindAll("button").First(one => one.TextContent == "Close the form").Click();
        shown.FindAll("form").ShouldBeEmpty();
    }
}
