using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Structure;

/// <summary>A stretch of an article in another language than the article's.</summary>
/// <param name="Where">The stretch: a line, or a sentence of one.</param>
/// <param name="Language">BCP 47 tag.</param>
public readonly record struct ForeignStretch(Span Where, string Language);

/// <summary>Tells an article's language by what most of its paragraphs are in, and which stretches are in another one.</summary>
internal static class MixedLanguages
{
    private const int MostWords = 40;
    private const int ForeignWords = 8;

    /// <summary>The language of an article and what is foreign in it; lines that are foreign as a whole get their kind.</summary>
    public static (string Language, List<ForeignStretch> Foreign) Judge(string text, List<Line> lines, LineKind[] kinds)
    {
        var units = new List<(Span Where, string? Tag, int Line)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] != LineKind.Prose) continue;
            var (tag, isMixed) = Languages.Vote(lines[i].In(text));
            if (!isMixed) units.Add((new Span(lines[i].Start, lines[i].End), tag, i));
            else foreach (var sentence in Sentences(text, lines[i])) units.Add((sentence, Languages.Vote(sentence.In(text)).Tag, i));
        }

        var language = Most(text, units) ?? Languages.Of(ProseOf(text, lines, kinds));
        var foreign = new List<ForeignStretch>();
        foreach (var (where, tag, line) in units)
        {
            if (tag is null || tag == language || Lines.CountWords(where.In(text), ForeignWords) < ForeignWords || !Languages.IsForeign(where.In(text), language)) continue;
            foreign.Add(new ForeignStretch(where, tag));
            if (where.Start == lines[line].Start && where.End == lines[line].End) kinds[line] = LineKind.Foreign;
        }

        return (language, foreign);
    }

    // Most paragraphs, then most words of them (a long one counts no more than forty), then the first.
    private static string? Most(string text, List<(Span Where, string? Tag, int Line)> units)
    {
        var counts = new Dictionary<string, (int Units, int Words)>();
        foreach (var (where, tag, _) in units)
        {
            if (tag is null) continue;
            var (all, words) = counts.GetValueOrDefault(tag);
            counts[tag] = (all + 1, words + Lines.CountWords(where.In(text), MostWords));
        }

        var best = default(string);
        foreach (var (_, tag, _) in units)
            if (tag is not null && (best is null || counts[tag].CompareTo(counts[best]) > 0)) best = tag;
        return best;
    }

    private static IEnumerable<Span> Sentences(string text, Line line)
    {
        var start = line.Start;
        for (var i = line.Start; i + 2 < line.End; i++)
        {
            if (text[i] is not ('.' or '?' or '!') || text[i + 1] != ' ' || !(char.IsUpper(text[i + 2]) || text[i + 2] is '"' or '“' or '«')) continue;
            yield return new Span(start, i + 1);
            start = i + 2;
        }

        if (start < line.End) yield return new Span(start, line.End);
    }

    private static string ProseOf(string text, List<Line> lines, LineKind[] kinds)
    {
        var prose = new System.Text.StringBuilder();
        for (var i = 0; i < lines.Count && prose.Length < 20_000; i++)
            if (kinds[i] is LineKind.Prose or LineKind.Heading) prose.Append(lines[i].In(text)).Append('\n');
        return prose.ToString();
    }
}
