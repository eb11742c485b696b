using System.Text.Json.Nodes;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ExportClaimReviews;

/// <summary>All verdicts as one DataFeed of ClaimReviews (schema.org), the newest thousand.</summary>
internal sealed class ExportClaimReviewsEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/data/claimreview.json", async (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new ExportClaimReviewsQuery(), cancel);
            if (!outcome.IsDone) return Results.StatusCode(StatusCodes.Status500InternalServerError);
            var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
            return PublicPages.Text(http, () => Feed(view).ToJsonString(), "application/ld+json", PublicPages.Mark(view), PublicTags.Lists);
        }).Cached();

    private static JsonObject Feed(ExportClaimReviewsView view) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "DataFeed",
        ["name"] = view.Publisher.Name,
        ["dataFeedElement"] = new JsonArray([.. view.Verdicts.Select(verdict => (JsonNode)new JsonObject
        {
            ["@type"] = "DataFeedItem",
            ["dateModified"] = verdict.Record.PublishedAt.Written(),
            ["item"] = ClaimReview.Of(verdict.Record, view.Publisher, verdict.Path),
        })]),
    };
}
