using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Words;

/// <summary>An instant in the newsroom's time zone. Where the zone is not known, or is UTC, a time of day says that it is UTC.</summary>
public sealed partial class InstantShown
{
    /// <summary>A day and a time of this year.</summary>
    public const string DayAndTime = "d MMM, HH:mm";

    /// <summary>A day, its year and a time.</summary>
    public const string FullTime = "d MMM yyyy, HH:mm";

    /// <summary>A day in full and a time.</summary>
    public const string LongTime = "d MMMM yyyy, HH:mm";

    /// <summary>A day and its year.</summary>
    public const string Day = "d MMMM yyyy";

    /// <summary>A time of today.</summary>
    public const string Time = "HH:mm";

    /// <summary>When.</summary>
    [Parameter, EditorRequired] public DateTimeOffset At { get; set; }

    /// <summary>How much of it is shown: one of the formats above.</summary>
    [Parameter] public string As { get; set; } = FullTime;

    /// <summary>The newsroom's time zone, given by the frame of the page.</summary>
    [CascadingParameter] private TimeZoneInfo? Zone { get; set; }

    /// <summary>True where times of day say that they are UTC.</summary>
    public static bool IsUtc(TimeZoneInfo? zone) => zone is null || (zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime);

    /// <summary>An instant in words, where no element can stand.</summary>
    public static string In(TimeZoneInfo? zone, DateTimeOffset at, string format) =>
        TimeZoneInfo.ConvertTime(at, zone ?? TimeZoneInfo.Utc).ToString(format, CultureInfo.InvariantCulture)
        + (IsUtc(zone) && format.EndsWith(Time, StringComparison.Ordinal) ? " UTC" : "");

    private string Words => In(Zone, At, As);
}
