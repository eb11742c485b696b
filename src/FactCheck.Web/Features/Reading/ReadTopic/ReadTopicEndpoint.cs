using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadTopic;

/// <summary>Topics with what was checked over HTTP, cached for readers.</summary>
internal sealed class ReadTopicEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/topics/{slug}", async (string slug, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new ReadTopicQuery("/topics/" + slug), cancel);
            if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
            var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
            if (view.Path != "/topics/" + slug) return Results.Redirect(view.Path);
            return PublicPages.Page<ReadTopicPage>(http, new { View = view }, PublicTags.Lists);
        }).Cached();
}
