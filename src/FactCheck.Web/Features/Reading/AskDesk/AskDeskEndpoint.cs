using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web.Features.Reading.AskDesk;

/// <summary>The form by which readers ask, and what it posts: never cached, with a token, few in a minute from one address.</summary>
internal sealed class AskDeskEndpoint : IEndpoint
{
    // A field that people do not see and machines fill.
    private const string Honeypot = "Website";

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/claims/{slug}/ask", (string slug, HttpContext http) => Page(http, slug, new(), []));
        routes.MapPost("/claims/{slug}/ask", Take).WithMetadata(new RequireAntiforgeryTokenAttribute()).RequireRateLimiting(RequestLimits.Asking);
    }

    private static async Task<IResult> Take(string slug, HttpContext http, IDispatcher dispatcher, CancellationToken cancel)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } || !http.Request.HasFormContentType)
            return Page(http, slug, new(), [AskDeskEndpointProblems.FormTooOld]);
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = new Dictionary<string, string>(form.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())));
        // Whoever fills the hidden field is told that all is well, and learns nothing.
        if (form[Honeypot].ToString().Length > 0) return Page(http, slug, [], [], sent: true);
        var kind = form["Kind"] == nameof(ReaderRequestKind.RightOfReply) ? ReaderRequestKind.RightOfReply : ReaderRequestKind.ThisIsWrong;
        var outcome = await dispatcher.Send(
            new AskDeskCommand("/claims/" + slug, kind, form["Text"].ToString(), form["Address"], form["AnswerTo"], http.Connection.RemoteIpAddress?.ToString()), cancel);
        return Page(http, slug, outcome.IsDone ? [] : typed, outcome.Problems, outcome.IsDone);
    }

    private static RazorComponentResult<AskDeskPage> Page(
        HttpContext http, string slug, Dictionary<string, string> typed, IReadOnlyList<Problem> problems, bool sent = false)
    {
        http.Response.Headers.CacheControl = "no-store";
        return new(new { Path = "/claims/" + slug, Typed = typed, Problems = problems, Sent = sent }) { PreventStreamingRendering = true };
    }
}

/// <summary>Why a form is not taken.</summary>
public static class AskDeskEndpointProblems
{
    /// <summary>The token is missing or over.</summary>
    public static readonly Problem FormTooOld = new("request.form-too-old", "This form was open for too long. Please write it once more.");
}
