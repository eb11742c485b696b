using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web.Features.Reading.AskDesk;

/// <summary>The forms by which readers ask, and what they post: never cached, with a token, few in a minute from one address.</summary>
internal sealed class AskDeskEndpoint : IEndpoint
{
    // A field that people do not see and machines fill.
    private const string Honeypot = "Website";

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/claims/{slug}/ask", Show);
        routes.MapPost("/claims/{slug}/ask", (string slug, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) => Take("/claims/" + slug, http, dispatcher, cancel))
            .WithMetadata(new RequireAntiforgeryTokenAttribute()).RequireRateLimiting(RequestLimits.Asking);
        routes.MapGet("/ask", (HttpContext http) => Page(http, null, Asked(http), []));
        routes.MapPost("/ask", (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) => Take(null, http, dispatcher, cancel))
            .WithMetadata(new RequireAntiforgeryTokenAttribute()).RequireRateLimiting(RequestLimits.Asking);
    }

    private static async Task<IResult> Show(string slug, HttpContext http, IDispatcher dispatcher, CancellationToken cancel)
    {
        var path = "/claims/" + slug;
        var found = await dispatcher.Send(new PublicAddressQuery(path), cancel);
        if (!found.IsDone) return Results.NotFound();
        return found.Value.IsRead ? Page(http, path, [], []) : Results.StatusCode(StatusCodes.Status410Gone);
    }

    private static async Task<IResult> Take(string? path, HttpContext http, IDispatcher dispatcher, CancellationToken cancel)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } || !http.Request.HasFormContentType)
            return Page(http, path, new(), [AskDeskEndpointProblems.FormTooOld]);
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = new Dictionary<string, string>(form.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())));
        // Whoever fills the hidden field is told that all is well, and learns nothing.
        if (form[Honeypot].ToString().Length > 0) return Page(http, path, [], [], sent: true);
        var kind = path is null ? ReaderRequestKind.PleaseCheck
            : form["Kind"] == nameof(ReaderRequestKind.RightOfReply) ? ReaderRequestKind.RightOfReply : ReaderRequestKind.ThisIsWrong;
        var outcome = await dispatcher.Send(
            new AskDeskCommand(path, kind, form["Text"].ToString(), form["Address"], form["AnswerTo"], http.Connection.RemoteIpAddress?.ToString()), cancel);
        return Page(http, path, outcome.IsDone ? [] : typed, outcome.Problems, outcome.IsDone);
    }

    // A link may bring along what it is about: /ask?text=…&address=….
    private static Dictionary<string, string> Asked(HttpContext http) => new()
    {
        ["Text"] = http.Request.Query["text"].ToString(),
        ["Address"] = http.Request.Query["address"].ToString(),
    };

    private static RazorComponentResult<AskDeskPage> Page(
        HttpContext http, string? path, Dictionary<string, string> typed, IReadOnlyList<Problem> problems, bool sent = false)
    {
        http.Response.Headers.CacheControl = "no-store";
        return new(new { Path = path, Typed = typed, Problems = problems, Sent = sent }) { PreventStreamingRendering = true };
    }
}

/// <summary>Why a form is not taken.</summary>
public static class AskDeskEndpointProblems
{
    /// <summary>The token is missing or over.</summary>
    public static readonly Problem FormTooOld = new("request.form-too-old", "This form was open for too long. Please write it once more.");
}
