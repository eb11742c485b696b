using System.Text;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Antiforgery;

namespace FactCheck.Web.Features.Intake.ReceiveArticle;

/// <summary>
/// Takes an article by a multipart post, never by a message of the circuit, which an article would break. Answers JSON to the
/// form's script (where the article is, or the problems beside their fields), and a redirect to a plain post.
/// </summary>
internal sealed class ReceiveArticleEndpoint : IEndpoint
{
    private static readonly HashSet<string> ofText = new(
        new[] { ArticleProblems.Empty, ArticleProblems.TooHeavy, ArticleProblems.TooLong, ArticleProblems.NotUtf8, ArticleProblems.TooTangled, ArticleProblems.Binary, ArticleProblems.LoneSurrogate }
            .Select(problem => problem.Code), StringComparer.Ordinal);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(ReceiveArticlePage.PostTo, Receive)
        .RequireAuthorization()
        .WithMetadata(new RequireAntiforgeryTokenAttribute())
        .WithFormOptions(valueLengthLimit: (int)RequestLimits.LargestBody, multipartBodyLengthLimit: RequestLimits.LargestBody);

    private static async Task<IResult> Receive(HttpContext http, IDispatcher dispatcher)
    {
        // Before the token is looked at: of a form that is too large the token cannot be read.
        if (http.Request.ContentLength > RequestLimits.LargestBody) return Answer(http, [ArticleProblems.TooHeavy]);
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }) return Answer(http, [ReceiveArticleEndpointProblems.FormTooOld]);
        var command = await Read(http);
        if (!command.IsDone) return Answer(http, command.Problems);
        var outcome = await dispatcher.Send(command.Value, http.RequestAborted);
        if (!outcome.IsDone) return Answer(http, Beside(command.Value.Kind == CaptureKind.Pasted ? "Text" : "File", outcome.Problems));
        var place = $"{ReceiveArticlePage.Articles}/{outcome.Value.ArticleId}{(outcome.Value.WasThere ? "?known=yes" : "")}";
        return WantsJson(http) ? TypedResults.Json(new { Place = place }) : TypedResults.Redirect(place);
    }

    private static async Task<Outcome<ReceiveArticleCommand>> Read(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return ArticleProblems.Empty;
        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var address = form["Address"].ToString() is { Length: > 0 } typed ? typed : null;
            var pasted = form.Files.GetFile("Text") is { } part ? await Bytes(part, http.RequestAborted) : Encoding.UTF8.GetBytes(form["Text"].ToString());
            if (form.Files.GetFile("File") is { } file && (file.Length > 0 || file.FileName.Length > 0))
            {
                // One of the two would be dropped without a word.
                if (Encoding.UTF8.GetString(pasted).Trim().Length > 0) return ReceiveArticleEndpointProblems.TextAndFile;
                return KindOf(file.FileName) is { } kind ? new ReceiveArticleCommand(await Bytes(file, http.RequestAborted), kind, Path.GetFileName(file.FileName), address) : ArticleProblems.FileKind;
            }

            return pasted.Length == 0 ? ArticleProblems.Empty.At("Text") : new ReceiveArticleCommand(pasted, CaptureKind.Pasted, null, address);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException or IOException && !http.RequestAborted.IsCancellationRequested)
        {
            // The form's reader says no more than that a limit was passed or the post broke off.
            return ArticleProblems.TooHeavy;
        }
    }

    // What is wrong with a text is said beside where it came from.
    private static IReadOnlyList<Problem> Beside(string source, IReadOnlyList<Problem> problems) =>
        [.. problems.Select(problem => problem.Field is null && ofText.Contains(problem.Code) ? problem.At(source) : problem)];

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        await file.CopyToAsync(all, cancel);
        return all.ToArray();
    }

    private static CaptureKind? KindOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" or ".text" => CaptureKind.TextFile,
        ".html" or ".htm" or ".xhtml" => CaptureKind.HtmlFile,
        _ => null,
    };

    private static IResult Answer(HttpContext http, IReadOnlyList<Problem> problems) => WantsJson(http)
        ? TypedResults.Json(new { Problems = problems }, statusCode: StatusCodes.Status422UnprocessableEntity)
        : TypedResults.Text(string.Join('\n', problems.Select(problem => problem.Message)), statusCode: StatusCodes.Status422UnprocessableEntity);

    private static bool WantsJson(HttpContext http) => http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Why a post is refused before it is a request.</summary>
internal static class ReceiveArticleEndpointProblems
{
    /// <summary>Both ways at once.</summary>
    public static readonly Problem TextAndFile = new("article.text-and-file", "A text is pasted and a file is chosen. Empty the text or take the file away: each is an article of its own.", "File");

    /// <summary>The form's token is not good any more.</summary>
    public static readonly Problem FormTooOld = new("article.form-too-old", "This page was open for too long, or you signed in anew. Copy your text, reload the page and send it again.");
}
