using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadOutlet;

/// <summary>Outlets with what was checked over HTTP, cached for readers.</summary>
internal sealed class ReadOutletEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/outlets/{slug}", async (string slug, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new ReadOutletQuery("/outlets/" + slug), cancel);
            if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
            var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
            if (view.Path != "/outlets/" + slug) return Results.Redirect(view.Path);
            return PublicPages.Page<ReadOutletPage>(http, new { View = view }, PublicTags.Lists);
        }).Cached();
}
