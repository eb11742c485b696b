using Bunit;
using FactCheck.Web.Parts.Words;

namespace FactCheck.Web.Tests.Parts.Words;

public sealed class InstantShownTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Europe/Stockholm", InstantShown.FullTime, "27 Nov 2026, 00:30")]
    [InlineData("Europe/Stockholm", InstantShown.Day, "27 November 2026")]
    [InlineData("America/New_York", InstantShown.Time, "18:30")]
    [InlineData("Etc/UTC", InstantShown.DayAndTime, "26 Nov, 23:30 UTC")]
    [InlineData("Etc/UTC", InstantShown.Day, "26 November 2026")]
    [InlineData(null, InstantShown.DayAndTime, "26 Nov, 23:30 UTC")]
    public void An_instant_is_shown_by_the_newsrooms_clock_and_says_so_where_that_is_not_known(string? zone, string format, string words)
    {
        using var page = new BunitContext();

        var shown = page.Render<InstantShown>(p =>
        {
            if (zone is not null) p.AddCascadingValue(TimeZoneInfo.FindSystemTimeZoneById(zone));
            p.Add(one => one.At, At).Add(one => one.As, format);
        });

        shown.Find("time").TextContent.ShouldBe(words);
        shown.Find("time").GetAttribute("datetime").ShouldBe("2026-11-26T23:30:00Z");
        shown.Find("time").GetAttribute("title").ShouldBe("26 November 2026, 23:30 UTC");
    }
}
