using FactCheck.Domain.Addresses;

namespace FactCheck.Web.Shell.Http;

/// <summary>What kind of page a request is for.</summary>
public static class Requests
{
    // What is kept under an address of its own, and the cards of verdicts.
    private static readonly PathString[] Kept = [.. Enum.GetValues<AddressTarget>().Select(target => new PathString(Address.Folder(target).TrimEnd('/'))), "/embed"];

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

    /// <summary>
    /// Refuses a host of which no address can be made (readers' pages name their own), and leads from a reader's address typed in
    /// capitals to the one that is kept: addresses are lower case.
    /// </summary>
    public static IApplicationBuilder UseOneSpelling(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!Uri.TryCreate(PublicPages.Origin(context), UriKind.Absolute, out _))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync("The request names a host that cannot be one. Follow a link instead.", context.RequestAborted);
        }

        if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Path.Value.AsSpan().ContainsAnyInRange('A', 'Z')
            && Kept.Any(kept => request.Path.StartsWithSegments(kept, StringComparison.OrdinalIgnoreCase)))
        {
            context.Response.Redirect(request.PathBase.ToUriComponent() + new PathString(request.Path.Value!.ToLowerInvariant()).ToUriComponent() + request.QueryString.ToUriComponent(), permanent: true);
            return Task.CompletedTask;
        }

        return next(context);
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
