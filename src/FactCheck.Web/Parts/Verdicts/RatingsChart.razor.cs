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

    // Numbers of different scales are not compared, and a step has at most one word.
    private bool IsOneScale => Of.Rated.Select(rated => (rated.Best, rated.Worst)).Distinct().Count() == 1
        && Of.Rated.Select(rated => (rated.Number, rated.Line.Word)).Distinct().Count() == Of.Rated.Select(rated => rated.Number).Distinct().Count();

    private int Gaps => Of.Rated.Max(rated => rated.Best - rated.Worst);

    private int Height => ((Gaps + 1) * Step) + 12 + Axis;

    /// <summary>The newsroom's time zone, given by the frame of the page.</summary>
    [CascadingParameter] private TimeZoneInfo? Zone { get; set; }

    private DateTimeOffset From => Here(Of.Rated[0].Line.FirstPublishedAt);

    private DateTimeOffset To => Here(Of.Rated[^1].Line.FirstPublishedAt);

    private string Says => $"{Of.Rated.Count} ratings, {(IsOneScale ? "" : "each on its own scale, ")}from {Day(From)} to {Day(To)}; higher is more true. The table below has the numbers.";

    /// <summary>Every step of the one scale, with its word where something was rated so; the two ends when there are several scales.</summary>
    private IEnumerable<(double Share, string Word)> Steps => IsOneScale
        ? Enumerable.Range(0, Gaps + 1).Select(step => ((double)step / Gaps, Of.Rated.FirstOrDefault(rated => rated.Number - rated.Worst == step)?.Line.Word ?? ""))
        : [(0, "Less true"), (1, "More true")];

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

    private string Y(double share, int below = 0) => (Height - Axis - Step + 6 - (share * Gaps * Step) + below).ToString("0.#", CultureInfo.InvariantCulture);

    private string X(DateTimeOffset at)
    {
        var share = To > From ? (at - From) / (To - From) : 0.5;
        return (Left + 8 + (share * (Width - Left - Right))).ToString("0.#", CultureInfo.InvariantCulture);
    }
}
