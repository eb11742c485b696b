namespace FactCheck.Web.Shell.Http;

/// <summary>What kind of page a request is for.</summary>
public static class Requests
{
    /// <summary>True for the desk, the accounts and Blazor's own traffic: everything that a reader never asks for.</summary>
    public static bool IsForTheDesk(this HttpRequest request) =>
        request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where an answer without words gets a page: a reader's request, or a page of the desk; not what scripts ask for.</summary>
    public static bool MayShowAnErrorPage(this HttpRequest request) =>
        !request.IsForTheDesk() || (HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase));
}
