using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>
/// A source is withdrawn and the verdict on it is taken back: what rests on either is shown before the act, waits on the desk after
/// it, and says so to readers, on its page and on its card, until somebody looked.
/// </summary>
public sealed class CascadeTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Ferries of Osund carry more lorries

        By Pia Storm
        7 November 2026

        The ferries of Osund carried 52,000 lorries last year, harbour master Torvald Bech said on Saturday.

        Bech said that every fifth lorry carried fish.
        """;

    private const string Lorries = "52,000 lorries";
    private const string Fish = "every fifth lorry";
    private const string Source = "Count of lorries, Osund";
    private const string Withdrawn = "The harbour withdrew its count: a week was counted twice.";
    private const string Retracted = "We have no count that we can rest on.";
    private const string Mended = "We no longer rest on the count of all lorries.";

    [Fact]
    public async Task What_rests_on_a_withdrawn_source_and_on_a_retracted_verdict_says_so_until_it_is_corrected()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        var lorries = await Paste(editor, Pasted, Lorries, "https://courier.example/2026/11/ferries-of-osund");
        var fish = await Number(editor, Fish);
        var first = await PutUp(editor, lorries, Lorries, Source, "The harbour counted them.");
        await editor.Go($"/desk/claims/{lorries}");
        await editor.Page.Locator("a[href^='/desk/articles/']").First.ClickAsync();
        var second = await PutUp(editor, fish, Fish, "Fish on lorries, Osund", $"The share is of [all lorries]({desk.Address}{first}).");
        await using var reader = await desk.Visit();

        await Withdraw(editor, lorries);
        await Reads(reader, first, "aside.notice", Withdrawn);
        await reader.PageHoldsInEveryLook();
        await Reads(reader, Card(first), ".notice", "A source that this rests on changed");
        await Waits(editor, lorries, Withdrawn);

        await editor.Go($"/desk/claims/{lorries}");
        await OpenAct(editor, "Retract");
        var touches = editor.Page.GetByLabel("What this touches");
        await Seen(touches).ToContainTextAsync("One other verdict rests on it.");
        await Seen(touches).ToContainTextAsync($"#{fish}");
        await editor.Page.GetByLabel("Reason, for readers").FillAsync(Retracted);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Retract", Exact = true }).Last.ClickAsync();
        await Reads(reader, second, "aside.notice", "A verdict that this one cites was retracted.");
        await Reads(reader, Card(second), ".notice", "A source that this rests on changed");
        await Waits(editor, fish, Retracted);

        await editor.Go($"/desk/claims/{fish}");
        await OpenAct(editor, "Correct the verdict");
        await editor.Page.GetByLabel("What sort of change").SelectOptionAsync("Correction");
        await editor.Page.GetByLabel("What changed and why, for readers").FillAsync(Mended);
        var explanation = editor.Page.GetByLabel("Explanation");
        await explanation.FillAsync((await explanation.InputValueAsync()).Replace($"[all lorries]({desk.Address}{first})", "lorries on one day", StringComparison.Ordinal));
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish the correction" }).ClickAsync();
        await Reads(reader, second, "aside.notice", Mended);
        await Seen(reader.Page.Locator("main")).Not.ToContainTextAsync("A verdict that this one cites");
        await editor.Go($"/desk/claims/{fish}");
        await Seen(editor.Page.Locator("section[aria-label='Look at it again']")).ToHaveCountAsync(0);
    }

    /// <summary>From its article's page on: confirmed, queued, rated with one exhibit, written and put up; answers its address.</summary>
    private async Task<string> PutUp(Visitor editor, string number, string words, string source, string explanation)
    {
        await ConfirmTheSpeaker(editor, words);
        await PutIntoTheQueue(editor, number, "Daily desk");
        await using var reviewer = await desk.VisitAs("Ida Sorensen");
        await Take(reviewer, number);
        var mark = await Cite(reviewer, source, "Harbour of Osund", $"https://harbour.example/{number}", "Counted in the year.");
        await Fill(reviewer, "InSubstance", "true", $"The harbour says so.{mark}");
        await Submit(reviewer);
        await Write(editor, number, "Lorries on the ferries of Osund", $"The harbour says so, and counted it: {words}.", explanation);
        return await Publish(editor);
    }

    private static async Task Withdraw(Visitor editor, string number)
    {
        await editor.Go("/desk/exhibits?words=" + Uri.EscapeDataString(Source));
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = Source }).ClickAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "It was withdrawn" }).ClickAsync();
        await Seen(editor.Page.GetByLabel("What rests on it")).ToContainTextAsync($"#{number}");
        await editor.Page.GetByLabel("What readers are told").FillAsync(Withdrawn);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Mark as withdrawn" }).ClickAsync();
        await Seen(editor.Page.GetByText("One published page says so now.")).ToBeVisibleAsync();
    }

    /// <summary>A task on the editors' desk and on the claim's own page.</summary>
    private static async Task Waits(Visitor editor, string number, string words)
    {
        await editor.Go("/desk");
        await Seen(editor.Page.Locator(".row", new() { HasText = words })).ToContainTextAsync($"#{number}");
        await editor.Go($"/desk/claims/{number}");
        await Seen(editor.Page.Locator("section[aria-label='Look at it again']")).ToContainTextAsync(words);
    }

    private static string Card(string path) => path.Replace("/claims/", "/embed/", StringComparison.Ordinal);
}
