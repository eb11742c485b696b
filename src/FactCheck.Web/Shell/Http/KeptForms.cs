using Microsoft.Extensions.Primitives;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;

namespace FactCheck.Web.Shell.Http;

/// <summary>
/// What <c>&lt;kept-form&gt;</c> (wwwroot/js/kept-form.js) posts and is answered. Its own header stands in for an antiforgery token:
/// no other site can send it without asking this one first, which is not allowed (OWASP, "custom request headers").
/// </summary>
public static class KeptForms
{
    private const string Header = "X-Kept-Form";

    /// <summary>The most fields of one form, both sides counted.</summary>
    private const int MostFields = 500;

    /// <summary>True when a kept form sent it.</summary>
    public static bool Sent(HttpRequest request) => request.Headers[Header] == "1";

    /// <summary>The fields: what the window began from (<c>o.</c>) and what stands in them (<c>m.</c>). Null when no kept form sent it.</summary>
    public static async Task<FormEdit?> Read(HttpRequest request, CancellationToken cancel)
    {
        if (!Sent(request) || !request.HasFormContentType) return null;
        try
        {
            var form = await request.ReadFormAsync(cancel);
            return form.Count > MostFields ? null : new FormEdit(Side(form, "o."), Side(form, "m."));
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException or IOException && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>200 with what the fields are now and where two windows clash; 422 with the problems.</summary>
    public static IResult Answer(Outcome<Joined> outcome) => outcome.IsDone
        ? Results.Json(new { values = outcome.Value.Values, conflicts = outcome.Value.Conflicts })
        : Results.Json(new { problems = outcome.Problems }, statusCode: StatusCodes.Status422UnprocessableEntity);

    private static Dictionary<string, string> Side(IFormCollection form, string prefix) => form
        .Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[prefix.Length..], field => Lines(field.Value), StringComparer.Ordinal);

    /// <summary>What was typed into a field: browsers send line ends as CR LF, which count once in the field and are kept as LF.</summary>
    internal static string Lines(StringValues typed) => typed.ToString().ReplaceLineEndings("\n");
}
