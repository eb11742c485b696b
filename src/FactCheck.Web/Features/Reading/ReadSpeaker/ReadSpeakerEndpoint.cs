using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadSpeaker;

/// <summary>Speakers with what was checked of them over HTTP, cached for readers.</summary>
internal sealed class ReadSpeakerEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/speakers/{slug}", async (string slug, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new ReadSpeakerQuery("/speakers/" + slug), cancel);
            if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
            var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
            if (view.Path != "/speakers/" + slug) return Results.Redirect(view.Path);
            return PublicPages.Page<ReadSpeakerPage>(
                http, new { View = view }, PublicTags.Speaker(view.SpeakerId), PublicTags.Lists);
        }).Cached();
}
