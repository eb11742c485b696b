using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>Turns annotated spans into a label for each token, and labels back into spans.</summary>
internal static class GoldLabels
{
    /// <summary>
    /// The labels of a text's tokens. A token belongs to a span when more than half of it lies inside; where two spans claim a
    /// token the first has it. Spans are cut where the paragraph ends.
    /// </summary>
    public static byte[] Of(AnalysedText text, IEnumerable<AnnotatedSpan> spans)
    {
        var labels = new byte[text.Tokens.Length];
        foreach (var (role, span) in spans.OrderBy(s => s.Span.Start))
        {
            var begins = true;
            var paragraph = -1;
            for (var t = text.TokenAt(span.Start); t < text.Tokens.Length && text.Tokens[t].Start < span.End; t++)
            {
                var token = text.Tokens[t];
                var inside = Math.Min(token.End, span.End) - Math.Max(token.Start, span.Start);
                if (inside * 2 <= token.Length || labels[t] != 0)
                    continue;
                var here = text.Sentences[text.SentenceOf(t)].Paragraph;
                labels[t] = begins || here != paragraph ? CrfLabels.Begin((int)role) : CrfLabels.Inside((int)role);
                begins = false;
                paragraph = here;
            }
        }

        for (var t = 0; t < labels.Length; t++)
        {
            var previous = t == 0 ? (byte)0 : labels[t - 1];
            if (!CrfLabels.MayFollow(previous, labels[t]))
                labels[t] = CrfLabels.Begin(CrfLabels.Role(labels[t]));
        }

        return labels;
    }

    /// <summary>The spans of a label sequence; <paramref name="offset"/> is the index of its first token in the text.</summary>
    public static void Spans(ReadOnlySpan<byte> labels, int offset, List<RoleSpan> into)
    {
        var open = -1;
        for (var t = 0; t <= labels.Length; t++)
        {
            var label = t < labels.Length ? labels[t] : CrfLabels.Outside;
            if (open >= 0 && (label == 0 || CrfLabels.Opens(label)))
            {
                into.Add(new RoleSpan((AttributionRole)CrfLabels.Role(labels[open]), offset + open, offset + t - 1));
                open = -1;
            }

            if (open < 0 && label != 0)
                open = t;
        }
    }
}
