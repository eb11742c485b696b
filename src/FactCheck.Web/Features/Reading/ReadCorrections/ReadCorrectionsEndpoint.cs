using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadCorrections;

/// <summary>The log of corrections over HTTP.</summary>
internal sealed class ReadCorrectionsEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/corrections", async (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new ReadCorrectionsQuery(http.Request.Query["after"]), cancel);
            return outcome.IsDone
                ? PublicPages.Page<ReadCorrectionsPage>(http, new { View = outcome.Value }, PublicPages.Mark(outcome.Value), PublicTags.Lists)
                : Results.BadRequest();
        }).Cached("after");
}
