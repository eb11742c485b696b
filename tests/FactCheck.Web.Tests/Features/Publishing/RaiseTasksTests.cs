using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Publishing.RaiseTasks;

namespace FactCheck.Web.Tests.Features.Publishing;

/// <summary>The day on which the desk meant to look again.</summary>
public sealed class RaiseTasksTests
{
    [Fact]
    public async Task On_its_day_a_verdict_waits_to_be_looked_at_once()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();
        var up = (await desk.Verdict(claim)).Newest!.Record!;
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        (await desk.Send(up.Correction("We look again.", one => one with { NextCheckOn = new DateOnly(2026, 3, 20) }, ChangeKind.Update), claim.Editor)).Problems.ShouldBeEmpty();
        (await desk.Browser().GetStringAsync(path)).ShouldContain("We look again on <time datetime=\"2026-03-20\">20 March 2026</time>.");
        (await desk.SendAs(Actor.Clock, new RaiseTasksCommand())).IsDone.ShouldBeTrue();
        (await desk.Ask(db => db.WaitingTasksAsync(null, 10, CancellationToken.None))).ShouldBeEmpty();
        desk.Clock.Advance(TimeSpan.FromDays(10));
        for (var i = 0; i < 2; i++) (await desk.SendAs(Actor.Clock, new RaiseTasksCommand())).Value.ShouldBeFalse();
        (await desk.Ask(db => db.WaitingTasksAsync(claim.Id, 10, CancellationToken.None))).ShouldHaveSingleItem().Cause.ShouldBe(TaskCause.Due);
        (await desk.Send(new RaiseTasksCommand(), claim.Editor)).IsDone.ShouldBeFalse();
    }

    [Fact]
    public async Task A_day_that_is_over_keeps_a_version_from_going_up()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        var up = (await desk.Verdict(claim)).Newest!.Record!;
        (await desk.Send(up.Correction("We look again.", one => one with { NextCheckOn = new DateOnly(2026, 3, 10) }, ChangeKind.Update), claim.Editor))
            .Problems.ShouldBe([PublicationProblems.NextCheckIsOver]);
    }
}
