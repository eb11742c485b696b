using System.Globalization;
using System.Text.Json;
using FactCheck.Extraction;

namespace FactCheck.Cli.Extraction;

/// <summary>Writes the JSON of the specification.</summary>
internal static class ArticleJson
{
    /// <summary>One article as an object.</summary>
    public static void Write(Utf8JsonWriter json, string file, ExtractedArticle article)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteStartObject("article");
        json.WriteString("title", article.Title?.Text);
        json.WriteString("byline", article.Byline?.Text);
        json.WriteString("outlet", article.Outlet?.Text);
        json.WriteString("publishedOn", DateOf(article.PublishedOn));
        json.WriteString("language", article.Language);
        json.WriteEndObject();
        json.WriteStartArray("attributions");
        foreach (var attribution in article.Attributions) Write(json, attribution);
        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var claim in article.Claims) Write(json, claim);
        json.WriteEndArray();
        if (article.Foreign.Count > 0)
        {
            json.WriteStartArray("foreign");
            foreach (var foreign in article.Foreign)
            {
                json.WriteStartObject();
                json.WriteString("language", foreign.Language);
                json.WritePropertyName("span");
                Write(json, foreign.Span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The date as far as it is known: 2014-11-12, 2014-11 or 2014.</summary>
    public static string? DateOf(ExtractedDate? date) => date?.Date.ToString(
        date.Precision switch { ExtractedDatePrecision.Day => "yyyy-MM-dd", ExtractedDatePrecision.Month => "yyyy-MM", _ => "yyyy" }, CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, ExtractedAttribution attribution)
    {
        json.WriteStartObject();
        json.WriteNumber("id", attribution.Id);
        Write(json, "source", attribution.Source);
        Write(json, "cue", attribution.Cue);
        Write(json, "content", attribution.Content);
        json.WriteString("quotation", WordOf(attribution.Quotation));
        json.WriteBoolean("private", attribution.Private);
        json.WritePropertyName("via");
        if (attribution.Via is { } via) Write(json, via);
        else json.WriteNullValue();
        Write(json, "parent", attribution.Parent);
        json.WriteStartArray("speakers");
        foreach (var speaker in attribution.Speakers)
        {
            json.WriteStartObject();
            json.WriteString("name", speaker.Name);
            json.WriteString("role", speaker.Role);
            json.WriteString("kind", WordOf(speaker.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExtractedClaim claim)
    {
        json.WriteStartObject();
        json.WriteNumber("id", claim.Id);
        json.WriteString("text", claim.Text);
        Write(json, "spans", claim.Spans);
        Write(json, "attribution", claim.Attribution);
        json.WriteString("kind", WordOf(claim.Kind));
        json.WriteNumber("checkWorthiness", Math.Round(claim.CheckWorthiness, 4));
        json.WriteStartArray("reasons");
        foreach (var reason in claim.Reasons) json.WriteStringValue(reason);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<ExtractedSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans) Write(json, span);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ExtractedSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", span.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static string WordOf<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
