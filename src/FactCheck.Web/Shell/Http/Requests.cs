namespace FactCheck.Web.Shell.Http;

/// <summary>What kind of page a request is for.</summary>
public static class Requests
{
    /// <summary>
    /// A refused form post of an account page names a type and says nothing, and who names a type gets no error page: an empty
    /// window is all that the person would see.
    /// </summary>
    public static IApplicationBuilder UseNoTypeWithoutWords(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is not { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, ContentLength: null }) return;
        context.Response.ContentType = null;
        // The error page is drawn by the same renderer, which adds its own header and stumbles over one that is there.
        context.Response.Headers.Remove("blazor-enhanced-nav");
    });

    /// <summary>True for the desk, the accounts and Blazor's own traffic: everything that a reader never asks for.</summary>
    public static bool IsForTheDesk(this HttpRequest request) =>
        request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where an answer without words gets a page: a reader's request, or a page of the desk; not what scripts ask for.</summary>
    public static bool MayShowAnErrorPage(this HttpRequest request) =>
        !request.IsForTheDesk()
        || request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)
        || (HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase));
}
