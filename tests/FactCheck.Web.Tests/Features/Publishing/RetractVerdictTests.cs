using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Web.Features.Publishing.RetractVerdict;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class RetractVerdictTests
{
    [Fact]
    public async Task The_verdict_no_longer_holds_and_its_page_stays_and_says_so()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();

        (await desk.Send(new RetractVerdictCommand(claim.Id, " The report was forged. "), claim.Editor)).Problems.ShouldBeEmpty();

        var now = await desk.Claim(claim.Id);
        (now.Standing, now.StandingReason, now.PublishedVersion).ShouldBe((Standing.Retracted, "The report was forged.", 1));
        (await desk.Listing(claim)).Standing.ShouldBe(Standing.Retracted);
        var answer = await desk.Browser().GetAsync(path);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync()).ShouldContain("The report was forged.");
    }

    [Fact]
    public async Task It_asks_a_reason_an_editor_and_a_verdict_that_is_up()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();

        var problem = (await desk.Send(new RetractVerdictCommand(claim.Id, " "), claim.Editor)).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Field).ShouldBe(("claim.no-reason", "Reason"));
        (await desk.Send(new RetractVerdictCommand(claim.Id, new string('a', 2_001)), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.long-reason");
        (await desk.Send(new RetractVerdictCommand(claim.Id, "wrong"), claim.Reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new RetractVerdictCommand((await desk.Written()).Id, "wrong"), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.nothing-up");
        (await desk.Send(new RetractVerdictCommand(claim.Id, "wrong"), claim.Editor)).IsDone.ShouldBeTrue();
        (await desk.Send(new RetractVerdictCommand(claim.Id, "wrong"), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.nothing-up");
    }

    [Fact]
    public void The_form_sends_the_reason_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<RetractVerdictCommand>(_ => ClaimProblems.LongReason);
        var id = Guid.NewGuid();
        var form = page.Render<RetractVerdictForm>(with => with.Add(f => f.ClaimId, id));

        form.Find("textarea[name=Reason]").Change("forged");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new RetractVerdictCommand(id, "forged")]);
        form.Find("textarea[name=Reason]").GetAttribute("value").ShouldBe("forged");
        form.Find("textarea[name=Reason]").GetAttribute("aria-invalid").ShouldBe("true");
    }
}
