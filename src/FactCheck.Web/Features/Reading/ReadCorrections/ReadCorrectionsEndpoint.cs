using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadCorrections;

/// <summary>The log of corrections over HTTP, whole or of one kind: <c>/corrections?kind=retraction</c>.</summary>
internal sealed class ReadCorrectionsEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/corrections", async (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new ReadCorrectionsQuery(http.Request.Query["kind"], http.Request.Query["after"]), cancel);
            if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems, StatusCodes.Status400BadRequest);
            var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
            return PublicPages.Page<ReadCorrectionsPage>(http, new { View = view }, PublicTags.Lists);
        }).Cached("kind", "after");
}
