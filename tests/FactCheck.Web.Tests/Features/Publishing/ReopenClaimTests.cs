using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Publishing.ReopenClaim;
using FactCheck.Web.Features.Publishing.RetractVerdict;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Triage.RouteClaim;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class ReopenClaimTests
{
    [Fact]
    public async Task The_next_round_opens_and_the_version_stays_up_with_a_notice()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();

        (await desk.Send(new ReopenClaimCommand(claim.Id, 1, " A new report is out. "), claim.Editor)).Problems.ShouldBeEmpty();

        var now = await desk.Claim(claim.Id);
        (now.Status, now.Standing, now.PublishedVersion, now.Decision).ShouldBe((ClaimStatus.Queued, Standing.Up, 1, null));
        now.CurrentRound!.Number.ShouldBe(2);
        var notice = now.Notices.Where(one => one.IsUp).ShouldHaveSingleItem();
        (notice.Kind, notice.Text).ShouldBe((NoticeKind.UnderReview, "A new report is out."));
    }

    [Fact]
    public async Task Readers_of_a_retracted_verdict_see_that_it_is_checked_again_and_why()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();
        (await desk.Send(new RetractVerdictCommand(claim.Id, 1, "The report was forged."), claim.Editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new ReopenClaimCommand(claim.Id, 1, "A new report is out."), claim.Editor)).Problems.ShouldBeEmpty();
        while (await desk.Run("outbox")) ;

        var html = await desk.Browser().GetStringAsync(path);
        html.ShouldContain("We have retracted this verdict");
        html.ShouldContain("We have been checking this again since");
        html.ShouldContain("A new report is out.");
        var log = await desk.Browser().GetStringAsync("/corrections?kind=reopening");
        log.ShouldContain("A new report is out.");
        (await desk.Browser().GetStringAsync(CascadeReading.CardOf(path))).ShouldContain("We are checking this again.");
    }

    [Fact]
    public async Task The_open_form_says_what_is_true_once_a_colleague_has_retracted_the_verdict()
    {
        ShowClaimView up, retracted;
        await using (var desk = await Desk.Open())
        {
            var (claim, _) = await desk.Published();
            up = (await desk.Send(new ShowClaimQuery(claim.Number), claim.Editor)).Value;
            await desk.Send(new RetractVerdictCommand(claim.Id, 1, "The report was forged."), claim.Editor);
            retracted = (await desk.Send(new ShowClaimQuery(claim.Number), claim.Editor)).Value;
        }

        using var page = new PageContext();
        page.IsAlone();
        var view = up;
        page.Answers<ShowClaimQuery, ShowClaimView>(_ => view);
        page.Answers<RouteClaimQuery, RouteClaimView>(_ => new RouteClaimView([], true, null, Priority.Normal, null, [], [], []));
        var shown = page.Render<ShowClaimPage>(with => with.Add(p => p.Number, up.Number));
        shown.FindAll("button").First(button => button.TextContent == "Reopen").Click();
        shown.Find($"#reopen-claim-{up.Id:N}").TextContent.ShouldContain("The version that is up stays");

        view = retracted;
        await shown.InvokeAsync(() => page.Tell(new Announcement("claim", up.Id, "retract", DateTimeOffset.UnixEpoch)));
        var form = shown.Find($"#reopen-claim-{up.Id:N}").TextContent;
        form.ShouldContain("The verdict is retracted");
        form.ShouldNotContain("The version that is up stays");
    }

    [Fact]
    public async Task It_asks_a_reason_an_editor_and_a_published_claim()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();

        var problem = (await desk.Send(new ReopenClaimCommand(claim.Id, 1, null), claim.Editor)).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Field).ShouldBe(("claim.no-reason", "Reason"));
        (await desk.Send(new ReopenClaimCommand(claim.Id, 1, "new"), claim.Reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new ReopenClaimCommand((await desk.Written()).Id, 0, "new"), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
        (await desk.Send(new ReopenClaimCommand(Guid.NewGuid(), 1, "new"), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
    }

    [Fact]
    public void The_form_sends_the_reason_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<ReopenClaimCommand>(_ => ClaimProblems.LongReason);
        var id = Guid.NewGuid();
        var form = page.Render<ReopenClaimForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.Version, 1));

        form.Find("textarea[name=Reason]").Change("new report");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new ReopenClaimCommand(id, 1, "new report")]);
        form.Find("textarea[name=Reason]").GetAttribute("value").ShouldBe("new report");
        form.Find("textarea[name=Reason]").GetAttribute("aria-invalid").ShouldBe("true");
    }
}
