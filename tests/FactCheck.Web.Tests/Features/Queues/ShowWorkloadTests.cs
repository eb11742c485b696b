using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Queues.ReassignHold;
using FactCheck.Web.Features.Queues.ShowWorkload;
using FactCheck.Web.Tests.Features.Triage;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ShowWorkloadTests
{
    [Fact]
    public async Task It_says_who_holds_what_and_who_could_rate_it_instead()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, ron) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var claim = await desk.Queued(editor, await desk.Queue(1, rae, ron));
        await desk.Change(rae, Roles.Reviewer, claim, (one, by) => one.Take(by));

        var hold = (await desk.Send(new ShowWorkloadQuery(), editor)).Value.Holds.ShouldHaveSingleItem();

        (hold.ClaimId, hold.Person, hold.Since).ShouldBe((claim, "Rae", desk.Clock.Now()));
        hold.Until.ShouldBe(desk.Clock.Now() + TimeSpan.FromHours(1));
        hold.Others.ShouldHaveSingleItem().Name.ShouldBe("Ron");
        desk.Clock.Advance(TimeSpan.FromHours(2));
        (await desk.Send(new ShowWorkloadQuery(), editor)).Value.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Turnaround_is_a_true_median_by_queue_and_person()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var rae = await desk.Person("Rae", Roles.Reviewer);
        var queue = await desk.Queue(1, rae);
        foreach (var minutes in new[] { 10, 50, 20, 30 }) await desk.Rate(rae, await desk.Queued(editor, queue), "true", TimeSpan.FromMinutes(minutes));

        var view = (await desk.Send(new ShowWorkloadQuery(), editor)).Value;

        var person = view.People.ShouldHaveSingleItem();
        (person.Name, person.Turnaround.Count, person.Turnaround.Median).ShouldBe(("Rae", 4, TimeSpan.FromMinutes(25)));
        view.Queues.ShouldHaveSingleItem().Turnaround.Median.ShouldBe(TimeSpan.FromMinutes(25));
    }

    [Fact]
    public async Task Queues_and_people_are_asked_about_once_and_of_claims_no_more_is_read_than_is_shown()
    {
        var asked = new AskedSql();
        await using var desk = await Desk.Open(asked.Listen);
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, ron) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var queue = await desk.Queue(1, rae, ron);
        await desk.Rate(rae, await desk.Queued(editor, queue), "true", TimeSpan.FromMinutes(10));
        var held = new List<Guid>();
        for (var i = 0; i < 3; i++) held.Add(await desk.Queued(editor, queue));
        foreach (var claim in held) await desk.Change(rae, Roles.Reviewer, claim, (one, by) => one.Take(by));

        asked.Forget();
        var view = (await desk.Send(new ShowWorkloadQuery(), editor)).Value;

        (view.Holds.Count, view.Moves.Count, view.People.ShouldHaveSingleItem().Turnaround.Median).ShouldBe((3, 1, TimeSpan.FromMinutes(10)));
        (view.Moves[0].From, view.Moves[0].To).ShouldBe(("Rae", "Ron"));
        asked.All.Count(sql => sql.Contains("\"DisplayName\"", StringComparison.Ordinal)).ShouldBe(1);
        asked.All.Count(sql => sql.Contains("\"Queues\"", StringComparison.Ordinal) && sql.Contains("Terms_HoldsAtOnce", StringComparison.Ordinal)).ShouldBe(1);
        asked.All.ShouldAllBe(sql => !sql.Contains("Wordings", StringComparison.Ordinal) && !sql.Contains("Rationale", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_people_of_one_name_are_measured_each_for_themselves()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (one, other) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Rae", Roles.Reviewer));
        var queue = await desk.Queue(1, one, other);
        await desk.Rate(one, await desk.Queued(editor, queue), "true", TimeSpan.FromMinutes(10));
        await desk.Rate(other, await desk.Queued(editor, queue), "true", TimeSpan.FromMinutes(40));

        var people = (await desk.Send(new ShowWorkloadQuery(), editor)).Value.People;

        people.Select(row => row.Name).ShouldBe(["Rae", "Rae"]);
        people.Single(row => row.Id == one.Id).Turnaround.Median.ShouldBe(TimeSpan.FromMinutes(10));
        people.Single(row => row.Id == other.Id).Turnaround.Median.ShouldBe(TimeSpan.FromMinutes(40));
    }

    [Fact]
    public async Task What_is_past_its_deadline_is_overdue()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var claim = await desk.Queued(editor, queue, "It rained.");
        await desk.Requeue(editor, claim, queue.Id, Priority.Normal, new DateOnly(2026, 3, 11));

        (await desk.Send(new ShowWorkloadQuery(), editor)).Value.Overdue.ShouldBeEmpty();
        desk.Clock.Advance(TimeSpan.FromDays(2));
        (await desk.Send(new ShowWorkloadQuery(), editor)).Value.Overdue.ShouldHaveSingleItem().Text.ShouldBe("It rained.");
    }

    [Fact]
    public async Task A_reviewer_does_not_see_the_workload()
    {
        await using var desk = await Desk.Open();

        (await desk.Send(new ShowWorkloadQuery(), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void A_hold_is_passed_on_from_the_page()
    {
        using var page = new PageContext();
        var (claim, rae, ron) = (Guid.NewGuid(), Guid.NewGuid(), new PersonChoice(Guid.NewGuid(), "Ron"));
        var hold = new HoldView(claim, 12, "It rained.", "Floods", rae, "Rae", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, false, true, [ron]);
        page.Answers<ShowWorkloadQuery, ShowWorkloadView>(_ => new ShowWorkloadView(30, [hold], [], [], [], []));
        page.Answers<ReassignHoldCommand>(_ => Outcome.Done);
        var shown = page.Render<ShowWorkloadPage>();

        shown.Find(".row button").Click();
        shown.Find("select[name=PersonId]").Change(ron.Id.ToString());
        shown.FindAll(".row form")[1].Submit();

        page.SentOf<ReassignHoldCommand>().ShouldHaveSingleItem().ShouldBe(new ReassignHoldCommand(claim, rae, ron.Id));
        shown.FindAll(".row form").ShouldBeEmpty();
    }
}
