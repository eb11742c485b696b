using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Publishing.ConfirmVerdict;
using FactCheck.Web.Features.Publishing.RaiseTasks;
using FactCheck.Web.Features.Publishing.SetTopics;
using FactCheck.Web.Features.Review.SetTaskAside;
using FactCheck.Web.Features.Triage.MergeClaims;
using FactCheck.Web.Features.Triage.SeparateClaim;

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
    public async Task A_verdict_that_was_looked_at_on_its_day_and_confirmed_does_not_come_again()
    {
        await using var desk = await Desk.Open();
        var claim = await Due(desk);
        await desk.Change(claim.Editor, Roles.Editor, claim.Id, (one, by) => one.Reopen(by, "We said that we look again."));
        await desk.Rated(claim.Id, claim.Reviewer, "false");
        (await desk.Send(new ConfirmVerdictCommand(claim.Id, 2), claim.Editor)).Problems.ShouldBeEmpty();

        (await desk.SendAs(Actor.Clock, new RaiseTasksCommand())).IsDone.ShouldBeTrue();

        (await desk.Ask(db => db.WaitingTasksAsync(claim.Id, 10, CancellationToken.None))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_that_was_set_aside_does_not_come_again_with_other_topics_or_out_of_a_merge()
    {
        await using var desk = await Desk.Open();
        var claim = await Due(desk);
        var task = (await desk.Ask(db => db.WaitingTasksAsync(claim.Id, 10, CancellationToken.None))).Single();
        (await desk.Send(new SetTaskAsideCommand(task.Id, "Nothing new came out."), claim.Editor)).Problems.ShouldBeEmpty();

        (await desk.Send(new SetTopicsCommand(claim.Id, [], "Floods"), claim.Editor)).Problems.ShouldBeEmpty();
        (await desk.SendAs(Actor.Clock, new RaiseTasksCommand())).IsDone.ShouldBeTrue();
        (await desk.Ask(db => db.WaitingTasksAsync(claim.Id, 10, CancellationToken.None))).ShouldBeEmpty();

        var (other, _) = await desk.Published();
        (await desk.Send(new MergeClaimsCommand([claim.Id], $"#{other.Number}", "The same."), claim.Editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new SeparateClaimCommand([claim.Id]), claim.Editor)).Problems.ShouldBeEmpty();
        (await desk.SendAs(Actor.Clock, new RaiseTasksCommand())).IsDone.ShouldBeTrue();
        (await desk.Ask(db => db.WaitingTasksAsync(claim.Id, 10, CancellationToken.None))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_next_version_has_a_day_of_its_own()
    {
        await using var desk = await Desk.Open();
        var claim = await Due(desk);
        var up = (await desk.Verdict(claim)).Newest!.Record!;
        (await desk.Send(up.Correction("We look once more.", one => one with { NextCheckOn = new DateOnly(2026, 4, 1) }, ChangeKind.Update), claim.Editor)).Problems.ShouldBeEmpty();
        desk.Clock.Advance(TimeSpan.FromDays(20));

        (await desk.SendAs(Actor.Clock, new RaiseTasksCommand())).IsDone.ShouldBeTrue();

        (await desk.Ask(db => db.WaitingTasksAsync(claim.Id, 10, CancellationToken.None))).ShouldHaveSingleItem().Version.ShouldBe(3);
    }

    // A verdict whose day came: its task waits.
    private static async Task<SomeClaim> Due(Desk desk)
    {
        var (claim, _) = await desk.Published();
        var up = (await desk.Verdict(claim)).Newest!.Record!;
        (await desk.Send(up.Correction("We look again.", one => one with { NextCheckOn = new DateOnly(2026, 3, 20) }, ChangeKind.Update), claim.Editor)).Problems.ShouldBeEmpty();
        desk.Clock.Advance(TimeSpan.FromDays(10));
        (await desk.SendAs(Actor.Clock, new RaiseTasksCommand())).IsDone.ShouldBeTrue();
        (await desk.Ask(db => db.WaitingTasksAsync(claim.Id, 10, CancellationToken.None))).ShouldHaveSingleItem().Cause.ShouldBe(TaskCause.Due);
        return claim;
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
