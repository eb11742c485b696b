using FactCheck.Web.Shell.Hosting;

namespace FactCheck.Web.Shell.Security;

/// <summary>Who gets a circuit: signed-in people only, and nobody while the server stops.</summary>
internal static class CircuitGate
{
    private const string Hub = "/_blazor";

    /// <summary>While the server stops, the desk and its circuits answer 503 and every page asks not to be kept waiting.</summary>
    public static IApplicationBuilder UseStopping(this IApplicationBuilder app)
    {
        var readiness = app.ApplicationServices.GetRequiredService<Readiness>();
        return app.Use((context, next) =>
        {
            if (!readiness.IsStopping || !context.Request.Path.StartsWithSegments(Hub, StringComparison.OrdinalIgnoreCase)) return next(context);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "2";
            return Task.CompletedTask;
        });
    }

    /// <summary>Readers have no circuits: their pages need none.</summary>
    public static IApplicationBuilder UseCircuitGate(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Hub, StringComparison.OrdinalIgnoreCase) || context.User.Identity?.IsAuthenticated == true)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    });
}
