using FactCheck.Domain.Newsrooms;

namespace FactCheck.Domain.Tests.Newsrooms;

public sealed class ZoneDaysTests
{
    [Theory]
    [InlineData("Europe/Oslo", "2026-03-10", "2026-03-09T23:00:00Z")]
    [InlineData("Europe/Oslo", "2026-07-10", "2026-07-09T22:00:00Z")]
    [InlineData("America/Havana", "2025-11-02", "2025-11-02T04:00:00Z")] // midnight comes twice
    [InlineData("America/Santiago", "2025-09-07", "2025-09-07T04:00:00Z")] // midnight is left out
    [InlineData("Pacific/Kiritimati", "0001-01-01", "0001-01-01T00:00:00Z")] // no instant is earlier
    [InlineData("Nowhere/Atlantis", "2026-03-10", "2026-03-10T00:00:00Z")]
    public void A_day_begins_when_the_clocks_of_its_zone_say_so(string zone, string day, string begins)
    {
        var (here, date) = (ZoneDays.Zone(zone), DateOnly.ParseExact(day, "O", System.Globalization.CultureInfo.InvariantCulture));

        var start = here.StartOf(date);

        start.ShouldBe(DateTimeOffset.Parse(begins, System.Globalization.CultureInfo.InvariantCulture));
        here.DayOf(start).ShouldBe(date);
        if (date.Year > 1) here.DayOf(start.AddMilliseconds(-1)).ShouldBe(date.AddDays(-1));
    }
}
