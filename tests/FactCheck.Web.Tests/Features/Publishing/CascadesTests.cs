using FactCheck.Domain.Kernel;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Publishing.ReopenClaim;
using FactCheck.Web.Features.Publishing.RetractVerdict;
using FactCheck.Web.Features.Publishing.ShowClaim;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Publishing;

/// <summary>What a change does to other verdicts: shown before, queued after, marked for readers.</summary>
public sealed class CascadesTests
{
    [Fact]
    public async Task A_verdict_that_cites_a_changed_one_is_shown_before_queued_after_and_marked_for_readers()
    {
        await using var desk = await Desk.Open();
        var (first, firstPath) = await desk.Published();
        var (second, secondPath) = await Citing(desk, firstPath);

        var before = (await desk.Send(new ShowClaimQuery(first.Number), first.Editor)).Value.Touches;
        before.Verdicts.ShouldHaveSingleItem().Number.ShouldBe(second.Number);
        before.Pages.ShouldContain(firstPath);
        before.Pages.ShouldContain(CascadeReading.CardOf(firstPath));
        before.Feeds.ShouldContain("/feed.rss");

        desk.Clock.Advance(TimeSpan.FromHours(1));
        (await desk.Send(new RetractVerdictCommand(first.Id, "Our source was forged."), first.Editor)).Problems.ShouldBeEmpty();

        var task = (await Waiting(desk)).ShouldHaveSingleItem();
        (task.ClaimId, task.Cause, task.SourceClaimId, task.Notice).ShouldBe((second.Id, TaskCause.VerdictRetracted, first.Id, "Our source was forged."));
        while (await desk.Run("outbox")) ;
        (await desk.Browser().GetStringAsync(secondPath)).ShouldContain("A verdict that this one cites was retracted.");
        (await desk.Browser().GetStringAsync(CascadeReading.CardOf(secondPath))).ShouldContain("A source that this rests on changed");
    }

    [Fact]
    public async Task Correcting_the_touched_verdict_settles_the_task_and_takes_the_notice_away()
    {
        await using var desk = await Desk.Open();
        var (first, firstPath) = await desk.Published();
        var (second, secondPath) = await Citing(desk, firstPath);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.Send(new RetractVerdictCommand(first.Id, "Our source was forged."), first.Editor);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        var up = (await desk.Verdict(second)).Newest!.Record!;
        var corrected = await desk.Send(up.Correction("We no longer rest on it.", one => one with { Explanation = "The board counted eight.[^1]" }), second.Editor);
        corrected.Problems.ShouldBeEmpty();
        (await Waiting(desk)).ShouldBeEmpty();
        (await desk.Ask(db => db.Tasks.SingleAsync())).End.ShouldBe(TaskEnd.Corrected);
        (await desk.Browser().GetStringAsync(secondPath)).ShouldNotContain("A verdict that this one cites");
        (await desk.Ask(db => db.RestsOn.CountAsync(r => r.ClaimId == second.Id && r.Path != null))).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_set_aside_leaves_the_desk_and_its_page_no_longer_speaks_of_the_change()
    {
        await using var desk = await Desk.Open();
        var (first, path) = await desk.Published();
        var (second, secondPath) = await Citing(desk, path);
        (await desk.Send(new ReopenClaimCommand(first.Id, "A new report is out."), first.Editor)).Problems.ShouldBeEmpty();
        (await desk.Browser().GetStringAsync(secondPath)).ShouldContain("A verdict that this one cites is being checked again.");
        (await Waiting(desk)).ShouldHaveSingleItem().Cause.ShouldBe(TaskCause.VerdictReopened);
        await desk.Change(first.Editor, Roles.Editor, second.Id, (claim, by) =>
        {
            claim.NoteTaskSetAside(by, "It does not rest on that part.");
            return Outcome.Done;
        });
        while (await desk.Run("outbox")) ;
        (await desk.Browser().GetStringAsync(secondPath)).ShouldNotContain("A verdict that this one cites");
    }

    [Fact]
    public async Task Before_an_exhibit_is_withdrawn_it_is_known_which_verdicts_rest_on_it()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();
        var exhibit = (await desk.Verdict(claim)).Newest!.Record!.Evidence[0].ExhibitId;
        var touches = await desk.Ask(db => db.CascadeOfExhibitAsync(exhibit, CancellationToken.None));
        touches.Verdicts.ShouldHaveSingleItem().Path.ShouldBe(path);
        touches.Pages.ShouldContain(CascadeReading.CardOf(path));
    }

    private static Task<List<DeskTask>> Waiting(Desk desk) => desk.Ask(db => db.WaitingTasksAsync(null, 10, CancellationToken.None));

    /// <summary>A second verdict that is up and leads to the first.</summary>
    internal static async Task<(SomeClaim Claim, string Path)> Citing(Desk desk, string path)
    {
        var (claim, own) = await desk.Published();
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        var up = (await desk.Verdict(claim)).Newest!.Record!;
        var words = $"The board counted eight.[^1] See [what we found before](https://facts.example{path}).";
        (await desk.Send(up.Correction("Now with what we found before.", one => one with { Explanation = words }, ChangeKind.Update), claim.Editor)).Problems.ShouldBeEmpty();
        return (claim, own);
    }
}
