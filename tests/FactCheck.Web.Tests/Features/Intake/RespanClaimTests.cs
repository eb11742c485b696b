using Bunit;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Web.Features.Intake.RespanClaim;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class RespanClaimTests
{
    [Fact]
    public async Task The_claim_moves_to_other_words_and_the_text_stays()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var card = article.Card("fees");

        (await desk.Send(new RespanClaimCommand(article.Id, card.MentionId, [Newsprint.Stretch("Harbour fees will rise"), Newsprint.Stretch("in June")]), editor)).IsDone.ShouldBeTrue();

        var now = await desk.Show(article.Id, editor);
        now.Card("fees").Words.ShouldBe("Harbour fees will rise … in June");
        now.Text.ShouldBe(Newsprint.Text);
        (await desk.Ask(db => Task.FromResult(db.TrainingExamples.Single()))).Part.ShouldBe(CorrectedPart.Span);
    }

    [Fact]
    public async Task Words_outside_of_the_text_are_refused()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var card = article.Card("fees");

        (await desk.Send(new RespanClaimCommand(article.Id, card.MentionId, [new(0, 9_999)]), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("article.span-outside");
        (await desk.Send(new RespanClaimCommand(article.Id, card.MentionId, []), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("article.span-missing");
        (await desk.Send(new RespanClaimCommand(article.Id, Guid.NewGuid(), []), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("article.no-such-mention");
        (await desk.Send(new RespanClaimCommand(article.Id, card.MentionId, []), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_takes_what_is_selected_in_the_text_or_typed_as_numbers()
    {
        using var page = new PageContext();
        page.Answers<RespanClaimCommand>(_ => Outcome.Done);
        var (article, mention) = (Guid.NewGuid(), Guid.NewGuid());
        var form = page.Render<RespanClaimForm>(with => with.Add(f => f.ArticleId, article).Add(f => f.MentionId, mention)
            .Add(f => f.Text, Newsprint.Text).Add(f => f.Content, [new Stretch(0, 7)]).Add(f => f.Selection, Newsprint.Stretch("Ana Lopes")));

        form.FindAll("button").First(button => button.TextContent.Contains("Take these words")).Click();
        form.Find(".quote").TextContent.ShouldContain("Ana Lopes");
        form.Find("form").Submit();

        var sent = page.SentOf<RespanClaimCommand>().ShouldHaveSingleItem();
        (sent.ArticleId, sent.MentionId).ShouldBe((article, mention));
        sent.Content.ShouldBe([Newsprint.Stretch("Ana Lopes")]);
    }

    [Fact]
    public void A_problem_stands_beside_the_words()
    {
        using var page = new PageContext();
        page.Answers<RespanClaimCommand>(_ => ArticleProblems.SpanOutside);
        var form = page.Render<RespanClaimForm>(with => with.Add(f => f.Text, Newsprint.Text).Add(f => f.Content, [new Stretch(0, 7)]));

        form.Find("form").Submit();

        form.Find(".field-problem").TextContent.ShouldBe(ArticleProblems.SpanOutside.Message);
        form.Find(".quote").TextContent.ShouldContain("Harbour");
    }
}
