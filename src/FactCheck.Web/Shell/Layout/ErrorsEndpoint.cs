using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web.Shell.Layout;

/// <summary>What a reader sees when there is nothing, nothing any more, or something broke.</summary>
internal sealed class ErrorsEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.Map("/errors/{code:int}", (int code, HttpContext http) => new RazorComponentResult<ErrorPage>(
            new { Code = code, AtTheDesk = AskedForTheDesk(http), WasSent = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) })
        {
            StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound,
            PreventStreamingRendering = true,
        }).DisableAntiforgery();

    // Only who is signed in: to anybody else the desk's addresses are no different from others.
    private static bool AskedForTheDesk(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true }
        && http.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
        && new PathString(asked.OriginalPath).StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase);
}
