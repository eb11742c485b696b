using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Publishing.RemoveVerdict;
using FactCheck.Web.Features.Publishing.ReopenClaim;
using FactCheck.Web.Features.Publishing.RetractVerdict;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class RetractVerdictTests
{
    [Fact]
    public async Task The_verdict_no_longer_holds_and_its_page_stays_and_says_so()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();

        (await desk.Send(new RetractVerdictCommand(claim.Id, 1, " The report was forged. "), claim.Editor)).Problems.ShouldBeEmpty();

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

        var problem = (await desk.Send(new RetractVerdictCommand(claim.Id, 1, " "), claim.Editor)).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Field).ShouldBe(("claim.no-reason", "Reason"));
        (await desk.Send(new RetractVerdictCommand(claim.Id, 1, new string('a', 2_001)), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.long-reason");
        (await desk.Send(new RetractVerdictCommand(claim.Id, 1, "wrong"), claim.Reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new RetractVerdictCommand((await desk.Written()).Id, 0, "wrong"), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.nothing-up");
        (await desk.Send(new RetractVerdictCommand(claim.Id, 1, "wrong"), claim.Editor)).IsDone.ShouldBeTrue();
        (await desk.Send(new RetractVerdictCommand(claim.Id, 1, "wrong"), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.nothing-up");
    }

    [Fact]
    public async Task A_verdict_that_was_corrected_while_the_reason_was_written_stays_up()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();
        var up = (await desk.Verdict(claim)).Newest!.Record!;
        (await desk.Send(up.Correction("Two were counted twice.", one => one with { ShortAnswer = "Six people were hurt." }), claim.Editor)).Problems.ShouldBeEmpty();

        (await desk.Send(new RetractVerdictCommand(claim.Id, 1, "Eight is wrong."), claim.Editor)).Problems.ShouldBe([ClaimProblems.OtherVersion]);
        (await desk.Send(new ReopenClaimCommand(claim.Id, 1, "Eight is wrong."), claim.Editor)).Problems.ShouldBe([ClaimProblems.OtherVersion]);
        (await desk.Send(new RemoveVerdictCommand(claim.Id, 1, "An order about version 1."), await desk.Person("Ada", Roles.Administrator))).Problems.ShouldBe([ClaimProblems.OtherVersion]);

        ((await desk.Claim(claim.Id)).Standing, (await desk.Claim(claim.Id)).Status).ShouldBe((Standing.Up, ClaimStatus.Published));
        (await desk.Browser().GetStringAsync(path)).ShouldContain("Six people were hurt.");
        (await desk.Send(new RetractVerdictCommand(claim.Id, 2, "Six is wrong too."), claim.Editor)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_form_is_for_the_version_it_was_opened_over_until_it_was_told_of_another()
    {
        using var page = new PageContext();
        page.Answers<RetractVerdictCommand>(command => command.Version == 2 ? Outcome.Done : ClaimProblems.OtherVersion);
        var id = Guid.NewGuid();
        var form = page.Render<RetractVerdictForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.Version, 1));
        form.Find("textarea[name=Reason]").Change("forged");
        form.Render(with => with.Add(f => f.Version, 2));

        form.Find("form").Submit();
        form.Find("[role=alert]").TextContent.ShouldContain(ClaimProblems.OtherVersion.Message);
        form.Find("textarea[name=Reason]").GetAttribute("value").ShouldBe("forged");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new RetractVerdictCommand(id, 1, "forged"), new RetractVerdictCommand(id, 2, "forged")]);
        form.FindAll("[role=alert]").ShouldBeEmpty();
    }

    [Fact]
    public void The_form_sends_the_reason_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<RetractVerdictCommand>(_ => ClaimProblems.LongReason);
        var id = Guid.NewGuid();
        var form = page.Render<RetractVerdictForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.Version, 1));

        form.Find("textarea[name=Reason]").Change("forged");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new RetractVerdictCommand(id, 1, "forged")]);
        form.Find("textarea[name=Reason]").GetAttribute("value").ShouldBe("forged");
        form.Find("textarea[name=Reason]").GetAttribute("aria-invalid").ShouldBe("true");
    }
}
