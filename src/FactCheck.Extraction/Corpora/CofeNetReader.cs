using System.IO.Compression;
using System.Text.Json;
using FactCheck.Extraction.Attributions;

namespace FactCheck.Extraction.Corpora;

/// <summary>One paragraph of the league table's corpus: given tokens and their gold labels.</summary>
/// <param name="Article">The article's name.</param>
/// <param name="Tokens">The tokens as given.</param>
/// <param name="Labels">"O", "B-source", "I-content" and so on, one for each token.</param>
public sealed record CofeNetParagraph(string Article, IReadOnlyList<string> Tokens, IReadOnlyList<string> Labels);

/// <summary>Reads CofeNet's JSON lines (plain or gzip): one paragraph a line. Lines that do not parse are skipped.</summary>
public static class CofeNetReader
{
    /// <summary>Reads all paragraphs.</summary>
    public static IEnumerable<CofeNetParagraph> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line) is { } paragraph)
                yield return paragraph;
        }
    }

    /// <summary>Reads one line; null when it is not well formed.</summary>
    public static CofeNetParagraph? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var tokens = root.GetProperty("tokens").EnumerateArray().Select(token => token.GetString() ?? "").ToList();
            var labels = root.GetProperty("labels").EnumerateArray().Select(label => label.GetString() ?? "O").ToList();
            var id = root.TryGetProperty("id", out var given) ? given.ToString() : "";
            return tokens.Count == labels.Count ? new CofeNetParagraph(id, tokens, labels) : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// The spans that the published scorer reads from a label sequence: a B- label opens one, I- labels of the same role go on;
    /// an I- label after another role or after O closes the open span and is dropped.
    /// </summary>
    public static List<RoleSpan> Spans(IReadOnlyList<string> labels)
    {
        var spans = new List<RoleSpan>();
        var open = -1;
        var role = default(AttributionRole);
        for (var i = 0; i <= labels.Count; i++)
        {
            var label = i < labels.Count ? labels[i] : "O";
            var dash = label.IndexOf('-', StringComparison.Ordinal);
            AttributionRole? here = dash > 0 && Enum.TryParse<AttributionRole>(label[(dash + 1)..], true, out var parsed) ? parsed : null;
            var begins = here is not null && label[0] == 'B';
            if (open >= 0 && (begins || here != role))
            {
                spans.Add(new RoleSpan(role, open, i - 1));
                open = -1;
            }

            if (begins)
            {
                open = i;
                role = here!.Value;
            }
        }

        return spans;
    }
}
