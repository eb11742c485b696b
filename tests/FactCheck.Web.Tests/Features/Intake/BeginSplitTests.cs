using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Intake.BeginSplit;
using FactCheck.Web.Features.Intake.SplitAgain;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class BeginSplitTests
{
    [Fact]
    public async Task The_article_that_waits_longest_comes_first()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var first = await desk.Receive(editor, "The first article.");
        await desk.Receive(editor, "The second article.");

        var begun = (await desk.SendAs(Actor.Engine, new BeginSplitCommand())).Value;

        begun.ShouldBe(new BeginSplitView(first, "The first article."));
        (await desk.Show(first, editor)).State.ShouldBe(SplitState.Splitting);
    }

    [Fact]
    public async Task What_a_restart_left_in_the_middle_is_begun_again()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var id = await desk.Receive(editor);
        await desk.SendAs(Actor.Engine, new BeginSplitCommand());

        (await desk.SendAs(Actor.Engine, new BeginSplitCommand())).Value.ArticleId.ShouldBe(id);
    }

    [Fact]
    public async Task Nothing_waits_on_an_empty_desk()
    {
        await using var desk = await Desk.Open();

        (await desk.SendAs(Actor.Engine, new BeginSplitCommand())).Value.ArticleId.ShouldBeNull();
    }

    [Fact]
    public async Task A_text_that_ends_the_engine_again_and_again_is_given_up_and_keeps_nobody_waiting()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var poison = await desk.Receive(editor, "A text that ends the process.");
        var next = await desk.Receive(editor, "A text that does not.");
        for (var i = 0; i < Article.MostSplitTries; i++)
            (await desk.SendAs(Actor.Engine, new BeginSplitCommand())).Value.ArticleId.ShouldBe(poison);

        (await desk.SendAs(Actor.Engine, new BeginSplitCommand())).Value.ArticleId.ShouldBe(next);

        var shown = await desk.Show(poison, editor);
        shown.State.ShouldBe(SplitState.Failed);
        shown.Failure.ShouldBe(ArticleProblems.SplitTooOften.Message);
    }

    [Fact]
    public async Task A_text_that_was_given_up_is_begun_again_when_an_editor_asks()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var poison = await desk.Receive(editor);
        for (var i = 0; i <= Article.MostSplitTries; i++) await desk.SendAs(Actor.Engine, new BeginSplitCommand());

        (await desk.Send(new SplitAgainCommand(poison), editor)).IsDone.ShouldBeTrue();

        (await desk.SendAs(Actor.Engine, new BeginSplitCommand())).Value.ArticleId.ShouldBe(poison);
    }
}
