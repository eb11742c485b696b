using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Triage.DismissClaims;
using FactCheck.Web.Features.Triage.ReconsiderClaim;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class ReconsiderClaimTests
{
    [Fact]
    public async Task A_dismissed_claim_is_suggested_again()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var claim = await desk.Suggested(editor);
        await desk.Change(editor, Roles.Editor, claim, (one, by) => one.Dismiss(by, DismissalReason.Opinion));

        (await desk.Send(new ReconsiderClaimCommand([claim]), editor)).Problems.ShouldBeEmpty();

        (await desk.Claim(claim)).Status.ShouldBe(ClaimStatus.Suggested);
        (await desk.Claim(claim)).DismissalReason.ShouldBeNull();
    }

    [Fact]
    public async Task An_editor_who_thinks_better_of_it_teaches_the_engine_nothing()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var (taken, left) = (article.Card("fees").ClaimId, article.Card("ship").ClaimId);
        await desk.Send(new DismissClaimsCommand([taken, left], DismissalReason.NotAClaim, null), editor);

        (await desk.Send(new ReconsiderClaimCommand([taken]), editor)).Problems.ShouldBeEmpty();

        (await desk.Ask(db => Task.FromResult(db.TrainingExamples.Single()))).ClaimId.ShouldBe(left);
    }

    [Fact]
    public async Task What_was_not_dismissed_is_refused_and_so_is_a_reviewer()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var claim = await desk.Suggested(editor);

        (await desk.Send(new ReconsiderClaimCommand([claim]), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
        (await desk.Send(new ReconsiderClaimCommand([claim]), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_the_claim_and_says_why_it_was_refused()
    {
        using var page = new PageContext();
        page.Answers<ReconsiderClaimCommand>(_ => ClaimProblems.NotThere);
        var id = Guid.NewGuid();
        var form = page.Render<ReconsiderClaimForm>(with => with.Add(f => f.ClaimId, id));

        form.Find("form").Submit();

        page.SentOf<ReconsiderClaimCommand>().ShouldHaveSingleItem().ClaimIds.ShouldBe([id]);
        form.Find("[role=alert]").TextContent.ShouldContain(ClaimProblems.NotThere.Message);
    }
}
