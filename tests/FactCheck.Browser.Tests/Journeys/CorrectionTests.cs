using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>A verdict that is up is corrected: from a source that nobody had cited, and by two editors who do not know of each other.</summary>
public sealed class CorrectionTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Mill of Tolne runs again

        By Asta Rud
        14 November 2026

        Miller Jon Vik said on Saturday that the mill of Tolne had ground 310 tonnes of rye last year.
        """;

    private const string Other = """
        Lighthouse of Skarn painted

        By Asta Rud
        15 November 2026

        Keeper Ane Moe said on Sunday that the lighthouse of Skarn had 212 steps.
        """;

    private const string Source = "Ledger of the mill, 2025";
    private const string Passage = "Rye, whole year: 287 tonnes.";
    private const string Corrected = "By the mill’s ledger it was 287 tonnes.";
    private const string Theirs = "The lighthouse has 208 steps.";
    private const string Mine = "There are 209 steps, the last one of wood.";
    private const string Why = "We counted the steps again.";

    [Fact]
    public async Task A_correction_brings_in_a_new_source_and_readers_find_its_passage_behind_its_mark()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(editor, Pasted, "310 tonnes", "https://courier.example/2026/11/mill-of-tolne");
        var path = await PutUp(editor, number, "310 tonnes", "Rye ground at the mill of Tolne");
        await Begin(editor, number);
        var page = editor.Page;
        await page.GetByLabel("What changed and why, for readers").FillAsync("The mill sent us its ledger.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Add evidence" }).ClickAsync();
        await editor.PageHoldsInEveryLook();
        await page.GetByLabel("Title").FillAsync(Source);
        await page.GetByLabel("Who published it").FillAsync("Mill of Tolne");
        await page.GetByLabel("Address on the web").FillAsync("https://mill.example/ledger");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the evidence" }).ClickAsync();
        var told = page.Locator("[role=status]:has(code)");
        await Seen(told).ToBeFocusedAsync();
        var mark = await told.Locator("code").InnerTextAsync();

        // Without a passage it blocks; with one the preview shows it behind the mark, as readers will.
        await Seen(page.GetByLabel("Before it goes up")).ToContainTextAsync("Quote the passage of evidence");
        await page.GetByLabel("Quoted passage of evidence").FillAsync(Passage);
        await page.GetByLabel("What evidence").SelectOptionAsync("Refutes");
        await page.GetByLabel("Short answer").FillAsync(Corrected);
        await page.GetByLabel("Explanation").FillAsync((await page.GetByLabel("Explanation").InputValueAsync()) + $" The ledger has less.{mark}");
        await page.GetByText("Preview: exactly this goes up").ClickAsync();
        await Seen(page.Locator(".preview .evidence", new() { HasText = Source })).ToContainTextAsync(Passage);
        await page.Locator(".preview a.mark", new() { HasText = mark.Replace("^", "", StringComparison.Ordinal) }).ClickAsync();
        await Seen(page.Locator(".preview .evidence", new() { HasText = Source })).ToBeFocusedAsync();
        await editor.PageHoldsInEveryLook();

        // A window that goes away takes nothing along: what was brought in is on the desk, what was typed in this browser.
        await Begin(editor, number);
        await Seen(page.GetByLabel("Quoted passage of evidence")).ToHaveValueAsync(Passage);
        await Seen(page.GetByLabel("Short answer")).ToHaveValueAsync(Corrected);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish the correction" }).ClickAsync();
        await Seen(page.GetByRole(AriaRole.Button, new() { Name = "Publish the correction" })).ToHaveCountAsync(0);

        await using var reader = await desk.Visit();
        await Reads(reader, path, ".short-answer", Corrected);
        var note = reader.Page.Locator(".cite", new() { HasText = mark.Replace("^", "", StringComparison.Ordinal) });
        await note.Locator("a.mark").HoverAsync();
        await Seen(note.Locator(".cite-note")).ToContainTextAsync(Passage);
        await note.Locator("a.mark").ClickAsync();
        await Seen(reader.Page.Locator(".evidence:target")).ToContainTextAsync(Source);
        await reader.Go($"{path}/changes?from=1&to=2");
        await Seen(reader.Page.GetByLabel("Evidence", new() { Exact = true }).Locator("ins").First).ToBeVisibleAsync();
        await Seen(reader.Page.GetByLabel("Reason")).ToContainTextAsync("The mill sent us its ledger.");
        await reader.PageHoldsInEveryLook();
    }

    [Fact]
    public async Task Who_left_a_correction_half_typed_finds_it_again_and_reads_where_the_text_changed_meanwhile()
    {
        await using var mara = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(mara, Other, "212 steps", "https://courier.example/2026/11/lighthouse-of-skarn");
        await PutUp(mara, number, "212 steps", "Steps of the lighthouse of Skarn");
        await Begin(mara, number);
        await mara.Page.GetByLabel("What changed and why, for readers").FillAsync(Why);
        await mara.Page.GetByLabel("Short answer").FillAsync(Mine);
        await Seen(mara.Page.Locator("[data-save-state]")).ToContainTextAsync("Kept in this browser");
        await mara.Page.GotoAsync("about:blank");

        await using var jonas = await desk.VisitAs("Jonas Ekdal");
        await Begin(jonas, number);
        await jonas.Page.GetByLabel("What changed and why, for readers").FillAsync("The keeper sent the plan.");
        await jonas.Page.GetByLabel("Short answer").FillAsync(Theirs);
        await jonas.Page.GetByRole(AriaRole.Button, new() { Name = "Publish the correction" }).ClickAsync();
        await Seen(jonas.Page.GetByRole(AriaRole.Button, new() { Name = "Publish the correction" })).ToHaveCountAsync(0);

        // What is up by now is not written over unseen, and what was typed is not lost.
        await Begin(mara, number);
        await Seen(mara.Page.GetByLabel("What changed and why, for readers")).ToHaveValueAsync(Why);
        await Seen(mara.Page.GetByLabel("Short answer")).ToHaveValueAsync(Theirs);
        var apart = mara.Page.Locator("[data-kept-apart]");
        await Seen(apart).ToContainTextAsync("“Short answer” was changed by a colleague");
        await Seen(apart.Locator("blockquote")).ToHaveTextAsync(Mine);
        await mara.PageHoldsInEveryLook();

        // Typing on and going away once more loses it no more than the first time.
        await mara.Page.GetByLabel("Summary of the claim").FillAsync("How many steps the lighthouse of Skarn has");
        await Begin(mara, number);
        await Seen(apart.Locator("blockquote")).ToHaveTextAsync(Mine);
        await apart.GetByRole(AriaRole.Button, new() { Name = "Put mine into the field" }).ClickAsync();
        await Seen(apart.Locator("blockquote")).ToHaveCountAsync(0);
        await Seen(mara.Page.GetByLabel("Short answer")).ToHaveValueAsync(Mine);
        await Seen(mara.Page.Locator(".preview .short-answer")).ToHaveTextAsync(Mine);
    }

    /// <summary>On the claim's page: opens the form and says what sort of change it is.</summary>
    private static async Task Begin(Visitor editor, string number)
    {
        await editor.Go($"/desk/claims/{number}");
        await OpenAct(editor, "Correct the verdict");
        await Seen(editor.Page.GetByRole(AriaRole.Heading, new() { Name = "Correct the verdict" })).ToBeFocusedAsync();
        await editor.Page.GetByLabel("What sort of change").SelectOptionAsync("Correction");
    }

    /// <summary>From its article's page on: confirmed, queued, rated with one exhibit, written and put up; answers its address.</summary>
    private async Task<string> PutUp(Visitor editor, string number, string words, string summary)
    {
        await ConfirmTheSpeaker(editor, words);
        await PutIntoTheQueue(editor, number, "Daily desk");
        await using var reviewer = await desk.VisitAs("Ida Sorensen");
        await Take(reviewer, number);
        var mark = await Cite(reviewer, $"Notes on claim {number}", "The desk’s archive", $"https://archive.example/{number}", "As it was said.");
        await Fill(reviewer, "InSubstance", "true", $"The notes say so.{mark}");
        await Submit(reviewer);
        await Write(editor, number, summary, $"The notes say so as well: {words}.", "The notes of that day have it.");
        return await Publish(editor);
    }
}
