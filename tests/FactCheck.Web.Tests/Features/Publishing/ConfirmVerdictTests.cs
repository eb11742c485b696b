using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Publishing.ConfirmVerdict;
using FactCheck.Web.Features.Publishing.StopReopening;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class ConfirmVerdictTests
{
    [Fact]
    public async Task Checked_again_with_the_same_findings_the_version_stays_and_its_page_says_so()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.CheckedAgain("false");

        (await desk.Send(new ConfirmVerdictCommand(claim.Id, 1), claim.Editor)).Problems.ShouldBeEmpty();

        var now = await desk.Claim(claim.Id);
        (now.Status, now.PublishedVersion, now.LastPublishedAt).ShouldBe((ClaimStatus.Published, 1, desk.Clock.Now()));
        now.Notices.Where(one => one.IsUp).ShouldHaveSingleItem().Kind.ShouldBe(NoticeKind.CheckedAgain);
        (await desk.Verdict(claim)).Versions.ShouldHaveSingleItem();
        (await desk.Listing(claim)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Other_findings_and_others_than_editors_cannot_confirm()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.CheckedAgain("mostly-false");

        (await desk.Send(new ConfirmVerdictCommand(claim.Id, 1), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.findings-differ");
        (await desk.Send(new ConfirmVerdictCommand(claim.Id, 1), claim.Reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new ConfirmVerdictCommand((await desk.InQueue()).Id, 0), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
        (await desk.Send(new ConfirmVerdictCommand(Guid.NewGuid(), 1), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
    }

    [Fact]
    public async Task A_first_verdict_cannot_be_confirmed()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Written();

        (await desk.Send(new ConfirmVerdictCommand(claim.Id, 0), claim.Editor)).Problems.Select(one => one.Code).ShouldContain("claim.nothing-up");
    }

    [Fact]
    public async Task A_version_that_nobody_looked_at_is_not_confirmed()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.CheckedAgain("false");
        var up = (await desk.Verdict(claim)).Newest!.Record!;
        (await desk.Send(up.Correction("Two were counted twice.", one => one with { ShortAnswer = "Six people were hurt." }), claim.Editor)).Problems.ShouldBeEmpty();

        (await desk.Send(new ConfirmVerdictCommand(claim.Id, 1), claim.Editor)).Problems.ShouldBe([ClaimProblems.OtherVersion]);
        (await desk.Send(new StopReopeningCommand(claim.Id, 1, "Nothing new."), claim.Editor)).Problems.ShouldBe([ClaimProblems.OtherVersion]);

        (await desk.Claim(claim.Id)).Status.ShouldBe(ClaimStatus.Decided);
        (await desk.Send(new StopReopeningCommand(claim.Id, 2, "Nothing new."), claim.Editor)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_form_is_for_the_version_it_was_opened_over_until_it_was_told_of_another()
    {
        using var page = new PageContext();
        page.Answers<ConfirmVerdictCommand>(command => command.Version == 2 ? Outcome.Done : ClaimProblems.OtherVersion);
        var id = Guid.NewGuid();
        var form = page.Render<ConfirmVerdictForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.Version, 1));
        form.Render(with => with.Add(f => f.Version, 2));

        form.Find("form").Submit();
        form.Find("[role=alert]").TextContent.ShouldContain(ClaimProblems.OtherVersion.Message);
        form.Find("form").Submit();

        page.SentOf<ConfirmVerdictCommand>().ShouldBe([new(id, 1), new(id, 2)]);
        form.FindAll("[role=alert]").ShouldBeEmpty();
    }

    [Fact]
    public void The_form_sends_the_claim_and_says_a_refusal()
    {
        using var page = new PageContext();
        var (answer, done) = (Outcome.Refused([ClaimProblems.FindingsDiffer]), 0);
        page.Answers<ConfirmVerdictCommand>(_ => answer);
        var id = Guid.NewGuid();
        var form = page.Render<ConfirmVerdictForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.Version, 1).Add(f => f.OnDone, () => done++));

        form.Find("form").Submit();
        form.Find("[role=alert]").TextContent.ShouldContain(ClaimProblems.FindingsDiffer.Message);
        done.ShouldBe(0);
        answer = Outcome.Done;
        form.Find("form").Submit();

        page.SentOf<ConfirmVerdictCommand>().ShouldBe([new(id, 1), new(id, 1)]);
        done.ShouldBe(1);
    }
}
