using System.Globalization;
using AngleSharp.Dom;

namespace FactCheck.Web.Parts.Articles;

/// <summary>What an HTML file says: its words, and what its head knows.</summary>
/// <param name="Text">The words; paragraphs, headings, list items and rows each on lines of their own.</param>
/// <param name="Title">The headline of its head; null when it has none.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Outlet">The site's name.</param>
/// <param name="Dated">The day of publication, as its head states it.</param>
/// <param name="Address">Its canonical address.</param>
/// <param name="Language">The document's language tag.</param>
public sealed record HtmlPage(string Text, string? Title, string? Byline, string? Outlet, DateOnly? Dated, string? Address, string? Language)
{
    /// <summary>A text that was never HTML.</summary>
    public static HtmlPage Plain(string text) => new(text, null, null, null, null, null, null);
}

/// <summary>What the elements of a file's head know of it (HTML's own names, Open Graph, Dublin Core).</summary>
internal sealed class HtmlHead
{
    /// <summary>The headline: Open Graph's before the window title, which often bears the site's name too.</summary>
    public string? Title => ownTitle ?? windowTitle;

    /// <summary>Who wrote it.</summary>
    public string? Byline { get; private set; }

    /// <summary>The site's name.</summary>
    public string? Outlet { get; private set; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Dated { get; private set; }

    /// <summary>The canonical address.</summary>
    public string? Address { get; private set; }

    private string? ownTitle;
    private string? windowTitle;

    /// <summary>Looks at one element.</summary>
    public void Read(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                Meta((element.GetAttribute("property") ?? element.GetAttribute("name") ?? "").ToLowerInvariant(), Tidy(element.GetAttribute("content")));
                break;
            case "link" when string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase):
                Address ??= Tidy(element.GetAttribute("href"));
                break;
            case "title":
                windowTitle ??= Tidy(element.FirstChild?.NodeValue);
                break;
        }
    }

    private void Meta(string name, string? content)
    {
        switch (name)
        {
            case "og:title":
                ownTitle ??= content;
                break;
            case "author" or "article:author" when content?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == false:
                Byline ??= content;
                break;
            case "og:site_name":
                Outlet ??= content;
                break;
            case "article:published_time" or "date" or "dc.date":
                Dated ??= Day(content);
                break;
            case "og:url":
                Address ??= content;
                break;
        }
    }

    // The day as it is written there: the article's own, whatever its zone.
    private static DateOnly? Day(string? content) =>
        content?.Length >= 10 && DateOnly.TryParseExact(content[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Tidy(string? text) =>
        text is not null && string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } tidy ? tidy : null;
}
