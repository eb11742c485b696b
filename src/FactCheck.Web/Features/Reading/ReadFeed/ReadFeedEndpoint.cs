using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadFeed;

/// <summary>Verdicts as RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, with the filters of the search.</summary>
internal sealed class ReadFeedEndpoint : IEndpoint
{
    private const string Retracted = "Retracted";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/feed.rss", "application/rss+xml", view => Write(Rss(view)));
        Map(routes, "/feed.atom", "application/atom+xml", view => Write(AtomFeed(view)));
        Map(routes, "/feed.json", "application/feed+json", view => Json(view).ToJsonString());
    }

    private static void Map(IEndpointRouteBuilder routes, string path, string type, Func<ReadFeedView, string> write) =>
        routes.MapGet(path, async (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new ReadFeedQuery(QueryFilters.Read(http.Request)), cancel);
            if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems, StatusCodes.Status400BadRequest);
            var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
            return PublicPages.Text(http, () => write(view), type, PublicPages.Mark(view), PublicTags.Lists);
        }).Cached(QueryFilters.Keys);

    private static XDocument Rss(ReadFeedView view) => new(new XElement(
        "rss", new XAttribute("version", "2.0"), new XAttribute(XNamespace.Xmlns + "atom", Atom),
        new XElement(
            "channel",
            new XElement("title", Title(view)), new XElement("link", Home(view)), new XElement("description", "Checked claims"),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml"), new XAttribute("href", Self(view, "/feed.rss"))),
            view.Entries.Select(line => new XElement(
                "item",
                new XElement("title", Title(line)), new XElement("link", view.Publisher.At(line.Path)),
                new XElement("guid", new XAttribute("isPermaLink", "false"), Id(line)),
                new XElement("pubDate", line.ChangedAt.ToString("R", CultureInfo.InvariantCulture)), new XElement("description", Text(line).ForXml()))))));

    private static XDocument AtomFeed(ReadFeedView view) => new(new XElement(
        Atom + "feed",
        new XElement(Atom + "id", view.Filter.IsEmpty ? view.Publisher.At("/") : Self(view, "/feed.atom")), new XElement(Atom + "title", Title(view)),
        new XElement(Atom + "updated", Instant(view.Entries.Count > 0 ? view.Entries[0].ChangedAt : DateTimeOffset.UnixEpoch)),
        new XElement(Atom + "author", new XElement(Atom + "name", view.Publisher.Name.ForXml())),
        new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", Self(view, "/feed.atom"))),
        new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", Home(view))),
        view.Entries.Select(line => new XElement(
            Atom + "entry",
            new XElement(Atom + "id", Id(line)), new XElement(Atom + "title", Title(line)),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", view.Publisher.At(line.Path))),
            new XElement(Atom + "published", Instant(line.FirstPublishedAt)), new XElement(Atom + "updated", Instant(line.ChangedAt)),
            new XElement(Atom + "summary", Text(line).ForXml())))));

    private static JsonObject Json(ReadFeedView view) => new()
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = Title(view),
        ["home_page_url"] = Home(view),
        ["feed_url"] = Self(view, "/feed.json"),
        ["items"] = new JsonArray([.. view.Entries.Select(line => (JsonNode)new JsonObject
        {
            ["id"] = Id(line),
            ["url"] = view.Publisher.At(line.Path),
            ["title"] = Title(line),
            ["content_text"] = Text(line),
            ["date_published"] = Instant(line.FirstPublishedAt),
            ["date_modified"] = Instant(line.ChangedAt),
            ["tags"] = new JsonArray(IsRetracted(line) ? Retracted : line.Word),
        })]),
    };

    // Whoever had the old version is told: a verdict that was changed, retracted or is being checked again comes again under the same id, with that first.
    private static string Text(VerdictLine line)
    {
        var again = line.IsCheckedAgain ? "Being checked again. " : "";
        return IsRetracted(line)
            ? $"{Retracted}: {line.Reason} {again}{line.SaidBy}: “{line.Wording}”"
            : $"{again}{string.Concat(Changes(line))}{line.SaidBy}: “{line.Wording}” {line.Word}. {line.ShortAnswer}";
    }

    // The newest change, and every correction before it: whoever missed one has to hear of it still.
    private static IEnumerable<string> Changes(VerdictLine line)
    {
        if (line.Change is ChangeKind.Clarification or ChangeKind.Update) yield return $"{line.Change}: {line.Reason} ";
        foreach (var correction in line.Corrections.Reverse()) yield return $"{ChangeKind.Correction}: {correction.Reason} ";
    }

    // Whoever reads several lists of ours tells them apart by their names.
    private static string Title(ReadFeedView view)
    {
        var (filter, names) = (view.Filter, view.Names);
        string?[] parts =
        [
            filter.Words is { } words ? $"“{words}”" : null, names.Rating ?? filter.Rating, names.Speaker ?? filter.Speaker, names.Outlet ?? filter.Outlet, names.Topic ?? filter.Topic,
            filter.From is { } from ? $"from {Day(from)}" : null, filter.To is { } to ? $"to {Day(to)}" : null,
        ];
        var narrowed = string.Join(", ", parts.OfType<string>());
        return (narrowed.Length == 0 ? view.Publisher.Name : $"{view.Publisher.Name}: {narrowed}").ForXml();
    }

    // The page that shows the same.
    private static string Home(ReadFeedView view) => view.Filter.IsEmpty ? view.Publisher.At("/") : Self(view, "/search");

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Title(VerdictLine line) => $"{(IsRetracted(line) ? Retracted : line.Word)}: {line.Wording}".ForXml();

    private static bool IsRetracted(VerdictLine line) => line.Standing == Standing.Retracted;

    private static string Id(VerdictLine line) => $"urn:uuid:{line.ClaimId}";

    private static string Self(ReadFeedView view, string path) => view.Publisher.At(QueryFilters.Address(path, view.Filter));

    private static string Instant(DateTimeOffset at) => at.Written();

    private static string Write(XDocument document)
    {
        using var text = new MemoryStream();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Encoding = new UTF8Encoding(false) })) document.Save(writer);
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
