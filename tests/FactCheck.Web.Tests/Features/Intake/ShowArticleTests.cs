using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Intake.ShowArticle;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class ShowArticleTests
{
    [Fact]
    public async Task The_buttons_are_those_that_the_workflow_allows()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);

        article.MayEdit.ShouldBeTrue();
        article.Card("fees").Acts.ShouldBeSubsetOf([Act.Reword, Act.Respan, Act.Attribute, Act.Split, Act.Queue, Act.Dismiss, Act.Merge]);
        var forReviewer = await desk.Show(article.Id, await desk.Person("Rae", Roles.Reviewer));
        forReviewer.MayEdit.ShouldBeFalse();
        forReviewer.Card("fees").Acts.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_article_that_is_not_there_is_named_and_a_reader_sees_none()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);

        (await desk.Send(new ShowArticleQuery(Guid.NewGuid()), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("article.not-there");
        (await desk.Send(new ShowArticleQuery(Guid.NewGuid()), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }
}
