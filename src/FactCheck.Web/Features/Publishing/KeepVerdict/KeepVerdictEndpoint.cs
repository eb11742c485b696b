using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Publishing.KeepVerdict;

/// <summary>Where the verdict's kept form posts its draft.</summary>
internal sealed class KeepVerdictEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(
        "/desk/claims/{number:long}/verdict/draft",
        async (long number, HttpRequest request, IDispatcher dispatcher, CancellationToken cancel) =>
            await KeptForms.Read(request, cancel) is { } edit
                ? KeptForms.Answer(await dispatcher.Send(new KeepVerdictCommand(number, edit), cancel))
                : Results.BadRequest()).RequireAuthorization().DisableAntiforgery();
}
