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
            if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
            var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
            return PublicPages.Page<ReadRatingsPage>(http, new { View = view }, PublicTags.Lists);
        }).Cached();
}
