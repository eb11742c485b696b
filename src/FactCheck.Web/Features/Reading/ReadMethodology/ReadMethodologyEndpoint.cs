using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadMethodology;

/// <summary>How the desk works, over HTTP.</summary>
internal sealed class ReadMethodologyEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/methodology", async (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new ReadMethodologyQuery(), cancel);
            return outcome.IsDone
                ? PublicPages.Page<ReadMethodologyPage>(http, new { View = outcome.Value }, PublicPages.Mark(outcome.Value), PublicTags.Lists)
                : Results.StatusCode(StatusCodes.Status500InternalServerError);
        }).Cached();
}
