using FactCheck.Domain.Addresses;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.EmbedVerdict;

/// <summary>The card of a verdict over HTTP, for frames on other sites. Its content security policy is its own (<c>SecurityHeaders</c>).</summary>
internal sealed class EmbedVerdictEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/embed/{slug}", async (string slug, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new EmbedVerdictQuery(Address.Folder(AddressTarget.Claim) + slug), cancel);
            if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
            var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
            if (view.CardPath != "/embed/" + slug) return Results.Redirect(view.CardPath);
            if (view.Verdict is null) http.Response.StatusCode = StatusCodes.Status410Gone;
            return PublicPages.Page<EmbedVerdictPage>(http, new { View = view }, [PublicTags.Claim(view.ClaimId), PublicTags.Claim(view.MergedId ?? view.ClaimId)]);
        }).Cached();
}
