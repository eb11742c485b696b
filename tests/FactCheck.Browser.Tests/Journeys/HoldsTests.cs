using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>A hold runs out while somebody types: what is typed late is kept, and counts where the seat is still open.</summary>
public sealed class HoldsTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Weather mast on Rovik stands again

        By Ida Kvist
        9 November 2026

        Station leader Geir Solum said on Monday that the mast on Rovik measured 61 metres a second in the storm.

        Solum said that the new mast had cost 900,000 crowns.
        """;

    private const string Before = "The log of the mast has 61.2 metres a second at 04:10";
    private const string Late = ", and the station on Hesten has 60";

    [Fact]
    public async Task What_is_typed_after_a_hold_ran_out_is_kept_and_submitted_in_one_step_or_handed_to_the_editors()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        var open = await Paste(editor, Pasted, "61 metres");
        var taken = await Number(editor, "900,000 crowns");
        foreach (var number in new[] { open, taken }) await PutIntoTheQueue(editor, number, "Daily desk");

        await using var tess = await desk.VisitAs("Tess Varga");
        await ItsSeatIsStillOpen(tess, open);
        await SomebodyElseHasItsSeat(tess, taken);
    }

    private async Task ItsSeatIsStillOpen(Visitor tess, string number)
    {
        await TypeAndLapse(tess, number);
        await Seen(tess.Page.GetByText("the seat is still open")).ToBeVisibleAsync();
        await TypeLate(tess);
        await Submit(tess);
        await tess.PageHoldsInEveryLook();
    }

    private async Task SomebodyElseHasItsSeat(Visitor tess, string number)
    {
        await TypeAndLapse(tess, number);
        await using var paul = await desk.VisitAs("Paul Okafor");
        await Take(paul, number);
        // The page says so by itself, under the hands of who types there.
        await Seen(tess.Page.GetByText("Your hold ran out and the seat is taken")).ToBeVisibleAsync();
        await TypeLate(tess);

        // What cannot be done any more is not offered; what was typed stays.
        await Seen(tess.Page.GetByRole(AriaRole.Button, new() { Name = "Submit the review" })).ToHaveCountAsync(0);
        await Seen(tess.Page.GetByLabel("Why")).ToHaveValueAsync(Before + Late);
        await tess.PageIsAccessible();
        await tess.Page.GetByRole(AriaRole.Button, new() { Name = "Hand it to the editors as a note" }).ClickAsync();
        await Seen(tess.Page.GetByText("You handed this to the editors as a note")).ToBeVisibleAsync();
        await Seen(paul.Page.GetByText(Late)).ToHaveCountAsync(0);
    }

    private async Task TypeAndLapse(Visitor tess, string number)
    {
        await Take(tess, number);
        await Cite(tess, $"Log of claim {number}", "Weather service of Rovik", $"https://weather.example/{number}", "61.2 m/s at 04:10.");
        await Fill(tess, "InSubstance", "true", Before);
        await desk.EndHolds(number);
        await Seen(tess.Page.GetByText("Your hold ran out")).ToBeVisibleAsync();
        await Seen(tess.Page.GetByLabel("Why")).ToHaveValueAsync(Before);
    }

    private static async Task TypeLate(Visitor tess)
    {
        var why = tess.Page.GetByLabel("Why");
        var kept = await tess.Page.RunAndWaitForResponseAsync(() => why.FillAsync(Before + Late), answer => answer.Url.Contains("/review/draft", StringComparison.Ordinal));
        kept.Status.ShouldBe(200, "what is typed late is kept");
        await Seen(tess.Page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await Seen(why).ToHaveValueAsync(Before + Late);
    }
}
