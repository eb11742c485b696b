using Bunit;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Intake.BeginSplit;
using FactCheck.Web.Features.Intake.ReportSplit;
using FactCheck.Web.Features.Intake.SplitAgain;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class SplitAgainTests
{
    [Fact]
    public async Task An_editor_asks_once_more_after_the_worker_gave_up()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var id = await desk.Receive(editor);
        await desk.SendAs(Actor.Engine, new BeginSplitCommand());
        await desk.SendAs(Actor.Engine, new ReportSplitCommand(id, 0, "No."));

        (await desk.Send(new SplitAgainCommand(id), editor)).IsDone.ShouldBeTrue();

        (await desk.Show(id, editor)).State.ShouldBe(SplitState.Received);
        (await desk.SendAs(Actor.Engine, new BeginSplitCommand())).Value.ArticleId.ShouldBe(id);
    }

    [Fact]
    public async Task An_article_that_is_split_is_not_split_again()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);

        (await desk.Send(new SplitAgainCommand(article.Id), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("article.already-split");
    }

    [Fact]
    public void The_button_says_why_it_was_refused()
    {
        using var page = new PageContext();
        page.Answers<SplitAgainCommand>(_ => ArticleProblems.AlreadySplit);
        var id = Guid.NewGuid();
        var form = page.Render<SplitAgainForm>(with => with.Add(f => f.ArticleId, id));

        form.Find("button").Click();

        page.Sent.ShouldBe([new SplitAgainCommand(id)]);
        form.Find("[role=alert]").TextContent.ShouldContain(ArticleProblems.AlreadySplit.Message);
    }
}
