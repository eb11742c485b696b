using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Web.Features.Publishing.ReopenClaim;

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
