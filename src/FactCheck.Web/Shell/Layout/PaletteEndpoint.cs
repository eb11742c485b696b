using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Shell.Layout;

/// <summary>Where <c>&lt;command-palette&gt;</c> asks while somebody types: over HTTP, so that it answers without the circuit.</summary>
internal sealed class PaletteEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        "/desk/find",
        async (string? q, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            var outcome = await dispatcher.Send(new PaletteQuery(q), cancel);
            return outcome.IsDone
                ? Results.Json(new { entries = outcome.Value.Entries })
                : Results.Json(new { problems = outcome.Problems }, statusCode: StatusCodes.Status422UnprocessableEntity);
        }).RequireAuthorization();
}
