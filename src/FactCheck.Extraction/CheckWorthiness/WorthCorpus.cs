using System.Globalization;
using System.IO.Compression;

namespace FactCheck.Extraction.CheckWorthiness;

/// <summary>One sentence of the check-worthiness corpus.</summary>
/// <param name="Id">Its number; neighbours come from the same debate.</param>
/// <param name="Text">The sentence.</param>
/// <param name="IsWorthy">Whether the annotators would have it checked.</param>
public sealed record WorthExample(int Id, string Text, bool IsWorthy);

/// <summary>Reads the files of CheckThat! 2024 task 1 (tab-separated: Sentence_id, Text, class_label; fields in CSV quotes where needed).</summary>
public static class WorthCorpus
{
    /// <summary>Reads one file, plain or gzip; lines that are no example are passed over.</summary>
    public static IReadOnlyList<WorthExample> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(stream);
        var examples = new List<WorthExample>();
        while (reader.ReadLine() is { } line)
        {
            var (first, last) = (line.IndexOf('\t'), line.LastIndexOf('\t'));
            if (first < 0 || last <= first || !int.TryParse(line[..first], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            var text = line[(first + 1)..last];
            if (text.Length > 1 && text[0] == '"' && text[^1] == '"') text = text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
            examples.Add(new WorthExample(id, text, line[(last + 1)..].Trim() == "Yes"));
        }

        return examples;
    }
}
