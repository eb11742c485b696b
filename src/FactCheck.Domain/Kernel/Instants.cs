using System.Globalization;

namespace FactCheck.Domain.Kernel;

/// <summary>How the desk keeps points in time: UTC, cut to whole milliseconds, so that what is stored, hashed and compared is the same on every database.</summary>
public static class Instants
{
    /// <summary>The same instant in UTC, cut (not rounded) to milliseconds.</summary>
    public static DateTimeOffset Cut(this DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    /// <summary>As readers' machines read it (RFC 3339), in UTC and whole seconds: <c>2026-03-02T12:00:00Z</c>.</summary>
    public static string Written(this DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Now, by this clock, cut to milliseconds.</summary>
    public static DateTimeOffset Now(this TimeProvider clock) => clock.GetUtcNow().Cut();
}
