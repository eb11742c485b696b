using System.Text;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>
/// What nobody should send, sent by a browser: each is answered with a clear message, nothing typed is lost, the page lives on.
/// The same and more, without a browser, in the tests of the rooms.
/// </summary>
public sealed class BadInputTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Library of Tarn lends more than ever

        By Ulla Brandt
        6 November 2026

        The library of Tarn lent 310,000 books last year, librarian Sixten Moe said on Friday.

        Moe said that the reading room had been closed for 40 days.

        Moe said that a third of the readers were under eighteen.
        """;

    private const string Words = "310,000 books";

    private static readonly string fortyKilobytes = string.Concat(Enumerable.Repeat("Forty kilobytes of words. ", 40_000 / 26 + 1));

    [Fact]
    public async Task Forty_kilobytes_in_a_field_of_a_review_are_refused_and_stay_where_they_were_typed()
    {
        await using var reviewer = await desk.VisitAs("Tess Varga");
        await reviewer.Go($"/desk/claims/{desk.Numbers("UnderReview")[0]}/review");
        reviewer.Expect("status of 422");
        var why = reviewer.Page.GetByLabel("Why");
        var before = await why.InputValueAsync();

        // A paste by hand stops at the field's limit and is kept; what goes round the limit is refused.
        await why.FillAsync(fortyKilobytes);
        (await why.InputValueAsync()).Length.ShouldBe(20_000);
        await Seen(reviewer.Page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await WithoutLimit(why);
        await why.FillAsync(fortyKilobytes);

        await Seen(reviewer.Page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "refused");
        await Seen(reviewer.Page.Locator("[data-save-state]")).ToContainTextAsync("20,000");
        await Seen(why).ToHaveValueAsync(fortyKilobytes);
        await why.FillAsync(before.Length > 0 ? before : "So far.");
        await Seen(reviewer.Page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
    }

    [Fact]
    public async Task Forty_kilobytes_in_a_field_of_the_circuit_are_refused_beside_it_and_the_page_lives()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        await editor.Go($"/desk/claims/{desk.Numbers("Suggested")[0]}");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Reword" }).ClickAsync();
        var wording = editor.Page.Locator("textarea[name=Text]:not(#note-Text)");

        await wording.FillAsync(fortyKilobytes);
        (await wording.InputValueAsync()).Length.ShouldBe(1_000);
        await WithoutLimit(wording);
        await wording.FillAsync(fortyKilobytes);
        await editor.Page.Locator("form:has(textarea[name=Text]:not(#note-Text)) button[type=submit]").ClickAsync();

        await Seen(editor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Seen(wording).ToHaveValueAsync(fortyKilobytes);
        await Seen(wording).ToHaveAttributeAsync("aria-invalid", "true");
        await StillAnswers(editor);
    }

    [Theory]
    [InlineData("bytes.txt", "no text file", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46 })]
    [InlineData("latin.txt", "UTF-8", new byte[] { 0x43, 0x61, 0x66, 0xE9, 0x20, 0x73, 0x61, 0x69, 0x64 })]
    [InlineData("empty.txt", "", new byte[] { })]
    [InlineData("program.exe", ".txt", new byte[] { 0x4D, 0x5A, 0x90, 0x00 })]
    public async Task A_file_that_is_no_text_is_refused_by_name_and_what_was_typed_stays(string name, string says, byte[] bytes)
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        editor.Expect("status of 422");
        await editor.Go("/desk/articles/new");
        var address = editor.Page.GetByLabel("Its address on the web, if it has one");
        await address.FillAsync("https://gazette.example/tarn");
        await editor.Page.GetByLabel("Or a file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = bytes });

        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();

        await Seen(editor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(says);
        await Seen(address).ToHaveValueAsync("https://gazette.example/tarn");
        new Uri(editor.Page.Url).AbsolutePath.ShouldBe("/desk/articles/new");
    }

    [Fact]
    public async Task A_refused_article_keeps_every_word_and_the_same_text_again_leads_to_its_page()
    {
        const string words = "The mill at Tarn ground 9,000 tonnes of grain last year, miller Eskil Brandt said on Friday.";
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        editor.Expect("status of 422");
        await editor.Go("/desk/articles/new");
        var (text, address) = (editor.Page.GetByLabel("The article’s text"), editor.Page.GetByLabel("Its address on the web, if it has one"));
        await text.FillAsync(words);
        await address.FillAsync("javascript:alert(1)");
        await editor.Page.GetByLabel("Or a file").SetInputFilesAsync(new FilePayload { Name = "other.txt", MimeType = "text/plain", Buffer = "Other words."u8.ToArray() });

        // A text and a file: neither is dropped, and the file can be taken away again.
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Seen(editor.Page.Locator("#intake-File")).ToHaveAttributeAsync("aria-invalid", "true");
        await Seen(text).ToHaveValueAsync(words);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Take the file away" }).ClickAsync();

        // No address of the web.
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Seen(address).ToHaveAttributeAsync("aria-invalid", "true");
        await Seen(text).ToHaveValueAsync(words);
        await editor.PageIsAccessible();

        await address.FillAsync("https://gazette.example/mill");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await editor.ComesTo(ArticleAddress());
        var place = new Uri(editor.Page.Url).AbsolutePath;

        await editor.Go("/desk/articles/new");
        await text.FillAsync(words.Replace(" ", "  ", StringComparison.Ordinal));
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await editor.ComesTo(new("known=yes"));
        new Uri(editor.Page.Url).AbsolutePath.ShouldBe(place);
        await Seen(editor.Page.Locator(".notice").First).ToContainTextAsync("had come in before");
    }

    [Fact]
    public async Task Scripts_in_a_page_that_is_brought_in_never_run_and_leave_no_markup()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        await editor.Page.AddInitScriptAsync("window.alert = () => window.ran = true");
        await editor.Go("/desk/articles/new");
        const string html = """
            <!DOCTYPE html><html><head><title>Tarn opens a second pool</title><script>alert(1)</script></head>
            <body onload="alert(2)"><h1>Tarn opens a second pool</h1><img src="x" onerror="alert(3)">
            <p>Engineer <b onclick="alert(4)">Vidar Thorne</b> said on Friday that the pool of Tarn had cost 9 million crowns.</p>
            <svg><script>alert(5)</script></svg><a href="javascript:alert(6)">More</a></body></html>
            """;
        await editor.Page.GetByLabel("Or a file").SetInputFilesAsync(new FilePayload { Name = "pool.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(html) });
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();

        await editor.ComesTo(ArticleAddress());
        await Seen(Card(editor, "9 million crowns")).ToContainTextAsync("Vidar Thorne");
        await Seen(editor.Page.Locator("[data-text]")).Not.ToContainTextAsync("alert");
        (await editor.Page.Locator("a[href^='javascript:']").CountAsync()).ShouldBe(0);
        (await editor.Page.EvaluateAsync<bool>("() => window.ran === true")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("no address")]
    public async Task Evidence_at_an_address_that_is_none_is_refused_beside_the_field_and_the_rest_stays(string address)
    {
        await using var reviewer = await desk.VisitAs("Tess Varga");
        await reviewer.Go($"/desk/claims/{desk.Numbers("UnderReview")[0]}/review");
        var page = reviewer.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Add evidence" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync("The line in figures");
        await page.GetByLabel("Quoted passage").FillAsync("Six million.");
        await page.GetByLabel("Address on the web").FillAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the evidence" }).ClickAsync();

        await Seen(page.GetByLabel("Address on the web")).ToHaveAttributeAsync("aria-invalid", "true");
        await Seen(page.GetByLabel("Address on the web")).ToHaveValueAsync(address);
        await Seen(page.GetByLabel("Title")).ToHaveValueAsync("The line in figures");
        await Seen(page.GetByLabel("Quoted passage")).ToHaveValueAsync("Six million.");
    }

    [Fact]
    public async Task A_wording_that_somebody_else_changed_meanwhile_is_not_overwritten_and_both_are_seen()
    {
        await using var mara = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(mara, Pasted, Words);
        await using var jonas = await desk.VisitAs("Jonas Ekdal");
        foreach (var editor in new[] { mara, jonas })
        {
            await editor.Go($"/desk/claims/{number}");
            await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Reword" }).ClickAsync();
        }

        await jonas.Page.Locator("textarea[name=Text]:not(#note-Text)").FillAsync("Tarn’s library lent 310,000 books.");
        await Reword(mara, "The library of Tarn lent out 310,000 books in 2025.");
        await Seen(mara.Page.Locator(".big-claim")).ToHaveTextAsync("The library of Tarn lent out 310,000 books in 2025.");

        await Seen(jonas.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("The library of Tarn lent out 310,000 books in 2025.");
        await Seen(jonas.Page.Locator("textarea[name=Text]:not(#note-Text)")).ToHaveValueAsync("Tarn’s library lent 310,000 books.");
        await jonas.PageIsAccessible();
        await jonas.Page.GetByRole(AriaRole.Button, new() { Name = "keep theirs" }).ClickAsync();
        await Seen(jonas.Page.Locator("textarea[name=Text]:not(#note-Text)")).ToHaveCountAsync(0);
        await Seen(jonas.Page.Locator(".big-claim")).ToHaveTextAsync("The library of Tarn lent out 310,000 books in 2025.");
    }

    [Fact]
    public async Task Two_tabs_on_one_verdict_join_different_fields_and_show_the_same_one()
    {
        await using var editor = await desk.VisitAs("Jonas Ekdal");
        var verdict = $"/desk/claims/{desk.Numbers("Decided")[0]}/verdict";
        await editor.Go(verdict);
        var other = await editor.OtherTab();
        await other.GotoAsync(verdict);
        await other.GetByLabel("Short answer").WaitForAsync();
        var (answer, summary) = (await editor.Page.GetByLabel("Short answer").InputValueAsync(), await editor.Page.GetByLabel("Summary of the claim").InputValueAsync());

        // Nothing is called saved before it is: not even while somebody still types.
        (await editor.Page.GetByLabel("Short answer").EvaluateAsync<string>(
            "field => { field.value += ' From'; field.dispatchEvent(new Event('input', { bubbles: true })); return document.querySelector('[data-save-state]').dataset.state; }")).ShouldBe("saving");
        await editor.Page.GetByLabel("Short answer").FillAsync(answer);
        await Seen(editor.Page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await editor.Page.GetByLabel("Short answer").FillAsync(answer + " From tab one.");
        await Seen(editor.Page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await other.GetByLabel("Summary of the claim").FillAsync(summary + " Tab two.");
        await Seen(other.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await Seen(other.GetByLabel("Short answer")).ToHaveValueAsync(answer + " From tab one.");

        await other.GetByLabel("Short answer").FillAsync(answer + " From tab two.");
        await Seen(other.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await editor.Page.GetByLabel("Short answer").FillAsync(answer + " From tab one, again.");
        await Seen(editor.Page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "conflict");
        await Seen(editor.Page.Locator(".notice blockquote")).ToContainTextAsync("From tab two.");
        await Seen(editor.Page.GetByLabel("Short answer")).ToHaveValueAsync(answer + " From tab one, again.");
        await editor.PageIsAccessible();

        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Seen(editor.Page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await editor.Page.GetByLabel("Short answer").FillAsync(answer);
        await editor.Page.GetByLabel("Summary of the claim").FillAsync(summary);
        await Seen(editor.Page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await other.GotoAsync("about:blank");
    }

    private static Task WithoutLimit(ILocator field) => field.EvaluateAsync("one => one.removeAttribute('maxlength')");

    private static async Task Reword(Visitor editor, string text)
    {
        await editor.Page.Locator("textarea[name=Text]:not(#note-Text)").FillAsync(text);
        await editor.Page.Locator("form:has(textarea[name=Text]:not(#note-Text)) button[type=submit]").ClickAsync();
    }

    /// <summary>The circuit is alive: a button still opens its form.</summary>
    private static async Task StillAnswers(Visitor editor)
    {
        var close = editor.Page.Locator("form:has(textarea[name=Text]:not(#note-Text))").GetByRole(AriaRole.Button, new() { Name = "Close" });
        await close.ClickAsync();
        await Seen(close).ToHaveCountAsync(0);
    }
}
