using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Web.Features.Intake.CorrectDetails;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class CorrectDetailsTests
{
    [Fact]
    public async Task The_editor_corrects_what_was_recognised_and_the_text_stays()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var shown = CorrectDetailsView.Of(article.Details, article.Outlet);

        var outcome = await desk.Send(new CorrectDetailsCommand(article.Id, shown, shown with { Title = "Fees", Outlet = "Tide Times", Dated = "2024-05", Address = "https://tide.example/1" }), editor);

        outcome.Value.IsClean.ShouldBeTrue();
        var now = await desk.Show(article.Id, editor);
        (now.Details.Title, now.Outlet, now.Details.Byline, now.Details.Address).ShouldBe(("Fees", "Tide Times", "Ana Lopes", "https://tide.example/1"));
        now.Details.Dated.ShouldBe(new ArticleDate(new DateOnly(2024, 5, 1), DatePrecision.Month));
        now.Text.ShouldBe(Newsprint.Text);
        (await desk.Ask(db => Task.FromResult(db.TrainingExamples.Single()))).Part.ShouldBe(CorrectedPart.Details);
    }

    [Fact]
    public async Task Different_fields_of_two_windows_join_and_the_same_field_shows_both()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var shown = CorrectDetailsView.Of(article.Details, article.Outlet);
        await desk.Send(new CorrectDetailsCommand(article.Id, shown, shown with { Title = "Theirs" }), editor);

        var outcome = await desk.Send(new CorrectDetailsCommand(article.Id, shown, shown with { Title = "Mine", Byline = "A. Lopes" }), editor);

        var conflict = outcome.Value.Conflicts.ShouldHaveSingleItem();
        (conflict.Field, conflict.Mine, conflict.Theirs).ShouldBe(("Title", "Mine", "Theirs"));
        var now = await desk.Show(article.Id, editor);
        (now.Details.Title, now.Details.Byline).ShouldBe(("Theirs", "A. Lopes"));
    }

    [Theory]
    [InlineData("Dated", "next Friday", "Mine.Dated")]
    [InlineData("Address", "javascript:alert(1)", "Address")]
    [InlineData("Language", "an unknown one", "Language")]
    public async Task What_is_no_date_address_or_language_is_refused_beside_its_field(string field, string typed, string said)
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var shown = CorrectDetailsView.Of(article.Details, article.Outlet);
        var mine = field switch { "Dated" => shown with { Dated = typed }, "Address" => shown with { Address = typed }, _ => shown with { Language = typed } };

        var outcome = await desk.Send(new CorrectDetailsCommand(article.Id, shown, mine), editor);

        outcome.Problems.ShouldHaveSingleItem().Field!.Split('.')[^1].ShouldBe(said.Split('.')[^1]);
    }

    [Fact]
    public async Task A_reviewer_may_not()
    {
        await using var desk = await Desk.Open();
        var article = await desk.SplitArticle(await desk.Person("Eve", Roles.Editor));
        var shown = CorrectDetailsView.Of(article.Details, article.Outlet);

        (await desk.Send(new CorrectDetailsCommand(article.Id, shown, shown), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }
}
