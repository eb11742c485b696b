using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.ReturnReviews;
using FactCheck.Web.Features.Review.ShowMyDesk;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class ShowMyDeskTests
{
    [Fact]
    public async Task A_reviewer_sees_holds_lapsed_drafts_and_queues()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Take(it.Rae);
        await it.Keep(it.Rae, ("Rationale", "", "Half a thought"));

        var desk = await Of(it, it.Rae);
        desk.Held.ShouldHaveSingleItem().HeldUntil.ShouldNotBeNull();
        desk.Held[0].DraftSavedAt.ShouldBe(it.Desk.Clock.Now());
        desk.Queues.ShouldHaveSingleItem().Name.ShouldBe("Floods");
        desk.Drafts.ShouldBeEmpty();

        it.Desk.Clock.Advance(TimeSpan.FromHours(2));
        desk = await Of(it, it.Rae);
        (desk.Held.Count, desk.Drafts.Count).ShouldBe((0, 1));
        (await Of(it, it.Sam)).Drafts.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_administrator_sees_what_the_newsroom_still_lacks()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);
        (await Lacks()).ShouldBe([LackingView.Editor, LackingView.Reviewer, LackingView.QueueWithMembers, LackingView.Address, LackingView.Policies]);

        await desk.Person("Rae", Roles.Reviewer);
        var eve = await desk.Person("Eve", Roles.Editor);
        (await Lacks()).ShouldBe([LackingView.QueueWithMembers, LackingView.Address, LackingView.Policies]);
        (await desk.Send(new ShowMyDeskQuery(), eve)).Value.Lacks.ShouldBeEmpty();

        async Task<IReadOnlyList<LackingView>> Lacks() => (await desk.Send(new ShowMyDeskQuery(), ada)).Value.Lacks;
    }

    [Fact]
    public void Each_thing_that_is_missing_leads_to_where_it_is_mended()
    {
        using var page = new PageContext();
        page.Answers<ShowMyDeskQuery, ShowMyDeskView>(_ => new ShowMyDeskView(DateTimeOffset.UnixEpoch, [], [], [], [], [], [], false, false) { IsAdministrator = true, Lacks = Enum.GetValues<LackingView>() });

        page.Render<ShowMyDeskPage>().FindAll("#newsroom-title ~ ul a").Select(link => (link.TextContent, link.GetAttribute("href"))).ShouldBe(
        [
            ("Invite an editor", "/desk/people"), ("Invite a reviewer", "/desk/people"), ("Name the members of a queue", "/desk/queues"),
            ("Say where readers find you", "/desk/newsroom"), ("Write your policies", "/desk/newsroom"),
        ]);
    }

    [Fact]
    public async Task Returned_work_shows_the_comment_and_a_review_that_waits_for_others_is_listed()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true");
        (await Of(it, it.Rae)).Waiting.ShouldHaveSingleItem().ReviewsIn.ShouldBe(1);
        await it.Rate(it.Sam, "false");
        (await Of(it, it.Eve)).Disputed.ShouldHaveSingleItem().Status.ShouldBe(ClaimStatus.Disputed);
        var review = (await it.Judge()).Value.Reviews.Single(one => one.Writer == "Rae");

        (await it.Desk.Send(new ReturnReviewsCommand(it.Claim, [review.Id], "Look at May"), it.Eve)).Problems.ShouldBeEmpty();

        (await Of(it, it.Rae)).Held.ShouldHaveSingleItem().ReturnComment.ShouldBe("Look at May");
        (await Of(it, it.Rae)).Disputed.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_shows_how_long_and_leads_to_the_review()
    {
        using var page = new PageContext();
        var now = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        var claim = new DeskClaimView(Guid.NewGuid(), 7, "Nobody was hurt.", "en", ClaimStatus.UnderReview, Priority.Urgent, null, now.AddMinutes(42), null, 0, 1);
        page.Answers<ShowMyDeskQuery, ShowMyDeskView>(_ => new ShowMyDeskView(now, [claim], [], [], [new(Guid.NewGuid(), "Floods", 3)], [], [], false, true));

        var shown = page.Render<ShowMyDeskPage>();

        shown.Find(".row a").GetAttribute("href").ShouldBe("/desk/claims/7/review");
        var left = shown.Find(".row time-left");
        (left.GetAttribute("now"), left.GetAttribute("until"), left.GetAttribute("over")).ShouldBe(("2026-03-02T12:00:00Z", "2026-03-02T12:42:00Z", "ran out"));
        shown.FindAll("button").ShouldContain(button => button.TextContent == "Take next in Floods");
    }

    private static async Task<ShowMyDeskView> Of(Reviewing it, Somebody who) => (await it.Desk.Send(new ShowMyDeskQuery(), who)).Value;

    [Fact]
    public void A_day_that_came_is_not_called_a_source_and_what_is_not_listed_is_said()
    {
        using var page = new PageContext();
        var task = new SourceTaskView(Guid.NewGuid(), 7, "It rained.", "en", "", "Readers were told that we look again on 1 May 2026.", true, DateTimeOffset.UnixEpoch);
        page.Answers<ShowMyDeskQuery, ShowMyDeskView>(_ => new ShowMyDeskView(
            DateTimeOffset.UnixEpoch, [], [], [], [], [], [], true, false, [task with { IsDue = true }, task with { TaskId = Guid.NewGuid() }])
        { More = (true, true, true) });

        var shown = page.Render<ShowMyDeskPage>();

        shown.FindAll("[aria-labelledby=tasks-title] .pill").Select(pill => pill.TextContent).ShouldBe(["its day has come", "a published verdict rests on it"]);
        shown.Find("[aria-labelledby=tasks-title]").TextContent.ShouldContain("More waits behind these");
        shown.Find("[aria-labelledby=disputed-title] a[href='/desk/judge']").TextContent.ShouldBe("More to judge");
        shown.Find("[aria-labelledby=decided-title] a[href='/desk/verdicts']").TextContent.ShouldBe("More to write and publish");
    }

    [Fact]
    public async Task A_hold_that_runs_out_while_the_page_is_open_is_said_and_one_that_an_editor_ends_is_not()
    {
        using var page = new PageContext();
        var now = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        var claim = new DeskClaimView(Guid.NewGuid(), 7, "Nobody was hurt.", "en", ClaimStatus.UnderReview, Priority.Normal, null, now.AddMinutes(1), null, 0, 1, now);
        var view = new ShowMyDeskView(now, [claim, claim with { ClaimId = Guid.NewGuid(), Number = 8, HeldUntil = now.AddHours(1) }], [], [], [], [], [], false, true);
        page.Answers<ShowMyDeskQuery, ShowMyDeskView>(_ => view);
        var shown = page.Render<ShowMyDeskPage>();
        shown.Find("[role=status]").TextContent.Trim().ShouldBeEmpty();

        view = view with { Now = now.AddMinutes(1), Held = [], Drafts = [claim with { HeldUntil = null }] };
        await shown.Find("time-left[until='2026-03-02T12:01:00Z']").TriggerEventAsync("ontimeover", EventArgs.Empty);
        shown.Find("[role=status]").TextContent.Trim().ShouldBe("Your hold on #7 ran out. What you wrote is kept.");
        shown.Find("[role=status] a").GetAttribute("href").ShouldBe("/desk/claims/7/review");

        view = view with { Held = [claim with { HeldUntil = now.AddHours(2) }], Drafts = [] };
        await News();
        shown.Find("[role=status]").TextContent.Trim().ShouldBeEmpty();

        Task News() => page.Tell(new Announcement("claim", claim.ClaimId, "expire", now));
    }
}
