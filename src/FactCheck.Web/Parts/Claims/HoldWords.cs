using System.Globalization;

namespace FactCheck.Web.Parts.Claims;

/// <summary>How long something still lasts, in words.</summary>
public static class HoldWords
{
    /// <summary>The time left: <c>42 min left</c>, <c>3 h 10 min left</c>, <c>2 days left</c>, <c>ran out</c>.</summary>
    public static string Left(DateTimeOffset now, DateTimeOffset until)
    {
        var left = until - now;
        return left <= TimeSpan.Zero ? "ran out"
            : left < TimeSpan.FromMinutes(1) ? "less than a minute left"
            : left < TimeSpan.FromHours(1) ? string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalMinutes} min left")
            : left < TimeSpan.FromDays(2) ? string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours} h {left.Minutes} min left")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalDays} days left");
    }

    /// <summary>How long ago something was: <c>just now</c>, <c>42 min ago</c>, <c>3 h ago</c>, <c>2 days ago</c>.</summary>
    public static string Ago(DateTimeOffset now, DateTimeOffset then)
    {
        var passed = now - then;
        return passed < TimeSpan.FromMinutes(1) ? "just now"
            : passed < TimeSpan.FromHours(1) ? string.Create(CultureInfo.InvariantCulture, $"{(int)passed.TotalMinutes} min ago")
            : passed < TimeSpan.FromDays(2) ? string.Create(CultureInfo.InvariantCulture, $"{(int)passed.TotalHours} h ago")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)passed.TotalDays} days ago");
    }
}
