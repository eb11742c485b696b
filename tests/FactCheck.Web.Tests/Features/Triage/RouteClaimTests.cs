using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Triage.DismissClaims;
using FactCheck.Web.Features.Triage.RouteClaim;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class RouteClaimTests
{
    [Fact]
    public async Task It_says_what_can_be_done_who_holds_and_who_could_be_asked()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, ron) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var queue = await desk.Queue(2, rae, ron);
        var claim = await desk.Queued(editor, queue);
        await desk.Change(rae, Roles.Reviewer, claim, (one, by) => one.Take(by));

        var view = (await desk.Send(new RouteClaimQuery(claim), editor)).Value;

        view.Acts.ShouldContain(Act.Assign);
        view.Acts.ShouldContain(Act.Reassign);
        view.Acts.ShouldNotContain(Act.Dismiss);
        view.Holds.ShouldHaveSingleItem().Name.ShouldBe("Rae");
        view.Members.ShouldHaveSingleItem().Name.ShouldBe("Ron");
        view.Queues.ShouldHaveSingleItem().Id.ShouldBe(queue.Id);
    }

    [Fact]
    public async Task It_is_not_for_reviewers_and_knows_no_strange_claim()
    {
        await using var desk = await Desk.Open();

        (await desk.Send(new RouteClaimQuery(Guid.NewGuid()), await desk.Person("Eve", Roles.Editor))).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
        (await desk.Send(new RouteClaimQuery(Guid.NewGuid()), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void Only_what_the_workflow_allows_has_a_button_and_a_form()
    {
        using var page = new PageContext();
        page.Answers<RouteClaimQuery, RouteClaimView>(_ => new RouteClaimView([Act.Queue, Act.Dismiss, Act.Reword], false, null, Priority.Normal, null, [new QueueChoice(Guid.NewGuid(), "Floods", 1)], [], []));
        page.Answers<DismissClaimsCommand>(_ => Outcome.Done);
        var (id, done) = (Guid.NewGuid(), 0);
        var shown = page.Render<RouteClaimPage>(with => with.Add(p => p.ClaimId, id).Add(p => p.OnDone, () => done++));

        shown.FindAll("button").Select(button => button.TextContent).ShouldBe(["Queue…", "Dismiss…"]);
        shown.FindAll("button")[1].Click();
        shown.Find("form").Submit();

        page.SentOf<DismissClaimsCommand>().ShouldHaveSingleItem().ClaimIds.ShouldBe([id]);
        (done, shown.FindAll("form").Count).ShouldBe((1, 0));
    }

    [Fact]
    public void Whoever_may_not_route_sees_nothing()
    {
        using var page = new PageContext();
        page.Answers<RouteClaimQuery, RouteClaimView>(_ => FactCheck.Web.Shell.Dispatching.DispatchingProblems.MayNot);

        page.Render<RouteClaimPage>(with => with.Add(p => p.ClaimId, Guid.NewGuid())).Markup.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_is_open_keeps_what_was_typed_when_a_colleague_moves_the_claim_on()
    {
        using var page = new PageContext();
        var (id, acts) = (Guid.NewGuid(), (IReadOnlyList<Act>)[Act.Dismiss, Act.Merge]);
        page.Answers<RouteClaimQuery, RouteClaimView>(_ => new RouteClaimView(acts, false, null, Priority.Normal, null, [], [], []));
        var shown = page.Render<RouteClaimPage>(with => with.Add(p => p.ClaimId, id));
        shown.FindAll("button")[0].Click();
        shown.Find("input[name=Note]").Change("Said by nobody.");
        shown.FindAll("[role=alert]").ShouldBeEmpty();

        acts = [];
        await shown.InvokeAsync(() => page.Tell(new Announcement("claim", id, "merge", DateTimeOffset.UnixEpoch)));

        shown.ShouldKeep(("Note", "Said by nobody."));
        shown.Find("[role=alert]").TextContent.ShouldContain("What you typed is kept below");
        shown.FindAll("button").First(button => button.TextContent == "Close the form").Click();
        shown.Markup.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task Passing_on_a_hold_keeps_whom_one_chose_when_the_hold_ends_and_when_the_claim_is_gone()
    {
        using var page = new PageContext();
        var (id, ron, holds) = (Guid.NewGuid(), Guid.NewGuid(), (IReadOnlyList<HeldSeatView>)[new HeldSeatView(Guid.NewGuid(), "Rae", DateTimeOffset.UnixEpoch, false)]);
        Outcome<RouteClaimView> View() => new RouteClaimView([Act.Reassign], false, null, Priority.Normal, null, [], [new PersonChoice(ron, "Ron")], holds);
        var answer = View();
        page.Answers<RouteClaimQuery, RouteClaimView>(_ => answer);
        var shown = page.Render<RouteClaimPage>(with => with.Add(p => p.ClaimId, id));
        shown.Find("button").Click();
        shown.Find("select[name=PersonId]").Change(ron.ToString());

        holds = [];
        foreach (var next in new Outcome<RouteClaimView>[] { View(), ClaimProblems.NotThere })
        {
            answer = next;
            await shown.InvokeAsync(() => page.Tell(new Announcement("claim", id, "release", DateTimeOffset.UnixEpoch)));
            shown.ShouldKeep(("PersonId", ron.ToString()));
        }
    }
}
