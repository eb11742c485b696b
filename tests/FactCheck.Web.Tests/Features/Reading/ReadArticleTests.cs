using System.Net;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>An article's page for readers.</summary>
public sealed class ReadArticleTests
{
    [Fact]
    public async Task Readers_see_the_checked_sentence_with_its_neighbours_and_never_the_whole_text()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var html = await desk.Browser().GetStringAsync(up.ArticlePath);
        html.ShouldContain("Harbour fees to rise");
        html.ShouldContain("Tidewater Tribune");
        html.ShouldContain("2 March 2026");
        html.ShouldContain("<mark>Harbour fees will rise by 12 percent in June, the minister said.</mark>");
        html.ShouldContain("The council met on Monday.");
        html.ShouldContain($"href=\"{up.Path}\"");
        html.ShouldNotContain("secret paragraph");
    }

    [Fact]
    public async Task A_withdrawn_article_keeps_the_words_that_were_checked()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        await desk.Ask(async db =>
        {
            (await db.Articles.SingleAsync(a => a.Id == up.ArticleId)).Withdraw("Asked to.", desk.Clock.GetUtcNow()).IsDone.ShouldBeTrue();
            return await db.SaveChangesAsync();
        });
        var html = await desk.Browser().GetStringAsync(up.ArticlePath);
        html.ShouldContain("Harbour fees will rise by 12 percent in June");
        html.ShouldNotContain("The council met on Monday.");
        html.ShouldContain("no longer keep the text");
    }

    [Fact]
    public async Task What_was_retracted_stands_there_with_the_reason_and_without_its_answer()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await published.Retract(up.ClaimId, "Our source was forged.");
        var html = await desk.Browser().GetStringAsync(up.ArticlePath);
        html.ShouldContain("Our source was forged.");
        html.ShouldNotContain("The fees rise by 9 percent.");
    }

    [Fact]
    public async Task An_article_of_which_nothing_is_left_has_no_page()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await published.Remove(up.ClaimId);
        (await desk.Browser().GetAsync(up.ArticlePath)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
