using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Review.KeepReview;

/// <summary>Where the kept form of a review posts its draft.</summary>
internal sealed class KeepReviewEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(
        "/desk/claims/{number:long}/review/draft",
        async (long number, int round, HttpRequest request, IDispatcher dispatcher, CancellationToken cancel) =>
            await KeptForms.Read(request, cancel) is { } edit
                ? KeptForms.Answer(await dispatcher.Send(new KeepReviewCommand(number, round, edit), cancel))
                : Results.BadRequest()).RequireAuthorization().DisableAntiforgery();
}
