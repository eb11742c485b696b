using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

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
        if (!outcome.IsDone) return Results.NotFound();
        var view = outcome.Value;
        if (view.Path != "/claims/" + slug) return Results.Redirect(Address(view, version), permanent: false);
        PublicPages.Tag(http, $"claim:{view.ClaimId}");
        if (view.Standing == Standing.Removed) return Results.StatusCode(StatusCodes.Status410Gone);
        return PublicPages.Page<ReadVerdictPage>(http, new { View = WithAddress(view, http) }, Mark(view), $"claim:{view.ClaimId}", "verdicts");
    }

    private static string Address(ReadVerdictView view, int? version) =>
        version is { } number ? string.Create(CultureInfo.InvariantCulture, $"{view.Path}/versions/{number}") : view.Path;

    private static ReadVerdictView WithAddress(ReadVerdictView view, HttpContext http) =>
        view.Publisher.Address.Length > 0 ? view : view with { Publisher = view.Publisher with { Address = $"{http.Request.Scheme}://{http.Request.Host}" } };

    // Whatever the page shows beside the frozen record goes into the mark, so that a notice or a new name's page is seen.
    private static string Mark(ReadVerdictView view) => Hashing.Sha256(Hashing.ToCanonicalJson(new
    {
        view.Hash, view.Path, view.Standing, view.StandingReason, view.Newest, view.Notices, view.Links.Article,
        Speakers = view.Links.Speakers.OrderBy(s => s.Key).Select(s => s.Value), view.Publisher,
    }))[..20];
}
