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
        foreach (var (first, colon, last) in turns)
        {
            if (taken[first] || taken[colon + 1]) continue;
            var content = text.SpanOf(colon + 1, last);
            for (var i = 0; i < all.Count; i++)
                if (all[i].Parent is null && all[i].Content.Count > 0 && all[i].Content.All(span => span.Start >= content.Start && span.End <= content.End)) all[i] = all[i] with { Parent = next };
            all.Add(new FoundAttribution(next++, [text.SpanOf(first, colon - 1)], [text.SpanOf(colon, colon)], [content], QuotationKind.Direct, false, null, null));
        }
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
