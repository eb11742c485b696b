using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Web.Features.Triage.MergeClaims;
using FactCheck.Web.Features.Triage.SeparateClaim;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class MergeClaimsTests
{
    [Fact]
    public async Task The_mentions_of_a_merged_claim_move_to_the_one_that_stays()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (goes, stays) = (await desk.Suggested(editor), await desk.Suggested(editor));
        var number = (await desk.Claim(stays)).Number;

        (await desk.Send(new MergeClaimsCommand([goes], $"#{number}", null), editor)).Problems.ShouldBeEmpty();

        var merged = await desk.Claim(goes);
        (merged.Status, merged.MergedIntoId).ShouldBe((ClaimStatus.Merged, stays));
        (await desk.Ask(db => db.Mentions.CountAsync(mention => mention.ClaimId == stays))).ShouldBe(2);
    }

    [Fact]
    public async Task Of_several_that_say_the_same_one_stays_and_the_merge_can_be_undone()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (stays, one, two) = (await desk.Suggested(editor), await desk.Suggested(editor), await desk.Suggested(editor));

        (await desk.Send(new MergeClaimsCommand([two, stays, one], $"#{(await desk.Claim(stays)).Number}", null), editor)).Problems.ShouldBeEmpty();
        ((await desk.Claim(stays)).Status, (await desk.Claim(one)).Status, (await desk.Claim(two)).Status).ShouldBe((ClaimStatus.Suggested, ClaimStatus.Merged, ClaimStatus.Merged));

        (await desk.Send(new SeparateClaimCommand([two, stays, one]), editor)).Problems.ShouldBeEmpty();
        ((await desk.Claim(one)).Status, (await desk.Claim(two)).Status).ShouldBe((ClaimStatus.Suggested, ClaimStatus.Suggested));
        (await desk.Ask(db => db.Mentions.CountAsync(mention => mention.ClaimId == stays))).ShouldBe(1);
    }

    [Fact]
    public async Task Two_claims_of_one_article_that_were_one_are_kept_for_the_next_engine_until_they_are_separated()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var (goes, stays) = (article.Card("4 million").ClaimId, article.Card("ship").ClaimId);

        (await desk.Send(new MergeClaimsCommand([goes], $"#{(await desk.Claim(stays)).Number}", null), editor)).Problems.ShouldBeEmpty();

        var example = await desk.Ask(db => db.TrainingExamples.SingleAsync());
        (example.ArticleId, example.ClaimId, example.Part, example.CorrectedBy).ShouldBe((article.Id, (Guid?)goes, CorrectedPart.Merge, (Guid?)editor.Id));
        (example.Before, example.After, example.EngineVersion).ShouldBe((
            $$"""{"texts":["{{(await desk.Claim(goes)).Text}}","{{(await desk.Claim(stays)).Text}}"]}""", $$"""{"texts":["{{(await desk.Claim(stays)).Text}}"]}""", (await desk.Claim(goes)).EngineVersion));

        (await desk.Send(new SeparateClaimCommand([goes]), editor)).Problems.ShouldBeEmpty();
        (await desk.Ask(db => db.TrainingExamples.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Claims_that_people_added_and_claims_of_two_articles_teach_no_engine()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var fees = (await desk.SplitArticle(editor)).Card("fees").ClaimId;
        var elsewhere = await desk.Suggested(editor);

        (await desk.Send(new MergeClaimsCommand([elsewhere], $"#{(await desk.Claim(await desk.Suggested(editor))).Number}", null), editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new MergeClaimsCommand([fees], $"#{(await desk.Claim(await desk.Suggested(editor))).Number}", null), editor)).Problems.ShouldBeEmpty();

        (await desk.Ask(db => db.TrainingExamples.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Into_itself_into_nothing_and_by_a_reviewer_it_is_refused()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var claim = await desk.Suggested(editor);
        var number = (await desk.Claim(claim)).Number;

        var itself = (await desk.Send(new MergeClaimsCommand([claim], $"{number}", null), editor)).Problems.ShouldHaveSingleItem();
        (itself.Code, itself.Field).ShouldBe(("claim.cannot-merge-into", "Into"));
        (await desk.Send(new MergeClaimsCommand([claim], "999999", null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("merge.nobody-there");
        (await desk.Send(new MergeClaimsCommand([claim], "that one", null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("merge.no-number");
        (await desk.Send(new MergeClaimsCommand([claim], "1", null), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_the_number_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<MergeClaimsCommand>(_ => MergeClaimsProblems.NobodyThere);
        var id = Guid.NewGuid();
        var form = page.Render<MergeClaimsForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.IsPublished, true));

        form.Find("input[name=Into]").Change("#12");
        form.Find("input[name=Reason]").Change("the same words");
        form.Find("form").Submit();

        var sent = page.SentOf<MergeClaimsCommand>().ShouldHaveSingleItem();
        sent.ClaimIds.ShouldBe([id]);
        (sent.Into, sent.Reason).ShouldBe(("#12", "the same words"));
        form.Find("input[name=Into]").GetAttribute("value").ShouldBe("#12");
        form.Find("input[name=Into]").GetAttribute("aria-invalid").ShouldBe("true");
    }
}
