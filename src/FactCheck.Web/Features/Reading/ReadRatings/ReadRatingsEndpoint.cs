using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadRatings;

/// <summary>The definitions of ratings over HTTP.</summary>
internal sealed class ReadRatingsEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/ratings", async (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new ReadRatingsQuery(), cancel);
            return outcome.IsDone
                ? PublicPages.Page<ReadRatingsPage>(http, new { View = outcome.Value }, PublicPages.Mark(outcome.Value), PublicTags.Lists)
                : Results.StatusCode(StatusCodes.Status500InternalServerError);
        }).Cached();
}
