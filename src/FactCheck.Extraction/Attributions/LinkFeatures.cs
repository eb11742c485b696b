using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>The features of one pair (source or content, cue); shared by training and use.</summary>
internal static class LinkFeatures
{
    /// <summary>More features than this no pair has.</summary>
    public const int Most = 40;

    /// <summary>Features of the pair, given all spans around it in order.</summary>
    public static void Of(AnalysedText text, ParagraphSpans spans, int span, int cue, ref CrfFeatures f)
    {
        var a = spans[span];
        var c = spans[cue];
        var role = (uint)a.Role;
        var before = a.Last < c.First;
        var side = (role << 1) | (before ? 1u : 0u);
        var gap = before ? c.First - a.Last - 1 : a.First - c.Last - 1;
        var sentences = text.SentenceOf(before ? c.First : a.First) - text.SentenceOf(before ? a.Last : c.Last);
        f.Add(1, side, (uint)Math.Min(12, gap));
        f.Add(2, side, (uint)Math.Min(3, sentences));
        var (cues, same, other) = Between(spans, span, cue);
        f.Add(3, side, cues, same, other);
        f.Add(4, side, cues, (uint)Math.Min(2, sentences));
        f.Add(5, side, Neighbour(spans, Math.Min(span, cue) - 1), Neighbour(spans, Math.Max(span, cue) + 1), cues);
        var aHead = Head(text, a);
        var cHead = Head(text, c);
        var lemma = text.LemmaHash(cHead);
        f.Add(6, side, lemma, cues);
        f.Add(7, side, text.FineTags[cHead], cues);
        f.Add(8, side, (uint)text.Labels[aHead], Relates(text, a, aHead, c));
        f.Add(9, side, Relates(text, a, aHead, c), cues);
        f.Add(10, side, (uint)text.Labels[cHead], Relates(text, a, aHead, c), lemma);
        f.Add(11, side, Relates(text, c, cHead, a), (uint)text.Labels[cHead]);
        f.Add(12, side, (uint)text.Labels[aHead], (uint)text.Labels[cHead], cues);
        var next = before ? a.Last + 1 : c.Last + 1;
        if (gap > 0)
            f.Add(13, side, text.Words[next], (uint)Math.Min(3, gap), text.Words[(before ? c.First : a.First) - 1]);
        f.Add(14, side, (uint)Math.Abs(QuotationMarks.Side(text.Form(a.First))), (uint)Math.Abs(QuotationMarks.Side(text.Form(a.Last))), cues);
        f.Add(15, side, (uint)Math.Min(3, sentences), (uint)Math.Abs(QuotationMarks.Side(text.Form(a.First))), cues);
        f.Add(16, side, text.Words[c.First], text.Words[c.Last]);
    }

    /// <summary>The token of a span whose head lies outside it; the last one, if there are several, for names end with their head.</summary>
    public static int Head(AnalysedText text, RoleSpan span)
    {
        for (var t = span.Last; t >= span.First; t--)
        {
            var head = text.Heads[t];
            if ((head < span.First || head > span.Last) && text.Labels[t] is not (Relation.Punct or Relation.Aux or Relation.AuxPass
                or Relation.Case or Relation.Mark or Relation.Det))
            {
                return t;
            }
        }

        return span.First;
    }

    // How far above a span's head the other span is met: 1 for its own head, 4 for "not within three steps".
    private static uint Relates(AnalysedText text, RoleSpan from, int head, RoleSpan to)
    {
        var steps = 0u;
        for (var t = text.Heads[head]; t >= 0 && steps < 4; t = text.Heads[t], steps++)
        {
            if (t >= to.First && t <= to.Last)
                return steps + 1;
        }

        return 9;
    }

    private static (uint Cues, uint Same, uint Other) Between(ParagraphSpans spans, int span, int cue)
    {
        var (first, end) = (Math.Min(span, cue) + 1, Math.Max(span, cue));
        var own = spans[span].Role;
        var cues = spans.Between(AttributionRole.Cue, first, end);
        var same = own == AttributionRole.Cue ? 0 : spans.Between(own, first, end);
        return ((uint)Math.Min(3, cues), (uint)Math.Min(2, same), (uint)Math.Min(2, end - first - cues - same));
    }

    private static uint Neighbour(ParagraphSpans spans, int i) => i < 0 || i >= spans.Count ? 9u : (uint)spans[i].Role;
}
