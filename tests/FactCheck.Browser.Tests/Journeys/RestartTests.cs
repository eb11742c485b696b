using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>The machine goes down under a running newsroom. What time did meanwhile is done when it is back, and what was told is not told again.</summary>
public sealed class RestartTests(Desk desk)
{
    private const string Half = "The harbour's own ledger has the figure, but the page for";
    private const string Ended = "The clock ended the hold of Tess Varga: its time ran out";
    private const string Late = "The clock saw the deadline pass";

    // A ceiling, not a measure: who was killed keeps its leases for some seconds, and the clock comes every few.
    private static readonly LocatorAssertionsToHaveCountOptions ByThen = new() { Timeout = 90_000 };

    [Fact]
    public async Task A_hold_that_runs_out_while_the_newsroom_is_down_ends_when_it_is_back_the_draft_stays_and_no_deadline_is_told_of_twice()
    {
        var folder = await desk.Copy();
        var (held, other) = (desk.Numbers("Queued")[0], desk.Numbers("Queued")[1]);
        await using var browser = await Chromium.Launch();
        await using (var server = await WebServer.Start(folder))
        {
            await using var tess = await desk.VisitCopyAs("Tess Varga", browser, server);
            await Take(tess, held);
            await Fill(tess, "InSubstance", "true", Half);
            await Desk.PassDeadline(folder.FullName, held);
            await tess.Go($"/desk/claims/{held}");
            await Seen(Line(tess, Late)).ToHaveCountAsync(1, ByThen);
            await Seen(Line(tess, Ended)).ToHaveCountAsync(0);
        }

        // It was killed, not asked to stop. While it is down the hold ends, and another deadline comes.
        await Desk.EndHolds(folder.FullName, held);
        await Desk.PassDeadline(folder.FullName, other);
        await using (var server = await WebServer.Start(folder))
        {
            await using var tess = await desk.VisitCopyAs("Tess Varga", browser, server);
            await tess.Go($"/desk/claims/{held}");
            await Seen(Line(tess, Ended)).ToHaveCountAsync(1, ByThen);
            await Seen(tess.Page.Locator("h1 .status")).ToContainTextAsync("queued", new() { IgnoreCase = true });
            // All that is late is told of in one sweep: once this one is, the first one would have been told again.
            await tess.Go($"/desk/claims/{other}");
            await Seen(Line(tess, Late)).ToHaveCountAsync(1, ByThen);
            await tess.Go($"/desk/claims/{held}");
            await Seen(Line(tess, Late)).ToHaveCountAsync(1);
            await Seen(Line(tess, Ended)).ToHaveCountAsync(1);

            await tess.Go($"/desk/claims/{held}/review");
            await Seen(tess.Page.GetByText("the seat is still open")).ToBeVisibleAsync();
            await Seen(tess.Page.GetByLabel("Why")).ToHaveValueAsync(Half);
        }

        folder.Delete(recursive: true);
    }

    private static ILocator Line(Visitor visitor, string words) => visitor.Page.Locator("ol.history li", new() { HasText = words });
}
