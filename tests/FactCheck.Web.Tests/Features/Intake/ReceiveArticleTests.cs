using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Intake.ReceiveArticle;
using FactCheck.Web.Features.Intake.WithdrawArticle;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class ReceiveArticleTests
{
    [Fact]
    public async Task A_pasted_text_is_kept_as_it_came_and_waits_to_be_split()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);

        var id = await desk.Receive(editor, "A headline\r\nand a line.");

        var article = await desk.Show(id, editor);
        article.Text.ShouldBe("A headline\nand a line.");
        article.State.ShouldBe(SplitState.Received);
        article.ReceivedBy.ShouldBe("Eve");
        article.Capture!.Sha256.ShouldBe(Hashing.Sha256("A headline\r\nand a line."));
    }

    [Fact]
    public async Task The_same_text_a_second_time_leads_to_the_article_that_is_there()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var first = await desk.Receive(editor, "Some   words of an article.");

        var second = await desk.Send(new ReceiveArticleCommand("SOME words of\nan article."u8.ToArray(), CaptureKind.TextFile, "again.txt", null), editor);

        second.Value.ShouldBe(new ReceiveArticleView(first, true));
    }

    public static TheoryData<byte[], string> Bad => new()
    {
        { " \n\t"u8.ToArray(), "article.empty" },
        { [0x41, 0x00, 0x42], "article.binary" },
        { [0x41, 0xE9, 0x42], "article.not-utf8" },
        { [0xFF, 0xFE, 0x41, 0x00], "article.not-utf8" },
        { Encoding.UTF8.GetBytes(new string('x', ArticleText.LongestText + 1)), "article.too-long" },
        { new byte[ArticleText.HeaviestBytes + 1], "article.too-heavy" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_cannot_be_kept_is_refused_by_its_name(byte[] received, string code)
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);

        var outcome = await desk.Send(new ReceiveArticleCommand(received, CaptureKind.TextFile, "bad.txt", null), editor);

        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("no address")]
    public async Task Only_web_addresses_are_kept(string address)
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);

        var outcome = await desk.Send(new ReceiveArticleCommand("Words."u8.ToArray(), CaptureKind.Pasted, null, address), editor);

        outcome.Problems.ShouldHaveSingleItem().Field.ShouldBe("Address");
    }

    [Theory]
    [InlineData("\n<!DOCTYPE html>\n<html lang=en><body><p>The ferry carried 9,000 people, the mayor said.</p></body></html>", "The ferry carried 9,000 people, the mayor said.")]
    [InlineData("<html><body><p>The ferry carried 9,000 people.</p></body></html>", "The ferry carried 9,000 people.")]
    [InlineData("Under <html> the mayor wrote that 9,000 people came.", "Under <html> the mayor wrote that 9,000 people came.")]
    public async Task The_source_of_a_page_that_is_pasted_is_read_as_a_page_and_a_text_about_one_as_a_text(string pasted, string kept)
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);

        var id = (await desk.Send(new ReceiveArticleCommand(Encoding.UTF8.GetBytes(pasted), CaptureKind.Pasted, null, null), editor)).Value.ArticleId;

        (await desk.Show(id, editor)).Text.ShouldNotBeNull().Trim().ShouldBe(kept);
    }

    [Fact]
    public async Task Of_an_html_file_only_the_words_are_kept_and_its_head_is_believed()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        const string html = """
            <!doctype html><html lang="en"><head><title>Fees | Tribune</title><meta property="og:title" content="Harbour fees to rise">
            <meta property="og:site_name" content="Tidewater Tribune"><meta name="author" content="Ana Lopes">
            <meta property="article:published_time" content="2024-05-03T23:30:00-05:00"><link rel="canonical" href="https://tribune.example/fees">
            <script>alert("<p>no words</p>")</script></head><body onload="alert(1)"><nav>Home</nav><h1>Harbour fees to rise</h1><p>Fees rise &amp; ships
            leave.</p><ul><li>One<li>Two</ul><style>p{}</style></body></html>
            """;

        var id = (await desk.Send(new ReceiveArticleCommand(Encoding.UTF8.GetBytes(html), CaptureKind.HtmlFile, "fees.html", null), editor)).Value.ArticleId;

        var article = await desk.Show(id, editor);
        article.Text.ShouldBe("Harbour fees to rise\n\nFees rise & ships leave.\n\nOne\nTwo");
        article.Details.Title.ShouldBe("Harbour fees to rise");
        article.Outlet.ShouldBe("Tidewater Tribune");
        article.Details.Byline.ShouldBe("Ana Lopes");
        article.Details.Dated.ShouldBe(new ArticleDate(new DateOnly(2024, 5, 3), DatePrecision.Day));
        article.Details.Address.ShouldBe("https://tribune.example/fees");
        article.Details.Language.ShouldBe("en");
    }

    public static TheoryData<string> Tangled => new()
    {
        string.Concat(Enumerable.Repeat("<div>", 20_000)) + "Words.",
        string.Concat(Enumerable.Repeat("<g/>", 20_000)) + "Words.",
        // Marks that nobody closes are repeated in every paragraph that follows.
        "<p>" + string.Concat(Enumerable.Range(0, 400).Select(i => $"<b class={i}>")) + string.Concat(Enumerable.Repeat("<p>Words.", 20_000)),
    };

    [Theory]
    [MemberData(nameof(Tangled))]
    public async Task An_html_file_that_is_made_to_keep_the_server_busy_is_refused(string html)
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);

        var outcome = await desk.Send(new ReceiveArticleCommand(Encoding.UTF8.GetBytes(html), CaptureKind.HtmlFile, "bomb.html", null), editor);

        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe("article.too-tangled");
    }

    [Fact]
    public async Task A_post_over_the_limit_is_said_to_be_too_heavy_not_too_old()
    {
        await using var desk = await Desk.Open();
        var browser = await desk.BrowserOf(await desk.Person("Eve", Roles.Editor));

        var answer = await Post(browser, ("Text", "pasted.txt", new byte[12 * 1024 * 1024]));

        (await answer.Content.ReadAsStringAsync()).ShouldContain("article.too-heavy");
    }

    [Theory]
    [InlineData(Roles.Reviewer)]
    [InlineData(Roles.Administrator)]
    public async Task Only_an_editor_brings_articles_in(Roles roles)
    {
        await using var desk = await Desk.Open();
        var somebody = await desk.Person("Somebody", roles);

        var outcome = await desk.Send(new ReceiveArticleCommand("Words."u8.ToArray(), CaptureKind.Pasted, null, null), somebody);

        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public async Task A_long_text_comes_by_a_form_post_and_leads_to_its_page()
    {
        await using var desk = await Desk.Open();
        var browser = await desk.BrowserOf(await desk.Person("Eve", Roles.Editor));
        var text = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"Line {i} of a long article.\n"));

        var answer = await Post(browser, ("Text", "pasted.txt", Encoding.UTF8.GetBytes(text)));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"place\":\"/desk/articles/");
        (await desk.Ask(db => Task.FromResult(db.Articles.Single().Text))).ShouldBe(text);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_beside_its_field()
    {
        await using var desk = await Desk.Open();
        var browser = await desk.BrowserOf(await desk.Person("Eve", Roles.Editor));

        var answer = await Post(browser, ("File", "fees.pdf", "%PDF"u8.ToArray()));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var said = await answer.Content.ReadAsStringAsync();
        said.ShouldContain("article.file-kind");
        said.ShouldContain("\"field\":\"File\"");
    }

    [Theory]
    [InlineData("Text", "pasted.txt", new byte[] { 0x20, 0x0A })]
    [InlineData("Text", "pasted.txt", new byte[] { 0x41, 0x00 })]
    [InlineData("File", "latin.txt", new byte[] { 0x41, 0xE9 })]
    [InlineData("File", "empty.html", new byte[] { })]
    public async Task What_is_wrong_with_a_text_is_said_beside_where_it_came_from(string field, string name, byte[] bytes)
    {
        await using var desk = await Desk.Open();
        var browser = await desk.BrowserOf(await desk.Person("Eve", Roles.Editor));

        var said = await (await Post(browser, (field, name, bytes))).Content.ReadAsStringAsync();

        said.ShouldContain($"\"field\":\"{field}\"");
        (await desk.Ask(db => Task.FromResult(db.Articles.Count()))).ShouldBe(0);
    }

    [Fact]
    public async Task A_text_and_a_file_at_once_are_refused_so_that_neither_is_dropped()
    {
        await using var desk = await Desk.Open();
        var browser = await desk.BrowserOf(await desk.Person("Eve", Roles.Editor));

        var said = await (await Post(browser, ("Text", "pasted.txt", "Pasted words."u8.ToArray()), ("File", "other.txt", "Other words."u8.ToArray()))).Content.ReadAsStringAsync();

        said.ShouldContain("article.text-and-file");
        said.ShouldContain("\"field\":\"File\"");
        (await desk.Ask(db => Task.FromResult(db.Articles.Count()))).ShouldBe(0);
        (await Post(browser, ("Text", "pasted.txt", " \n"u8.ToArray()), ("File", "other.txt", "Other words."u8.ToArray()))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_post_without_the_forms_token_changes_nothing()
    {
        await using var desk = await Desk.Open();
        var browser = await desk.BrowserOf(await desk.Person("Eve", Roles.Editor));
        using var form = new MultipartFormDataContent { { new StringContent("Words of an article."), "Text" } };

        var answer = await browser.PostAsync(ReceiveArticlePage.PostTo, form);

        answer.IsSuccessStatusCode.ShouldBeFalse();
        (await desk.Ask(db => Task.FromResult(db.Articles.Count()))).ShouldBe(0);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient browser, params (string Field, string Name, byte[] Bytes)[] files)
    {
        var html = await browser.GetStringAsync("/account/password");
        var token = WebUtility.HtmlDecode(Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value);
        using var form = new MultipartFormDataContent();
        foreach (var (field, name, bytes) in files) form.Add(new ByteArrayContent(bytes), field, name);
        using var request = new HttpRequestMessage(HttpMethod.Post, ReceiveArticlePage.PostTo) { Content = form };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Add("RequestVerificationToken", token);
        return await browser.SendAsync(request);
    }

    [Fact]
    public async Task The_same_text_pasted_by_many_at_once_is_one_article()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);

        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.Send(new ReceiveArticleCommand("The same words."u8.ToArray(), CaptureKind.Pasted, null, null), editor)));

        all.ShouldAllBe(one => one.IsDone);
        all.Select(one => one.Value.ArticleId).Distinct().ShouldHaveSingleItem();
        all.Count(one => !one.Value.WasThere).ShouldBe(1);
    }

    [Fact]
    public async Task No_way_leads_two_articles_of_one_text_into_the_database_but_a_withdrawn_one_may_come_again()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var first = await desk.Receive(editor, "The same words.");
        Article Again() => Article.Receive("The same words."u8, ArticleText.From("The same words."u8.ToArray()).Value, CaptureKind.Pasted, null, Actor.Engine, desk.Clock.Now());

        await Should.ThrowAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => desk.Put(Again()));

        (await desk.Send(new WithdrawArticleCommand(first, "The outlet asked for it."), editor)).IsDone.ShouldBeTrue();
        (await desk.Receive(editor, "The same words.")).ShouldNotBe(first);
    }
}
