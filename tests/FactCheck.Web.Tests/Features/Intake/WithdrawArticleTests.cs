using Bunit;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Intake.ReceiveArticle;
using FactCheck.Web.Features.Intake.RewordClaim;
using FactCheck.Web.Features.Intake.WithdrawArticle;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class WithdrawArticleTests
{
    [Fact]
    public async Task Text_bytes_and_training_examples_go_and_the_quoted_words_stay()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        await desk.Send(new RewordClaimCommand(article.Card("fees").ClaimId, 1, "Fees rise.", false, null), editor);

        (await desk.Send(new WithdrawArticleCommand(article.Id, "A court order."), editor)).IsDone.ShouldBeTrue();

        var now = await desk.Show(article.Id, editor);
        (now.Text, now.WithdrawnReason).ShouldBe((null, "A court order."));
        now.Card("Fees rise").Words.ShouldBe("Harbour fees will rise by 12 percent in June");
        (await desk.Ask(db => Task.FromResult(db.Set<Capture>().Single().Bytes))).ShouldBeNull();
        (await desk.Ask(db => Task.FromResult(db.TrainingExamples.Count()))).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_text_may_come_in_again_afterwards()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var id = await desk.Receive(editor, "Some words.");
        await desk.Send(new WithdrawArticleCommand(id, "By mistake."), editor);

        (await desk.Send(new ReceiveArticleCommand("Some words."u8.ToArray(), CaptureKind.Pasted, null, null), editor)).Value.WasThere.ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_reason_or_by_a_reviewer_it_is_refused()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var id = await desk.Receive(editor);

        (await desk.Send(new WithdrawArticleCommand(id, " "), editor)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await desk.Send(new WithdrawArticleCommand(id, "Why not."), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_the_reason_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<WithdrawArticleCommand>(_ => ArticleProblems.ReasonMissing);
        var id = Guid.NewGuid();
        var form = page.Render<WithdrawArticleForm>(with => with.Add(f => f.ArticleId, id));

        form.Find("textarea[name=Reason]").Change("A court order.");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new WithdrawArticleCommand(id, "A court order.")]);
        form.Find("textarea[name=Reason]").GetAttribute("value").ShouldBe("A court order.");
        form.Find(".field-problem").TextContent.ShouldBe(ArticleProblems.ReasonMissing.Message);
    }
}
