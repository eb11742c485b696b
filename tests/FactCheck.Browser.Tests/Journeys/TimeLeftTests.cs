using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>How long a hold still lasts stays true on an open page, though nothing happens on the desk.</summary>
public sealed partial class TimeLeftTests(Desk desk)
{
    [Fact]
    public async Task The_time_left_counts_down_by_itself_warns_and_at_its_end_the_page_asks_what_is_true()
    {
        // Alone in a newsroom: news of others' work would set the page's clock right each time.
        var folder = await desk.Copy();
        var number = desk.Numbers("Queued")[0];
        await using var browser = await Chromium.Launch();
        await using (var server = await WebServer.Start(folder))
        {
            await using var tess = await desk.VisitCopyAs("Tess Varga", browser, server);
            await Take(tess, number);
            await Desk.PassDeadline(folder.FullName, number);
            await tess.Go($"/desk/claims/{number}");
            await Seen(tess.Page.GetByText("saw the deadline pass")).ToBeVisibleAsync(new() { Timeout = 90_000 });
            await tess.Go("/desk");
            var row = tess.Page.Locator("section[aria-labelledby=held-title] li", new() { HasText = $"#{number}" });
            await CountsDown(tess, row);
            await Desk.EndHolds(folder.FullName, number);
            await Seen(row).ToHaveCountAsync(0, new() { Timeout = 90_000 });
        }

        folder.Delete(recursive: true);
    }

    private static async Task CountsDown(Visitor tess, ILocator row)
    {
        var left = row.Locator("time-left").First;
        await Seen(left).ToHaveAttributeAsync("data-state", "long");
        await Seen(row).ToContainTextAsync("due: overdue");
        var until = DateTime.Parse(await left.GetAttributeAsync("until") ?? "", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

        // Only this window's clock is put forward: the desk knows nothing of it, and has no news.
        await tess.Page.Clock.SetFixedTimeAsync(until.AddMinutes(-30.5));
        await Seen(left).ToHaveTextAsync("30 min left");
        await Seen(left).ToHaveAttributeAsync("data-state", "long");
        await tess.Page.Clock.SetFixedTimeAsync(until.AddMinutes(-5.5));
        await Seen(left).ToHaveTextAsync("5 min left");
        await Seen(left).ToHaveAttributeAsync("data-state", "soon");
        (await left.EvaluateAsync<bool>("one => one.closest('[aria-live], [role=status], [role=alert]') === null")).ShouldBeTrue("nobody is told each minute");
        await tess.PageHoldsInEveryLook();

        // A clock that is wrong ends no hold: the page asks the desk, where it goes on.
        await tess.Page.Clock.SetFixedTimeAsync(until.AddMinutes(1));
        await Seen(left).ToHaveTextAsync(NearlyAnHour());
    }

    [GeneratedRegex("^(5[0-9] min|1 h 0 min) left$")]
    private static partial Regex NearlyAnHour();
}
