using System.Globalization;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Corpora;

/// <summary>A labelled stretch of an annotated article; a discontiguous annotation has one per part.</summary>
/// <param name="Role">Its part in the attribution.</param>
/// <param name="Span">Offsets into the article's text.</param>
public readonly record struct AnnotatedSpan(AttributionRole Role, Span Span);

/// <summary>One attribution as annotated: its spans, parts counted singly.</summary>
/// <param name="Spans">All parts of source, cue and content.</param>
public sealed record AnnotatedAttribution(IReadOnlyList<AnnotatedSpan> Spans);

/// <summary>An article of PolNeAR with one annotator's attributions.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Text">The text as it stands.</param>
/// <param name="Spans">Every annotated source, cue and content part, also those in no relation.</param>
/// <param name="Attributions">The relations.</param>
public sealed record PolNearArticle(
    string Name, string Text, IReadOnlyList<AnnotatedSpan> Spans, IReadOnlyList<AnnotatedAttribution> Attributions);

/// <summary>
/// Reads a split of PolNeAR 1.0: <c>text/NAME.txt</c> and <c>attributions/NAME_ANNOTATOR.ann</c> (brat stand-off). Where several
/// annotated an article, the first file by name counts. Lines that are not well formed are skipped.
/// </summary>
public static class PolNearReader
{
    /// <summary>Whether a folder looks like a split of the corpus.</summary>
    public static bool IsSplit(string folder) =>
        Directory.Exists(Path.Combine(folder, "text")) && Directory.Exists(Path.Combine(folder, "attributions"));

    /// <summary>Reads all articles of a split, in the order of their names.</summary>
    public static IEnumerable<PolNearArticle> Read(string folder)
    {
        var annotations = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal))
        {
            var stem = Path.GetFileNameWithoutExtension(file);
            var cut = stem.LastIndexOf('_');
            if (cut > 0)
                annotations.TryAdd(stem[..cut], file);
        }

        foreach (var (name, file) in annotations)
        {
            var textFile = Path.Combine(folder, "text", name + ".txt");
            if (!File.Exists(textFile))
                continue;
            var text = File.ReadAllText(textFile);
            yield return Parse(name, text, File.ReadLines(file));
        }
    }

    /// <summary>Reads one article's annotations.</summary>
    public static PolNearArticle Parse(string name, string text, IEnumerable<string> lines)
    {
        var byId = new Dictionary<string, List<AnnotatedSpan>>(StringComparer.Ordinal);
        var relations = new List<AnnotatedAttribution>();
        var pending = new List<string[]>();
        foreach (var line in lines)
        {
            var fields = line.Split('\t');
            if (fields.Length < 2 || fields[0].Length < 2)
                continue;
            if (fields[0][0] == 'T' && fields.Length >= 3 && Spans(fields[1], text.Length) is { Count: > 0 } spans)
                byId[fields[0]] = spans;
            else if (fields[0][0] == 'E')
                pending.Add(fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        foreach (var arguments in pending)
        {
            var spans = new List<AnnotatedSpan>();
            foreach (var argument in arguments)
            {
                var colon = argument.IndexOf(':', StringComparison.Ordinal);
                if (colon > 0 && byId.TryGetValue(argument[(colon + 1)..], out var parts))
                    spans.AddRange(parts);
            }

            if (spans.Count > 0)
                relations.Add(new AnnotatedAttribution(spans));
        }

        return new PolNearArticle(name, text, byId.Values.SelectMany(parts => parts).ToList(), relations);
    }

    // "Content 115 290;301 320": the role, then the parts. Roles that are no part of an attribution give nothing.
    private static List<AnnotatedSpan>? Spans(string field, int textLength)
    {
        var space = field.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !Enum.TryParse<AttributionRole>(field[..space], out var role))
            return null;
        var spans = new List<AnnotatedSpan>();
        foreach (var part in field[(space + 1)..].Split(';'))
        {
            var ends = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (ends.Length != 2
                || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                || start >= end || end > textLength)
            {
                return null;
            }

            spans.Add(new AnnotatedSpan(role, new Span(start, end)));
        }

        return spans;
    }
}
