using System.Threading.RateLimiting;
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
        routes.MapPost("/claims/{slug}/ask", (string slug, [AsParameters] Post post) => Take("/claims/" + slug, post)).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapGet("/ask", (HttpContext http) => Page(http, null, Asked(http), [], sent: IsSent(http)));
        routes.MapPost("/ask", ([AsParameters] Post post) => Take(null, post)).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> Show(string slug, HttpContext http, IDispatcher dispatcher, CancellationToken cancel)
    {
        var path = "/claims/" + slug;
        return await Read(http, path, dispatcher, cancel) ?? Page(http, path, [], [], sent: IsSent(http));
    }

    // Null where the verdict is there to be read; else the answer that it is not.
    private static async Task<IResult?> Read(HttpContext http, string path, IDispatcher dispatcher, CancellationToken cancel)
    {
        var found = await dispatcher.Send(new PublicAddressQuery(path), cancel);
        return !found.IsDone ? PublicPages.Refused(http, found.Problems) : found.Value.IsRead ? null : Results.StatusCode(StatusCodes.Status410Gone);
    }

    private static async Task<IResult> Take(string? path, Post post)
    {
        var http = post.Http;
        if (path is not null && await Read(http, path, post.Dispatcher, post.Cancel) is { } gone) return gone;
        var isTooOld = http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
        // The fields of a form without its token may be read only to be shown again: nothing else is done with them.
        if (isTooOld) http.Features.Set<IAntiforgeryValidationFeature>(null);
        if (await Form(http, post.Cancel) is not { } form)
            return Page(http, path, [], [AskDeskEndpointProblems.TooLarge], StatusCodes.Status413PayloadTooLarge);
        var typed = new Dictionary<string, string>(form.Select(field => KeyValuePair.Create(field.Key, KeptForms.Lines(field.Value))));
        if (isTooOld) return Page(http, path, typed, [AskDeskEndpointProblems.FormTooOld]);
        using var lease = post.Limiter.AttemptAcquire(http);
        if (!lease.IsAcquired) return Page(http, path, typed, [AskDeskEndpointProblems.TooFast], StatusCodes.Status429TooManyRequests);
        // Whoever fills the hidden field is told that all is well, and learns nothing.
        if (form[Honeypot].ToString().Length > 0) return Sent(http);
        var kind = path is null ? ReaderRequestKind.PleaseCheck
            : form["Kind"] == nameof(ReaderRequestKind.RightOfReply) ? ReaderRequestKind.RightOfReply : ReaderRequestKind.ThisIsWrong;
        var outcome = await post.Dispatcher.Send(
            new AskDeskCommand(path, kind, KeptForms.Lines(form["Text"]), form["Address"], form["AnswerTo"], RequestLimits.CameFrom(http)), post.Cancel);
        return outcome.IsDone ? Sent(http) : Page(http, path, typed, outcome.Problems);
    }

    // To an address of its own: whoever goes back to it later is not asked to send the form once more.
    private static IResult Sent(HttpContext http)
    {
        http.Response.Headers.Location = http.Request.PathBase.ToUriComponent() + http.Request.Path.ToUriComponent() + "?sent";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static bool IsSent(HttpContext http) => http.Request.Query.ContainsKey("sent");

    // Null when there is none that can be read: over the limits, broken, or no form at all.
    private static async Task<IFormCollection?> Form(HttpContext http, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType) return null;
        try
        {
            return await http.Request.ReadFormAsync(cancel);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    // A link may bring along what it is about: /ask?text=…&address=….
    private static Dictionary<string, string> Asked(HttpContext http) => new()
    {
        ["Text"] = http.Request.Query["text"].ToString(),
        ["Address"] = http.Request.Query["address"].ToString(),
    };

    private static RazorComponentResult<AskDeskPage> Page(
        HttpContext http, string? path, Dictionary<string, string> typed, IReadOnlyList<Problem> problems, int status = StatusCodes.Status200OK, bool sent = false)
    {
        // As the token of the form asks for it.
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return new(new { Path = path, Typed = typed, Problems = problems, Sent = sent }) { PreventStreamingRendering = true, StatusCode = status };
    }

    /// <summary>What a post comes with.</summary>
    private sealed record Post(
        HttpContext Http, IDispatcher Dispatcher, [FromKeyedServices(RequestLimits.Asking)] PartitionedRateLimiter<HttpContext> Limiter, CancellationToken Cancel);
}

/// <summary>Why a form is not taken.</summary>
public static class AskDeskEndpointProblems
{
    /// <summary>The token is missing or over.</summary>
    public static readonly Problem FormTooOld = new("request.form-too-old", "This form was open for too long. What you wrote is below: please send it once more.");

    /// <summary>Over the limits of a request, or no form.</summary>
    public static readonly Problem TooLarge = new("request.too-large", "That was more than the desk can take at once. Please send less: a few sentences, and the address of a page.");

    /// <summary>Several in a minute from one network.</summary>
    public static readonly Problem TooFast = new("request.several-at-once", "Several messages came from your network within a minute. What you wrote is below: please wait a minute and send it again.");
}
