using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Web.Features.Intake.RemoveClaim;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class RemoveClaimTests
{
    [Fact]
    public async Task What_is_no_claim_is_dismissed_and_teaches_the_engine()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);

        (await desk.Send(new RemoveClaimCommand(article.Card("fees").ClaimId, DismissalReason.NotAClaim, "only a headline"), editor)).IsDone.ShouldBeTrue();
        (await desk.Send(new RemoveClaimCommand(article.Card("ship").ClaimId, DismissalReason.Trivial, null), editor)).IsDone.ShouldBeTrue();

        var now = await desk.Show(article.Id, editor);
        now.Card("fees").IsListed.ShouldBeFalse();
        now.Claims.Count(card => card.IsListed).ShouldBe(1);
        (await desk.Ask(db => Task.FromResult(db.TrainingExamples.Single()))).Part.ShouldBe(CorrectedPart.NoClaim);
    }

    [Fact]
    public async Task Twice_and_by_a_reviewer_it_is_refused()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var claim = (await desk.SplitArticle(editor)).Card("fees").ClaimId;
        await desk.Send(new RemoveClaimCommand(claim, DismissalReason.NotAClaim, null), editor);

        (await desk.Send(new RemoveClaimCommand(claim, DismissalReason.NotAClaim, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
        (await desk.Send(new RemoveClaimCommand(claim, DismissalReason.NotAClaim, null), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_reason_and_note_and_keeps_them_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<RemoveClaimCommand>(_ => ClaimProblems.LongReason.At("Note"));
        var id = Guid.NewGuid();
        var form = page.Render<RemoveClaimForm>(with => with.Add(f => f.ClaimId, id));

        form.Find("select[name=Reason]").Change("Opinion");
        form.Find("input[name=Note]").Change("taste");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new RemoveClaimCommand(id, DismissalReason.Opinion, "taste")]);
        form.Find("input[name=Note]").GetAttribute("value").ShouldBe("taste");
        form.Find("input[name=Note]").GetAttribute("aria-invalid").ShouldBe("true");
    }
}
