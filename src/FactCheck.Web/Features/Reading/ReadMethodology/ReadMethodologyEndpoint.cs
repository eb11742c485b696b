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
            if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
            var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
            return PublicPages.Page<ReadMethodologyPage>(http, new { View = view }, PublicTags.Lists);
        }).Cached();
}
