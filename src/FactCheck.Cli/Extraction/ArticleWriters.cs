using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Extraction;

namespace FactCheck.Cli.Extraction;

/// <summary>Writes what was found in each file.</summary>
public interface IArticleWriter
{
    /// <summary>Before the first.</summary>
    void Begin();

    /// <summary>One file.</summary>
    void Write(string file, string text, ExtractedArticle article);

    /// <summary>After the last.</summary>
    void End();
}

/// <summary>Chooses the writer of a format.</summary>
public static class ArticleWriters
{
    /// <summary>The writer.</summary>
    public static IArticleWriter Of(OutputFormat format, TextWriter to, bool several) => format switch
    {
        OutputFormat.Json => new JsonArticleWriter(to, several ? "[" : null, indented: true),
        OutputFormat.Jsonl => new JsonArticleWriter(to, null, indented: false),
        _ => new TextArticleWriter(to),
    };
}

/// <summary>The JSON of the command line: an object for one file, an array for several, or a line a file.</summary>
internal sealed class JsonArticleWriter(TextWriter to, string? opening, bool indented) : IArticleWriter
{
    private bool isFirst = true;

    public void Begin() => to.Write(opening);

    public void Write(string file, string text, ExtractedArticle article)
    {
        if (opening is not null) to.Write(isFirst ? "\n" : ",\n");
        isFirst = false;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
            ArticleJson.Write(json, file, article);
        to.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        if (opening is null) to.Write('\n');
    }

    public void End()
    {
        if (opening is not null) to.Write(isFirst ? "]\n" : "\n]\n");
    }
}

/// <summary>For people: the article's head, then claim by claim who said it and how worthy of a check it is.</summary>
internal sealed class TextArticleWriter(TextWriter to) : IArticleWriter
{
    private bool isFirst = true;

    public void Begin()
    {
    }

    public void Write(string file, string text, ExtractedArticle article)
    {
        if (!isFirst) to.WriteLine();
        isFirst = false;
        to.WriteLine(file);
        string?[] head = [article.Title?.Text, article.Byline is { } by ? "by " + by.Text : null, article.Outlet?.Text, ArticleJson.DateOf(article.PublishedOn), article.Language];
        to.WriteLine("  " + string.Join(" · ", head.Where(part => part is not null).Select(part => OneLine(part!))));
        foreach (var foreign in article.Foreign) to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  in another language ({foreign.Language}), not split: {foreign.Span.Start}–{foreign.Span.End}"));
        if (article.Claims.Count == 0) to.WriteLine("  no claims");
        foreach (var claim in article.Claims) Write(claim, article);
    }

    public void End()
    {
    }

    private void Write(ExtractedClaim claim, ExtractedArticle article)
    {
        to.WriteLine();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {claim.Id + 1}. {OneLine(claim.Text)}"));
        var who = "the article's own voice";
        if (claim.Attribution is { } id)
        {
            var attribution = article.Attributions[id];
            who = attribution.Speakers.Count == 0 ? "speaker unknown" : string.Join(" and ", attribution.Speakers.Select(s => s.Role is null ? s.Name : $"{s.Name} ({s.Role})"));
            who = $"{OneLine(who)}, {attribution.Quotation.ToString().ToLowerInvariant()}{(attribution.Cue.Count > 0 ? $", “{OneLine(string.Join(" … ", attribution.Cue.Select(c => c.Text)))}”" : "")}{(attribution.Via is { } via ? $", via {OneLine(via.Text)}" : "")}{(attribution.Private ? ", a private state" : "")}";
        }

        to.WriteLine($"     {who}");
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     {claim.Kind.ToString().ToLowerInvariant()}, check-worthiness {claim.CheckWorthiness:0.00}{(claim.Reasons.Count > 0 ? ": " + string.Join("; ", claim.Reasons) : "")}; at {string.Join(", ", claim.Spans.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Start}–{s.End}")))}"));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
