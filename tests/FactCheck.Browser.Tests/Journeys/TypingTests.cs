using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>What somebody types goes where they typed it, and nowhere else.</summary>
public sealed class TypingTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Library of Kvist lends more books

        By Siri Dahl
        14 November 2026

        Librarian Gro Fossum said on Friday that the library of Kvist lent out 82,000 books in 2025.
        """;

    private const string Queue = "Kvist";

    private const string Note = "Ask the library for the count of 2024.";

    [Fact]
    public async Task A_note_is_sent_by_key_with_its_last_word_and_sends_no_review_and_no_letter_acts_when_a_field_is_taken_away()
    {
        await using var mara = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(mara, Pasted, "82,000 books");
        await SetUpQueue(mara, Queue, "Tess Varga");
        await PutIntoTheQueue(mara, number, Queue);
        await using var tess = await desk.VisitAs("Tess Varga");
        await TakeNext(tess, Queue);
        await Fill(tess, "AsQuoted", "true", "The annual report says so.");

        await tess.Page.Locator("#note-Text").FocusAsync();
        await tess.Page.Keyboard.TypeAsync(Note);
        await tess.Page.Keyboard.PressAsync("Control+Enter");
        await Seen(tess.Page.Locator("main").GetByText(Note, new() { Exact = true })).ToBeVisibleAsync();
        await Seen(tess.Page.Locator("#note-Text")).ToHaveValueAsync("");
        await Seen(tess.Page.GetByText("is in the way")).ToHaveCountAsync(0);
        await Seen(tess.Page.GetByText("things are in the way")).ToHaveCountAsync(0);

        // Mara asks anew in the middle of a sentence: every letter of its rest would be a key of the page.
        await tess.Page.GetByLabel("Why").FocusAsync();
        await tess.Page.Keyboard.TypeAsync("And ");
        // However slow this machine is, she has not looked up yet.
        await tess.Page.Clock.SetFixedTimeAsync(DateTime.UtcNow);
        await Reworded(mara, number);
        await Seen(tess.Page.GetByRole(AriaRole.Button, new() { Name = "Take this claim" })).ToBeVisibleAsync();
        await tess.Page.Keyboard.TypeAsync("the next report tells it too");
        await mara.Go($"/desk/claims/{number}");
        await Seen(mara.Page.Locator("h1 .status")).ToContainTextAsync("queued", new() { IgnoreCase = true });
        await Seen(tess.Page.GetByRole(AriaRole.Button, new() { Name = "Take this claim" })).ToBeVisibleAsync();

        // Whoever looks up gets the keys back.
        await tess.Page.Keyboard.PressAsync("Escape");
        await tess.Page.Keyboard.PressAsync("t");
        await Seen(tess.Page.GetByRole(AriaRole.Button, new() { Name = "Add evidence" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_detail_that_was_just_typed_goes_along_when_a_form_is_sent_by_key()
    {
        await using var mara = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(mara, Pasted.Replace("Kvist", "Brekke", StringComparison.Ordinal), "82,000 books");
        await mara.Go($"/desk/claims/{number}");
        await mara.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss…" }).ClickAsync();
        await mara.Page.Locator("input[name=Note]").FocusAsync();
        await mara.Page.Keyboard.TypeAsync("A count of their own.");
        await mara.Page.Keyboard.PressAsync("Control+Enter");
        await Seen(mara.Page.Locator("h1 .status")).ToContainTextAsync("dismissed", new() { IgnoreCase = true });
        await Seen(mara.Page.Locator("main")).ToContainTextAsync("A count of their own.");
    }

    private static async Task Reworded(Visitor editor, string number)
    {
        await editor.Go($"/desk/claims/{number}");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Reword" }).ClickAsync();
        await editor.Page.Locator("textarea[name=Text]:not(#note-Text)").FillAsync("The library of Kvist lent out 82,000 books in the year 2025.");
        await editor.Page.GetByLabel("Reason").FillAsync("The year was missing.");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Save the wording" }).ClickAsync();
        await Seen(editor.Page.Locator(".big-claim")).ToContainTextAsync("in the year 2025");
    }
}
