using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Intake.BeginSplit;
using FactCheck.Web.Features.Intake.ReportSplit;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class ReportSplitTests
{
    [Fact]
    public async Task The_page_shows_how_far_the_worker_is_and_it_never_falls_back()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var id = await desk.Receive(editor);
        await desk.SendAs(Actor.Engine, new BeginSplitCommand());

        await desk.SendAs(Actor.Engine, new ReportSplitCommand(id, 0.6));
        await desk.SendAs(Actor.Engine, new ReportSplitCommand(id, 0.4));

        (await desk.Show(id, editor)).Progress.ShouldBe(0.6);
    }

    [Fact]
    public async Task A_worker_that_gave_up_says_why()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var id = await desk.Receive(editor);
        await desk.SendAs(Actor.Engine, new BeginSplitCommand());

        await desk.SendAs(Actor.Engine, new ReportSplitCommand(id, 0, "It could not be read."));

        var article = await desk.Show(id, editor);
        (article.State, article.Failure).ShouldBe((SplitState.Failed, "It could not be read."));
    }

    [Fact]
    public async Task Nothing_is_reported_of_an_article_that_is_not_being_split()
    {
        await using var desk = await Desk.Open();
        var id = await desk.Receive(await desk.Person("Eve", Roles.Editor));

        (await desk.SendAs(Actor.Engine, new ReportSplitCommand(id, 0.5))).Problems.ShouldHaveSingleItem().Code.ShouldBe("article.not-splitting");
        (await desk.SendAs(Actor.Engine, new ReportSplitCommand(Guid.NewGuid(), 0.5))).Problems.ShouldHaveSingleItem().Code.ShouldBe("article.not-there");
    }
}
