using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Web.Features.Triage.DismissClaims;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class DismissClaimsTests
{
    [Fact]
    public async Task Claims_are_put_aside_with_a_reason_and_what_is_no_claim_teaches_the_engine()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var ids = new[] { article.Card("fees").ClaimId, article.Card("ship").ClaimId };

        (await desk.Send(new DismissClaimsCommand(ids, DismissalReason.NotAClaim, " a headline "), editor)).Problems.ShouldBeEmpty();

        var claim = await desk.Claim(ids[0]);
        (claim.Status, claim.DismissalReason).ShouldBe((ClaimStatus.Dismissed, DismissalReason.NotAClaim));
        (await desk.Ask(db => Task.FromResult(db.TrainingExamples.ToList()))).ShouldAllBe(example => example.Part == CorrectedPart.NoClaim);
        (await desk.Ask(db => Task.FromResult(db.TrainingExamples.Count()))).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_dismisses_under_the_hands_of_somebody_who_holds_a_seat()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var reviewer = await desk.Person("Rae", Roles.Reviewer);
        var claim = await desk.Queued(editor, await desk.Queue(1, reviewer));
        await desk.Change(reviewer, Roles.Reviewer, claim, (one, by) => one.Take(by));

        (await desk.Send(new DismissClaimsCommand([claim], DismissalReason.Trivial, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
        (await desk.Send(new DismissClaimsCommand([claim], DismissalReason.Trivial, new string('a', 2_001)), editor)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Note");
        (await desk.Send(new DismissClaimsCommand([claim], DismissalReason.Trivial, null), reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_reason_and_note_for_all_claims_and_keeps_them_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<DismissClaimsCommand>(_ => ClaimProblems.LongReason.At("Note"));
        var ids = new[] { Guid.NewGuid(), Guid.NewGuid() };
        var form = page.Render<DismissClaimsForm>(with => with.Add(f => f.ClaimIds, ids));

        form.Find("select[name=Reason]").Change("Opinion");
        form.Find("input[name=Note]").Change("taste");
        form.Find("form").Submit();

        var sent = page.SentOf<DismissClaimsCommand>().ShouldHaveSingleItem();
        sent.ClaimIds.ShouldBe(ids);
        (sent.Reason, sent.Note).ShouldBe((DismissalReason.Opinion, "taste"));
        form.Find("input[name=Note]").GetAttribute("value").ShouldBe("taste");
        form.Find("input[name=Note]").GetAttribute("aria-invalid").ShouldBe("true");
        form.Find("button[type=submit]").TextContent.ShouldContain("2 claims");
    }
}
