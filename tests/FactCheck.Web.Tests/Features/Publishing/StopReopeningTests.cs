using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Web.Features.Publishing.StopReopening;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class StopReopeningTests
{
    [Fact]
    public async Task The_version_that_is_up_stays_and_its_notice_ends()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.CheckedAgain("mostly-false");

        (await desk.Send(new StopReopeningCommand(claim.Id, 1, "The report said nothing new."), claim.Editor)).Problems.ShouldBeEmpty();

        var now = await desk.Claim(claim.Id);
        (now.Status, now.Standing, now.PublishedVersion, now.PublishedFindings!.Rating!.Code).ShouldBe((ClaimStatus.Published, Standing.Up, 1, "false"));
        now.Notices.ShouldNotContain(one => one.IsUp);
    }

    [Fact]
    public async Task It_asks_a_reason_an_editor_and_a_version_that_is_up()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.CheckedAgain("mostly-false");

        var problem = (await desk.Send(new StopReopeningCommand(claim.Id, 1, ""), claim.Editor)).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Field).ShouldBe(("claim.no-reason", "Reason"));
        (await desk.Send(new StopReopeningCommand(claim.Id, 1, "no"), claim.Reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new StopReopeningCommand((await desk.InQueue()).Id, 0, "no"), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.nothing-up");
        (await desk.Send(new StopReopeningCommand((await desk.Published()).Claim.Id, 1, "no"), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
    }

    [Fact]
    public void The_form_sends_the_reason_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<StopReopeningCommand>(_ => ClaimProblems.NoReason);
        var id = Guid.NewGuid();
        var form = page.Render<StopReopeningForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.Version, 1));

        form.Find("textarea[name=Reason]").Change("nothing new");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new StopReopeningCommand(id, 1, "nothing new")]);
        form.Find("textarea[name=Reason]").GetAttribute("value").ShouldBe("nothing new");
        form.Find("textarea[name=Reason]").GetAttribute("aria-invalid").ShouldBe("true");
    }
}
