using System.Globalization;
using FactCheck.Persistence.Reading;

namespace FactCheck.Web.Shell.Http;

/// <summary>Filters of readers' lists as they stand in an address: <c>?q=&amp;rating=&amp;speaker=&amp;outlet=&amp;topic=&amp;from=&amp;to=</c>.</summary>
public static class QueryFilters
{
    /// <summary>The keys, by which pages are cached; whatever else stands in an address changes nothing.</summary>
    public static string[] Keys { get; } = ["q", "rating", "speaker", "outlet", "topic", "from", "to", "after"];

    /// <summary>The filter of a request. What cannot be read filters nothing.</summary>
    public static ListingFilter Read(HttpRequest request)
    {
        var query = request.Query;
        return new(Text("q"), Text("rating")?.ToLowerInvariant(), Text("speaker"), Text("outlet"), Text("topic"), Day("from"), Day("to"));

        string? Text(string key) => query[key].ToString().Trim() is { Length: > 0 } text ? text : null;
        DateOnly? Day(string key) => DateOnly.TryParseExact(query[key], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>An address with this filter.</summary>
    /// <param name="path">The list's or the feed's path.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="after">Where the page begins; null for the first.</param>
    public static string Address(string path, ListingFilter filter, string? after = null)
    {
        (string Key, string? Value)[] parts =
        [
            ("q", filter.Words), ("rating", filter.Rating), ("speaker", filter.Speaker), ("outlet", filter.Outlet), ("topic", filter.Topic),
            ("from", filter.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("to", filter.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("after", after),
        ];
        var query = string.Join('&', parts.Where(p => p.Value is { Length: > 0 }).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
