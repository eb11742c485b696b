using System.Text.Json.Nodes;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ExportClaimReviews;

/// <summary>
/// All verdicts as a DataFeed of ClaimReviews (schema.org), the newest change first: whoever keeps copies reads on until they meet
/// what they have. The next page is named in the Link header (RFC 8288) and in the feed itself.
/// </summary>
internal sealed class ExportClaimReviewsEndpoint : IEndpoint
{
    private const string Path = "/data/claimreview.json";

    // schema.org has no word for the next page, nor for what a review gave way to; these are the ones that others use.
    private const string NextPage = "http://www.w3.org/ns/hydra/core#next";
    private const string ReplacedBy = "http://purl.org/dc/terms/isReplacedBy";

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, async (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new ExportClaimReviewsQuery(http.Request.Query["after"].ToString() is { Length: > 0 } after ? after : null), cancel);
            if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems, StatusCodes.Status400BadRequest);
            var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
            if (Next(view) is { } next) http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
            // What a version says stands in the mark by its hash.
            var version = PublicPages.Mark(view with { Page = view.Page with { Verdicts = [.. view.Page.Verdicts.Select(one => one with { RecordJson = null })] } });
            return PublicPages.Text(http, () => Feed(view).ToJsonString(), "application/ld+json", version, PublicTags.Lists);
        }).Cached("after");

    /// <summary>One page of the feed.</summary>
    internal static JsonObject Feed(ExportClaimReviewsView view)
    {
        var feed = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "DataFeed",
            ["name"] = view.Publisher.Name,
            ["url"] = view.Publisher.At(Address(view.After)),
        };
        if (view.Page.Verdicts is [var newest, ..]) feed["dateModified"] = newest.ChangedAt.Written();
        feed["dataFeedElement"] = new JsonArray([.. view.Page.Verdicts.Select(one => Item(one, view.Publisher)).OfType<JsonNode>()]);
        if (Next(view) is { } next) feed[NextPage] = new JsonObject { ["@id"] = next };
        return feed;
    }

    // Whoever kept a copy of what is gone is told when, by its address which one it is, and where a merged one's leads; never why, nor what it said.
    private static JsonObject? Item(ExportedVerdict verdict, Publisher publisher)
    {
        var item = new JsonObject { ["@type"] = "DataFeedItem", ["dateCreated"] = verdict.FirstPublishedAt.Written() };
        if (!verdict.IsUp)
        {
            item["dateDeleted"] = verdict.ChangedAt.Written();
            item["item"] = new JsonObject { ["@type"] = "ClaimReview", ["@id"] = ClaimReview.Id(publisher, verdict.Path), ["url"] = publisher.At(verdict.Path) };
            if (verdict.MergedInto is { } into) item["item"]![ReplacedBy] = new JsonObject { ["@id"] = ClaimReview.Id(publisher, into) };
            return item;
        }

        if (verdict.RecordJson is not { } json) return null;
        item["dateModified"] = verdict.ChangedAt.Written();
        item["item"] = ClaimReview.Of(Hashing.FromCanonicalJson<VerdictRecord>(json), verdict.Corrections, publisher, verdict.Path);
        return item;
    }

    private static string? Next(ExportClaimReviewsView view) => view.Page.Next is { } next ? view.Publisher.At(Address(next)) : null;

    private static string Address(string? after) => after is null ? Path : $"{Path}?after={Uri.EscapeDataString(after)}";
}
