using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.CompareVersions;

/// <summary>What changed between two versions, over HTTP: <c>/claims/{slug}/changes?from=1&amp;to=2</c>.</summary>
internal sealed class CompareVersionsEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/claims/{slug}/changes", async (string slug, string? from, string? to, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new CompareVersionsQuery("/claims/" + slug, FromAddress.Number(from) ?? 1, FromAddress.Number(to) ?? 2), cancel);
            return outcome.IsDone
                ? PublicPages.Page<CompareVersionsPage>(http, new { View = outcome.Value }, PublicTags.Claim(outcome.Value.ClaimId))
                : PublicPages.Refused(http, outcome.Problems, outcome.Problems[0] == CompareVersionsProblems.Removed ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);
        }).Cached("from", "to");
}
