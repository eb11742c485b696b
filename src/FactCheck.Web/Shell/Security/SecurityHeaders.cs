namespace FactCheck.Web.Shell.Security;

/// <summary>What every answer says about itself, from the first page on.</summary>
public static class SecurityHeaders
{
    /// <summary>The policy of every page but the embed card: nothing inline, nothing from elsewhere.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'";

    /// <summary>The policy of the embed card alone: it stands in frames on any site, and can do nothing there.</summary>
    public const string EmbedPolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    /// <summary>Sets the headers before anything else runs; the embed card has a policy of its own.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var response = ((HttpContext)state).Response;
            var headers = response.Headers;
            // The error pages of the framework's middleware clear headers, hence at the start of the answer, not of the request.
            if (!headers.ContainsKey("Content-Security-Policy")) headers.ContentSecurityPolicy = PolicyOf(response.HttpContext.Request);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (response.HttpContext.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    // By the path, not by the endpoint: a cached card, and one that the reader has already, must bear it too.
    private static string PolicyOf(HttpRequest request) => request.Path.StartsWithSegments("/embed", StringComparison.Ordinal) ? EmbedPolicy : ContentSecurityPolicy;
}
