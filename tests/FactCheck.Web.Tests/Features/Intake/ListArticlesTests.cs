using Bunit;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Intake.ListArticles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class ListArticlesTests
{
    [Fact]
    public async Task The_newest_comes_first_with_title_outlet_and_claims()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.SplitArticle(editor);
        await desk.Receive(editor, "Words without a title that came later.");

        var list = (await desk.Send(new ListArticlesQuery(null, null, null), editor)).Value;

        list.Articles.Select(article => article.Title).ShouldBe(["Words without a title that came later.…", "Harbour fees to rise, minister says"]);
        var split = list.Articles[1];
        (split.Outlet, split.Dated, split.Claims, split.Suggested, split.Published).ShouldBe(("Tidewater Tribune", "3 May 2024", 3, 3, 0));
        list.MayBringIn.ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_searched_by_title_and_state_and_goes_on_page_by_page()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.SplitArticle(editor);
        for (var i = 0; i < 41; i++) await desk.Receive(editor, $"Article number {i}.");

        (await desk.Send(new ListArticlesQuery("HARBOUR", null, null), editor)).Value.Articles.Count.ShouldBe(1);
        (await desk.Send(new ListArticlesQuery(null, SplitState.Split, null), editor)).Value.Articles.Count.ShouldBe(1);
        var first = (await desk.Send(new ListArticlesQuery(null, null, null), editor)).Value;
        var second = (await desk.Send(new ListArticlesQuery(null, null, first.Next), editor)).Value;
        (first.Articles.Count, second.Articles.Count, second.Next).ShouldBe((40, 2, null));
        first.Articles.Concat(second.Articles).Select(article => article.Id).Distinct().Count().ShouldBe(42);
    }

    [Fact]
    public void What_is_searched_for_stands_in_the_address()
    {
        using var page = new PageContext();
        page.Answers<ListArticlesQuery, ListArticlesView>(_ => new ListArticlesView([], null, true, false));
        var shown = page.Render<ListArticlesPage>();

        shown.Find("input[type=search]").Change("fees");
        shown.Find("form").Submit();

        page.Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/desk/articles?q=fees");
        shown.Find(".empty").TextContent.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_older_answer_that_comes_late_is_not_drawn_over_what_was_searched_for_since()
    {
        using var page = new PageContext();
        var late = new TaskCompletionSource<Outcome<ListArticlesView>>();
        page.AnswersLater<ListArticlesQuery, ListArticlesView>(query => query.Words is null ? late.Task : Task.FromResult<Outcome<ListArticlesView>>(View("Newer")));
        var shown = page.Render<ListArticlesPage>();
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/desk/articles?q=fees");
        shown.Find(".row a").TextContent.ShouldBe("Newer");

        await shown.InvokeAsync(() => late.SetResult(View("Older")));

        shown.Find(".row a").TextContent.ShouldBe("Newer");
        static ListArticlesView View(string title) =>
            new([new ArticleRowView(Guid.NewGuid(), title, null, null, DateTimeOffset.UnixEpoch, SplitState.Split, 1, false, 0, 0, 0)], null, false, false);
    }
}
