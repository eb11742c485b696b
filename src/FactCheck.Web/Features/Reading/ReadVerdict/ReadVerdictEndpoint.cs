using System.Globalization;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using FactCheck.Web.Shell.Layout;

namespace FactCheck.Web.Features.Reading.ReadVerdict;

/// <summary>Verdicts and their older versions over HTTP, cached for readers.</summary>
internal sealed class ReadVerdictEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/claims/{slug}", (string slug, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
            Answer(slug, null, http, dispatcher, cancel)).Cached();
        routes.MapGet("/claims/{slug}/versions/{version:int:min(1)}", (string slug, int version, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
            Answer(slug, version, http, dispatcher, cancel)).Cached();
    }

    private static async Task<IResult> Answer(string slug, int? version, HttpContext http, IDispatcher dispatcher, CancellationToken cancel)
    {
        var outcome = await dispatcher.Send(new ReadVerdictQuery("/claims/" + slug, version), cancel);
        if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
        var view = Dated(outcome.Value, http.RequestServices.GetRequiredService<TimeProvider>());
        if (view.Path != "/claims/" + slug) return Results.Redirect(Address(view, version), permanent: false);
        PublicPages.Tag(http, Tags(view));
        if (view.Record is null) return Results.StatusCode(StatusCodes.Status410Gone);
        return await Draw(view, http);
    }

    /// <summary>The page itself.</summary>
    internal static async Task<IResult> Draw(ReadVerdictView view, HttpContext http)
    {
        http.RequestServices.GetRequiredService<KnownMasthead>().View = view.Masthead;
        var shown = view with { Publisher = view.Publisher.Or(PublicPages.Origin(http)) };
        var body = await http.RequestServices.GetRequiredService<FrozenSheets>().BodyOf(view.Record!, view.NextCheckIsOver);
        return PublicPages.Page<ReadVerdictPage>(http, new { View = shown, Body = body }, [.. Tags(view)]);
    }

    // Over everywhere on earth: until then no reader is told that a day is past which is still theirs.
    private static ReadVerdictView Dated(ReadVerdictView view, TimeProvider clock) =>
        view with { NextCheckIsOver = view.Record?.NextCheckOn < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(-12)) };

    private static IEnumerable<string> Tags(ReadVerdictView view) =>
        view.Links.Speakers.Keys.Select(PublicTags.Speaker).Append(PublicTags.Claim(view.ClaimId));

    private static string Address(ReadVerdictView view, int? version) =>
        version is { } number ? string.Create(CultureInfo.InvariantCulture, $"{view.Path}/versions/{number}") : view.Path;
}
