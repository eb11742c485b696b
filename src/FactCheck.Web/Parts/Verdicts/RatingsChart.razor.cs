using System.Globalization;
using FactCheck.Domain.Newsrooms;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>Ratings over time, drawn on the server; the table below it says the same.</summary>
public sealed partial class RatingsChart
{
    // In the drawing's own units.
    private const int Width = 640, Left = 110, Right = 24, Step = 28, Axis = 26;

    /// <summary>What was found.</summary>
    [Parameter, EditorRequired]
    public RatingsOverTime Of { get; set; } = null!;

    private int Best => Math.Max(2, Of.Rated.Max(rated => rated.Number));

    private int Height => (Best * Step) + 12 + Axis;

    /// <summary>The newsroom's time zone, given by the frame of the page.</summary>
    [CascadingParameter] private TimeZoneInfo? Zone { get; set; }

    private DateTimeOffset From => Here(Of.Rated[0].Line.FirstPublishedAt);

    private DateTimeOffset To => Here(Of.Rated[^1].Line.FirstPublishedAt);

    private string Says => $"{Of.Rated.Count} ratings on the scale, from {Day(From)} to {Day(To)}; higher is more true. The table below has the numbers.";

    /// <summary>Every step of the scale, with its word where something was rated so.</summary>
    private IEnumerable<(int Number, string Word)> Steps =>
        Enumerable.Range(1, Best).Select(number => (number, Of.Rated.FirstOrDefault(rated => rated.Number == number)?.Line.Word ?? ""));

    /// <summary>The first and the last day of one year, else the beginnings of years, at most about ten of them.</summary>
    private IEnumerable<(DateTimeOffset At, string Words, string Anchor)> Ticks
    {
        get
        {
            if (From.Year == To.Year) return From.Date == To.Date ? [(From, Day(From), "middle")] : [(From, Day(From), "start"), (To, Day(To), "end")];
            var every = Math.Max(1, (To.Year - From.Year) / 10);
            return Enumerable.Range(From.Year, To.Year - From.Year + 1).Where(year => (year - From.Year) % every == 0)
                .Select(year => Here((Zone ?? TimeZoneInfo.Utc).StartOf(new DateOnly(year, 1, 1)))).Select(at => at < From ? From : at)
                .Select(at => (at, at.Year.ToString(CultureInfo.InvariantCulture), "middle"));
        }
    }

    private static string Day(DateTimeOffset at) => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone ?? TimeZoneInfo.Utc);

    private int Y(int number) => Height - Axis - (number * Step) + 6;

    private string X(DateTimeOffset at)
    {
        var share = To > From ? (at - From) / (To - From) : 0.5;
        return (Left + 8 + (share * (Width - Left - Right))).ToString("0.#", CultureInfo.InvariantCulture);
    }
}
