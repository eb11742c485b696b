using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web.Shell.Layout;

/// <summary>What a reader sees when there is nothing, nothing any more, or something broke.</summary>
internal sealed class ErrorsEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.Map("/errors/{code:int}", (int code) => new RazorComponentResult<ErrorPage>(new { Code = code })
        {
            StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound,
            PreventStreamingRendering = true,
        }).DisableAntiforgery();
}
