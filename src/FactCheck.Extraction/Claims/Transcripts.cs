using System.Collections.Frozen;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Adds the speakers of a transcript ("HOLM: We will build 400 homes."): a name in capitals and a colon at a paragraph's start say
/// whose words the paragraph is. Only where a text has at least two such paragraphs, and where the finder found nothing behind the colon.
/// </summary>
internal static class Transcripts
{
    private const int LongestName = 6;
    private const int Fewest = 2;

    // What stands in capitals before a colon and is nobody.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nobody = new[]
    {
        "UPDATE", "UPDATED", "BREAKING", "VIDEO", "WATCH", "EXCLUSIVE", "NOTE", "LIVE", "READ", "MORE", "PHOTO", "PHOTOS", "RELATED", "CORRECTION",
        "CLARIFICATION", "OPINION", "ANALYSIS", "GALLERY", "LISTEN", "POLL", "ALERT", "NEWS", "STORY", "SOURCE", "BY", "CODE", "TOPIC", "ID", "TEL", "FAX", "GMT",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds them, numbered from <paramref name="next"/>; what stands inside such a paragraph gets the speaker's attribution as its parent.</summary>
    public static void Add(AnalysedText text, List<FoundAttribution> all, bool[] taken, int next)
    {
        var turns = new List<(int First, int Colon, int Last)>();
        for (var s = 0; s < text.Sentences.Length;)
        {
            var end = s + 1;
            while (end < text.Sentences.Length && text.Sentences[end].Paragraph == text.Sentences[s].Paragraph) end++;
            var (first, last) = (text.Sentences[s].FirstToken, text.Sentences[end - 1].EndToken - 1);
            if (ColonAfterName(text, first, last) is var colon and > 0) turns.Add((first, colon, last));
            s = end;
        }

        if (turns.Count < Fewest) return;
        turns.RemoveAll(turn => taken[turn.First] || taken[turn.Colon + 1]);
        var contents = turns.ConvertAll(turn => text.SpanOf(turn.Colon + 1, turn.Last));
        for (var i = 0; i < all.Count; i++)
            if (all[i].Parent is null && all[i].Content.Count > 0 && TurnAround(contents, all[i].Content) is var turn and >= 0) all[i] = all[i] with { Parent = next + turn };
        for (var t = 0; t < turns.Count; t++)
            all.Add(new FoundAttribution(next + t, [text.SpanOf(turns[t].First, turns[t].Colon - 1)], [text.SpanOf(turns[t].Colon, turns[t].Colon)], [contents[t]], QuotationKind.Direct, false, null, null));
    }

    // The turn that holds all of a content; turns and spans are in order, so that only one comes into question.
    private static int TurnAround(List<Span> turns, IReadOnlyList<Span> content)
    {
        var begun = Ordered.Before(turns, content[0].Start, static (turn, start) => turn.Start <= start);
        return begun > 0 && content[^1].End <= turns[begun - 1].End ? begun - 1 : -1;
    }

    private static int ColonAfterName(AnalysedText text, int first, int last)
    {
        for (var i = first; i < last && i - first <= LongestName; i++)
        {
            var form = text.Form(i);
            if (form is ":") return i > first && i < last ? i : -1;
            if (!char.IsLetter(form[0]) ? form[0] is not ('.' or '(' or ')' or '-') : form.ContainsAnyInRange('a', 'z') || Nobody.Contains(form)) return -1;
        }

        return -1;
    }
}
