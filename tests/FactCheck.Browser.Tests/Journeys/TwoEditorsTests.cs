using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>Two editors meet on one claim: who comes second sees both texts and loses nothing.</summary>
public sealed class TwoEditorsTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Swimming hall of Brekka to stay open

        By Liv Aas
        11 November 2026

        Mayor Olav Brandal said on Wednesday that the swimming hall of Brekka cost the town 7 million crowns a year.

        Brandal said that 1,200 children had learned to swim there.
        """;

    private const string Other = """
        Ferry to Strand to sail at night

        By Per Moen
        12 November 2026

        The ferry company said on Thursday that 900 people cross to Strand every night.
        """;

    private const string Note = "input[name=Note]";
    private const string Wording = "textarea[name=Text]:not(#note-Text)";
    private const string First = "The swimming hall of Brekka costs the town 7 million crowns every year.";
    private const string Second = "Brekka pays 7 million crowns a year for its swimming hall.";

    [Fact]
    public async Task The_second_of_two_editors_sees_both_wordings_and_a_merge_under_ones_hands_loses_no_word()
    {
        await using var mara = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(mara, Pasted, "7 million crowns");
        var into = await Number(mara, "1,200 children");
        await using var jonas = await desk.VisitAs("Jonas Ekdal");
        foreach (var editor in new[] { mara, jonas })
        {
            await editor.Go($"/desk/claims/{number}");
            await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Reword" }).ClickAsync();
        }

        // Each knows of the other before anything happens.
        await Seen(jonas.Page.GetByText("Mara Lindqvist")).Not.ToHaveCountAsync(0);
        await jonas.Page.Locator(Wording).FillAsync(Second);
        await Save(mara, First);
        await Seen(jonas.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(First);
        await Seen(jonas.Page.Locator(Wording)).ToHaveValueAsync(Second);
        await jonas.PageIsAccessible();
        await Save(jonas, Second);
        await Seen(mara.Page.Locator(".big-claim")).ToHaveTextAsync(Second);

        await MergedUnderTheHands(mara, jonas, into);
    }

    [Fact]
    public async Task A_note_that_one_types_stays_when_the_other_dismisses_the_claim_and_a_form_that_is_closed_gives_the_focus_back()
    {
        await using var mara = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(mara, Other, "900 people");
        await using var jonas = await desk.VisitAs("Jonas Ekdal");
        foreach (var editor in new[] { mara, jonas })
        {
            await editor.Go($"/desk/claims/{number}");
            await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss…" }).ClickAsync();
        }

        await jonas.Page.Locator($"form:has({Note})").GetByRole(AriaRole.Button, new() { Name = "Close" }).FocusAsync();
        await jonas.Page.Keyboard.PressAsync("Escape");
        await Seen(jonas.Page.Locator(Note)).ToHaveCountAsync(0);
        await Seen(jonas.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss…" })).ToBeFocusedAsync();

        await jonas.Page.Keyboard.PressAsync("Enter");
        await jonas.Page.Locator(Note).FillAsync("The company counts passengers by year.");
        await mara.Page.Locator($"form:has({Note}) button[type=submit]").ClickAsync();
        await Seen(jonas.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("What you typed is kept below");
        await Seen(jonas.Page.Locator(Note)).ToHaveValueAsync("The company counts passengers by year.");
        await jonas.PageIsAccessible();
    }

    /// <summary>One rewords while the other merges the claim away: the words stay on the screen.</summary>
    private static async Task MergedUnderTheHands(Visitor mara, Visitor jonas, string into)
    {
        await jonas.Page.GetByRole(AriaRole.Button, new() { Name = "Reword" }).ClickAsync();
        await jonas.Page.Locator(Wording).FillAsync(First);
        await mara.Page.GetByRole(AriaRole.Button, new() { Name = "Merge…" }).ClickAsync();
        await mara.Page.Locator("input[name=Into]").FillAsync($"#{into}");
        await mara.Page.Locator("form:has(input[name=Into]) button[type=submit]").ClickAsync();
        await Seen(jonas.Page.GetByText("Merged into").First).ToBeVisibleAsync();
        await Seen(jonas.Page.Locator(Wording)).ToHaveValueAsync(First);
    }

    private static async Task Save(Visitor editor, string wording)
    {
        await editor.Page.Locator(Wording).FillAsync(wording);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Save the wording" }).ClickAsync();
        await Seen(editor.Page.Locator(Wording)).ToHaveCountAsync(0);
    }
}
