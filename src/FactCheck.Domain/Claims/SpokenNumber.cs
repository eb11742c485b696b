using System.Globalization;

namespace FactCheck.Domain.Claims;

/// <summary>A claim's short number as people say and type it.</summary>
public static class SpokenNumber
{
    /// <summary>The number in <c>#1423</c> or <c>1423</c>; null when something else was typed.</summary>
    public static long? In(string? typed) =>
        long.TryParse(typed?.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
