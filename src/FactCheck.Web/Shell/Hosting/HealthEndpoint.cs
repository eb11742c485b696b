using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Shell.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it should be sent requests; also names runtime and database.
/// </summary>
internal sealed class HealthEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Json(new { status = "live" })).DisableHttpMetrics();
        routes.MapGet("/health/ready", Ready).DisableHttpMetrics();
    }

    private static async Task<IResult> Ready(HttpResponse response, Readiness readiness, IDatabase database, FactCheckDb db, CancellationToken cancel)
    {
        response.Headers.CacheControl = "no-store";
        if (!readiness.IsReady)
            return Results.Json(new { status = readiness.IsStopping ? "stopping" : "starting" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        try
        {
            var version = await database.VersionAsync(db, cancel);
            return Results.Json(new { status = "ready", runtime = Environment.Version.ToString(), database = version });
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            return Results.Json(new { status = "no database" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
