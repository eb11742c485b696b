using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Publishing.PrepareCorrection;
using FactCheck.Web.Features.Publishing.ReopenClaim;
using FactCheck.Web.Features.Publishing.RetractVerdict;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Publishing.WriteVerdict;
using FactCheck.Web.Features.Review.ShowExhibit;
using FactCheck.Web.Features.Review.WithdrawExhibit;
using FactCheck.Web.Features.Triage.MergeClaims;
using FactCheck.Web.Features.Triage.RouteClaim;
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
        (await desk.Send(new RetractVerdictCommand(first.Id, 1, "Our source was forged."), first.Editor)).Problems.ShouldBeEmpty();

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
        await desk.Send(new RetractVerdictCommand(first.Id, 1, "Our source was forged."), first.Editor);
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
        (await desk.Send(new ReopenClaimCommand(first.Id, 1, "A new report is out."), first.Editor)).Problems.ShouldBeEmpty();
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
        touches.Pages.ShouldContain(page => page.StartsWith("/articles/", StringComparison.Ordinal));
        touches.Feeds.ShouldContain("/feed.rss");
    }

    [Fact]
    public async Task A_source_that_only_a_correction_brought_in_is_shown_queued_and_marked_when_it_is_withdrawn()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();
        await desk.BroughtIn(claim, "Census of the injured");
        var brought = (await desk.Verdict(claim)).Draft.BroughtIn.Single();
        var up = (await desk.Verdict(claim)).Newest!.Record!;
        (await desk.Send(new ShowExhibitQuery(brought.ExhibitId), claim.Editor)).Value.Touches.Verdicts.ShouldBeEmpty();
        desk.Clock.Advance(TimeSpan.FromHours(1));
        (await desk.Send(up.Correction("A census.", one => one with { Evidence = [.. one.Evidence, brought], Explanation = one.Explanation + " A census has nine.[^2]" }), claim.Editor)).Problems.ShouldBeEmpty();

        (await desk.Send(new ShowExhibitQuery(brought.ExhibitId), claim.Editor)).Value.Touches.Verdicts.ShouldHaveSingleItem().Path.ShouldBe(path);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        (await desk.Send(new WithdrawExhibitCommand(brought.ExhibitId, "The ministry counted a village twice."), claim.Editor)).Value.ShouldBe(1);

        (await Waiting(desk)).ShouldHaveSingleItem().ClaimId.ShouldBe(claim.Id);
        (await desk.Browser().GetStringAsync(path)).ShouldContain("The ministry counted a village twice.");
        (await desk.Browser().GetStringAsync(CascadeReading.CardOf(path))).ShouldContain("A source that this rests on changed");
        (await desk.Send(new PrepareCorrectionQuery(claim.Id, null), claim.Editor)).Value.Checks.Where(check => !check.Blocks).SelectMany(check => check.Problems)
            .ShouldContain(problem => problem.Code == "publication.withdrawn");
    }

    [Fact]
    public async Task What_cites_a_verdict_that_is_merged_is_shown_before_queued_after_and_marked_for_readers()
    {
        await using var desk = await Desk.Open();
        var (goes, path) = await desk.Published();
        var (citing, citingPath) = await Citing(desk, path);
        var (stays, staysPath) = await desk.Published();

        (await desk.Send(new RouteClaimQuery(goes.Id), goes.Editor)).Value.Touches.Verdicts.ShouldHaveSingleItem().Number.ShouldBe(citing.Number);
        (await desk.Send(new MergeClaimsCommand([goes.Id], $"#{stays.Number}", "They say the same."), goes.Editor)).Problems.ShouldBeEmpty();

        var task = (await Waiting(desk)).ShouldHaveSingleItem();
        (task.ClaimId, task.Cause, task.SourceClaimId, task.Notice).ShouldBe((citing.Id, TaskCause.VerdictMerged, goes.Id, "They say the same."));
        while (await desk.Run("outbox")) ;
        (await desk.Browser().GetStringAsync(citingPath)).ShouldContain("A verdict that this one cites was merged into another.");
        (await desk.Browser().GetStringAsync(staysPath)).ShouldNotContain("A verdict that this one cites");
    }

    [Fact]
    public async Task The_claim_that_stays_is_not_told_that_it_cited_the_one_that_went()
    {
        await using var desk = await Desk.Open();
        var (goes, path) = await desk.Published();
        var (stays, _) = await Citing(desk, path);

        (await desk.Send(new MergeClaimsCommand([goes.Id], $"#{stays.Number}", "They say the same."), goes.Editor)).Problems.ShouldBeEmpty();

        (await Waiting(desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_writes_a_next_version_is_shown_what_it_touches()
    {
        await using var desk = await Desk.Open();
        var first = await desk.CheckedAgain("true");
        var path = (await desk.Listing(first)).Path;
        var (second, _) = await Citing(desk, path);

        (await desk.Send(new WriteVerdictQuery(first.Number), first.Editor)).Value.Touches.Verdicts.ShouldHaveSingleItem().Number.ShouldBe(second.Number);
    }

    [Fact]
    public void What_an_act_touches_is_on_the_page_before_the_act()
    {
        var touches = new Cascade([new(Guid.Empty, 9, "The dam is safe.", "/claims/dam", "True")], ["A week later"], ["/claims/x", "/embed/x"], ["/feed.rss"], 0);
        using var page = new PageContext();
        page.Answers<RouteClaimQuery, RouteClaimView>(_ => new RouteClaimView([Act.Merge], true, null, Priority.Normal, null, [], [], []) { Touches = touches });
        var route = page.Render<RouteClaimPage>(with => with.Add(p => p.ClaimId, Guid.NewGuid()));
        route.Find("button").Click();
        Shown(route.Find("section[aria-label='What this touches']"));
        route.Markup.IndexOf("What this touches", StringComparison.Ordinal).ShouldBeLessThan(route.Markup.IndexOf("<form", StringComparison.Ordinal));

        var details = new ExhibitDetails(ExhibitKind.Page, "Levels", "The office", null, null, true, null);
        page.Answers<ShowExhibitQuery, ShowExhibitView>(_ => new ShowExhibitView(Guid.NewGuid(), details, true, null, null, null, null, null, [], true, true, true) { Touches = touches });
        var exhibit = page.Render<ShowExhibitPage>(with => with.Add(p => p.ExhibitId, Guid.NewGuid()));
        exhibit.FindAll("section[aria-label='What this touches']").ShouldBeEmpty();
        exhibit.FindAll("button").Single(button => button.TextContent == "It was withdrawn").Click();
        Shown(exhibit.Find("section[aria-label='What this touches']"));

        static void Shown(AngleSharp.Dom.IElement section)
        {
            foreach (var said in new[] { "#9", "The dam is safe.", "A week later", "/embed/x", "/feed.rss" }) section.TextContent.ShouldContain(said);
        }
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
