using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Intake.ExportCorrections;

/// <summary>The administrator's download of all corrections of the engine.</summary>
internal sealed class ExportCorrectionsEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/desk/corrections/export", Download).RequireAuthorization();

    private static async Task<IResult> Download(IDispatcher dispatcher, HttpContext http)
    {
        var outcome = await dispatcher.Send(new ExportCorrectionsQuery(), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return outcome.IsDone
            ? TypedResults.File(outcome.Value.Zip, "application/zip", "factcheck-corrections.zip")
            : TypedResults.Text(outcome.Problems[0].Message, statusCode: StatusCodes.Status403Forbidden);
    }
}
