using System.IO.Compression;
using System.Text;

namespace FactCheck.Extraction.Corpora;

/// <summary>Claims that were checked, and texts of which each says what some of them say.</summary>
/// <param name="Name">The split's name.</param>
/// <param name="Claims">Identifiers of the checked claims, each with its words: claim, title and subtitle.</param>
/// <param name="Questions">The texts, each with the identifiers of the claims that it should find.</param>
public sealed record MatchingSplit(string Name, IReadOnlyList<(string Id, string Text)> Claims, IReadOnlyList<(string Text, IReadOnlySet<string> Right)> Questions);

/// <summary>Reads the folders of CheckThat! 2020 task 2 (English) and 2022 task 2A (English).</summary>
public static class MatchingReader
{
    /// <summary>All splits in a folder, or in the folders right below it; empty when there is none.</summary>
    public static IReadOnlyList<MatchingSplit> Read(string folder) =>
        [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Prepend(folder).SelectMany(SplitsOf)];

    private static IEnumerable<MatchingSplit> SplitsOf(string folder)
    {
        if (FileIn(folder, "verified_claims.docs.tsv*") is { } documents)
        {
            var claims = Claims(documents);
            foreach (var split in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
            {
                if (FileIn(split, "*.queries.tsv") is { } queries && FileIn(split, "*.qrels") is { } right)
                    yield return Split($"2020 task 2, {Path.GetFileName(split)}", claims, queries, right);
            }
        }

        if (FileIn(folder, "vclaims.tsv*") is not { } later || FileIn(folder, "*_Queries.tsv") is not { } texts)
            yield break;
        var all = Claims(later);
        foreach (var right in Directory.GetFiles(folder, "*_QRELs.tsv").Order(StringComparer.Ordinal))
            yield return Split($"2022 task 2A, {Path.GetFileName(right)}", all, texts, right);
    }

    private static MatchingSplit Split(string name, IReadOnlyList<(string Id, string Text)> claims, string queries, string right)
    {
        var texts = Rows(queries).Where(row => row.Count > 1).ToDictionary(row => row[0], row => row[1]);
        var questions = Rows(right).Where(row => row.Count > 2).GroupBy(row => row[0], row => row[2])
            .Select(group => (texts[group.Key], (IReadOnlySet<string>)group.ToHashSet())).ToList();
        return new MatchingSplit(name, claims, questions);
    }

    // An identifier, the claim, its title and, in the later one, a subtitle; date and author tell nothing.
    private static List<(string Id, string Text)> Claims(string path) =>
        [.. Rows(path).Skip(1).Where(row => row.Count > 2).Select(row => (row[0], string.Join(' ', row.Skip(1).Take(3))))];

    private static string? FileIn(string folder, string pattern) => Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).FirstOrDefault();

    // Tab-separated; a cell that begins with a mark ends with one, and two inside stand for one.
    private static IEnumerable<List<string>> Rows(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
        var text = reader.ReadToEnd();
        var row = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && cell.Length == 0)
            {
                for (i++; i < text.Length && (text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"' && ++i > 0)); i++)
                    cell.Append(text[i]);
            }
            else if (text[i] is '\t' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (text[i] == '\t')
                    continue;
                yield return row;
                row = [];
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        if (row.Count == 0)
            yield break;
        row.Add(cell.ToString());
        yield return row;
    }
}
