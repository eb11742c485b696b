using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.ShowContext;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class ShowContextTests
{
    [Fact]
    public async Task A_reviewer_sees_the_speakers_record_and_verdicts_on_claims_with_the_same_words()
    {
        await using var desk = await Desk.Open();
        var papers = await Publications.At(desk);
        var first = await papers.Up("Harbour fees will rise by 12 percent in June.", "half-true");
        var second = await papers.Up("Bridge tolls are abolished in spring.", "false", first.SpeakerId);
        var third = await papers.Up("Harbour fees will rise by 12 percent in the summer.", "true", first.SpeakerId);

        var view = (await desk.Send(new ShowContextQuery(third.ClaimId), papers.Editor)).Value;

        var record = view.Speakers.ShouldHaveSingleItem();
        record.Name.ShouldBe("Rui Sequeira");
        record.Ratings.Select(one => (one.Word, one.Count)).ShouldBe([("False", 1), ("Half true", 1)], ignoreOrder: true);
        record.Verdicts.Select(one => one.Path).ShouldBe([second.Path, first.Path], ignoreOrder: true);
        view.SameWords.Select(one => one.Path).ShouldContain(first.Path);
        view.SameWords.ShouldNotContain(one => one.ClaimId == third.ClaimId);
        view.Own!.Path.ShouldBe(third.Path);
    }

    [Fact]
    public async Task A_claim_of_which_nothing_is_known_shows_nothing_and_readers_are_refused()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new ShowContextQuery(it.Claim), it.Rae)).Value.IsEmpty.ShouldBeTrue();
        (await it.Desk.Send(new ShowContextQuery(Guid.NewGuid()), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
        (await it.Desk.Send(new ShowContextQuery(it.Claim), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }

    [Fact]
    public void The_part_leads_to_verdicts_and_articles_and_draws_nothing_when_nothing_is_known()
    {
        using var page = new PageContext();
        var article = Guid.NewGuid();
        var verdict = new EarlierVerdictView(Guid.NewGuid(), "/claims/fees-1", "Fees rise.", "en", "False", "Empty", "Bad", DateTimeOffset.UnixEpoch);
        var view = new ShowContextView(
            [new(article, "Tide turns", "The Lantern", null, "fees went up", ["Rui Sequeira, minister"])],
            [new(Guid.NewGuid(), "Rui Sequeira", null, [new("False", "Empty", "Bad", 3)], [verdict])], [verdict], null);
        page.Answers<ShowContextQuery, ShowContextView>(_ => view);

        var shown = page.Render<ShowContextPage>(with => with.Add(p => p.ClaimId, Guid.NewGuid()));
        shown.FindAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["/claims/fees-1", "/claims/fees-1", $"/desk/articles/{article}"]);
        shown.Find("[aria-label='Published verdicts by rating']").TextContent.ShouldContain("3");

        view = new ShowContextView([], [], [], null);
        page.Render<ShowContextPage>(with => with.Add(p => p.ClaimId, Guid.NewGuid())).Markup.Trim().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(null, false)]
    public void A_record_that_was_not_counted_to_its_end_says_so(int? counted, bool isSaid)
    {
        using var page = new PageContext();
        var verdict = new EarlierVerdictView(Guid.NewGuid(), "/claims/fees-1", "Fees rise.", "en", "False", "Empty", "Bad", DateTimeOffset.UnixEpoch);
        page.Answers<ShowContextQuery, ShowContextView>(_ => new ShowContextView([], [new(Guid.NewGuid(), "Rui Sequeira", null, [new("False", "Empty", "Bad", 900)], [verdict], counted)], [], null));

        page.Render<ShowContextPage>(with => with.Add(p => p.ClaimId, Guid.NewGuid())).Markup.Contains("Counted among the newest 1,000.", StringComparison.Ordinal).ShouldBe(isSaid);
    }

    [Fact]
    public async Task A_verdict_that_comes_meanwhile_shows_and_what_is_done_with_other_claims_asks_nothing()
    {
        using var page = new PageContext();
        var verdict = new EarlierVerdictView(Guid.NewGuid(), "/claims/fees-1", "Fees rise.", "en", "False", "Empty", "Bad", DateTimeOffset.UnixEpoch);
        var view = new ShowContextView([], [], [], null);
        page.Answers<ShowContextQuery, ShowContextView>(_ => view);
        var claim = Guid.NewGuid();
        var shown = page.Render<ShowContextPage>(with => with.Add(p => p.ClaimId, claim));

        view = view with { SameWords = [verdict] };
        await page.Tell(new Announcement("claim", verdict.ClaimId, "take", DateTimeOffset.UnixEpoch));
        shown.FindAll("a").ShouldBeEmpty();
        await page.Tell(new Announcement("claim", verdict.ClaimId, "publish", DateTimeOffset.UnixEpoch));
        shown.Find("a").GetAttribute("href").ShouldBe("/claims/fees-1");

        view = view with { Own = verdict };
        await page.Tell(new Announcement("claim", claim, "take in", DateTimeOffset.UnixEpoch));
        shown.FindAll("a").Count.ShouldBe(2);
    }
}
