using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>Spans that belong together, before they are described: token ranges of one attribution.</summary>
internal sealed class LinkedSpans
{
    public List<RoleSpan> Source { get; } = [];
    public List<RoleSpan> Cue { get; } = [];
    public List<RoleSpan> Content { get; } = [];

    /// <summary>The source was taken over from another cue ("he said … and added …").</summary>
    public bool SourceShared { get; set; }

    /// <summary>The attribution inside whose content this one stands.</summary>
    public LinkedSpans? Parent { get; set; }

    /// <summary>First token of any of its spans.</summary>
    public int First => Source.Where(_ => !SourceShared).Concat(Cue).Concat(Content).Min(span => span.First);
}

/// <summary>
/// Puts labelled spans together: each source and each content chooses its cue among those of its paragraph by trained weights;
/// a cue without a source takes that of the cue it is coordinated with or hangs on; a quotation without a cue goes on with the
/// attribution before it.
/// </summary>
internal sealed class AttributionLinker(WeightTable weights)
{
    // A source never looks at more cues than this on each side: a list of a thousand cues stays linear.
    private const int MostCues = 12;

    /// <summary>
    /// Links all spans of a text (in order) into attributions, in order of their first token. Those in <paramref name="spare"/> are
    /// taken only where a cue would have no content.
    /// </summary>
    public List<LinkedSpans> Link(AnalysedText text, IReadOnlyList<RoleSpan> spans, HashSet<RoleSpan>? spare = null)
    {
        var linked = new List<LinkedSpans>();
        for (var i = 0; i < spans.Count;)
        {
            var paragraph = ParagraphOf(text, spans[i]);
            var end = i;
            while (end < spans.Count && ParagraphOf(text, spans[end]) == paragraph)
                end++;
            var members = new List<RoleSpan>(end - i);
            for (; i < end; i++)
                members.Add(spans[i]);
            LinkParagraph(text, new ParagraphSpans(members), spare, linked);
        }

        linked.RemoveAll(a => a.Content.Count == 0 && (a.Cue.Count == 0 || a.Source.Count == 0));
        return linked;
    }

    private void LinkParagraph(AnalysedText text, ParagraphSpans spans, HashSet<RoleSpan>? spare, List<LinkedSpans> into)
    {
        var byCue = new Dictionary<int, LinkedSpans>();
        var cues = new List<int>();
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Role != AttributionRole.Cue)
                continue;
            cues.Add(i);
            byCue[i] = new LinkedSpans();
            byCue[i].Cue.Add(spans[i]);
        }

        var earlier = into.Count == 0 ? null : into[^1];
        var alone = new List<LinkedSpans>();
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Role == AttributionRole.Cue)
                continue;
            var cue = Best(text, spans, i, cues);
            if (cue >= 0)
                (spans[i].Role == AttributionRole.Source ? byCue[cue].Source : byCue[cue].Content).Add(spans[i]);
            else if (spans[i].Role == AttributionRole.Content && spare?.Contains(spans[i]) != true)
                Continue(text, spans[i], earlier, alone);
        }

        var found = cues.ConvertAll(cue => byCue[cue]);
        foreach (var attribution in found.Where(_ => spare is { Count: > 0 }))
            DropSpare(attribution.Content, spare!);
        for (var i = 0; i < found.Count; i++)
            BorrowSource(text, found, i);
        into.AddRange(found.Concat(alone).OrderBy(a => a.First));
    }

    private static void DropSpare(List<RoleSpan> content, HashSet<RoleSpan> spare)
    {
        if (content.TrueForAll(spare.Contains))
            content.RemoveRange(Math.Min(1, content.Count), Math.Max(0, content.Count - 1));
        else
            content.RemoveAll(spare.Contains);
    }

    private int Best(AnalysedText text, ParagraphSpans spans, int span, List<int> cues)
    {
        Span<uint> room = stackalloc uint[LinkFeatures.Most];
        Span<short> sum = stackalloc short[weights.Padded];
        var f = new CrfFeatures(room);
        var at = cues.BinarySearch(span);
        at = at < 0 ? ~at : at;
        var best = -1;
        var bestScore = int.MinValue;
        for (var k = Math.Max(0, at - MostCues); k < Math.Min(cues.Count, at + MostCues); k++)
        {
            f.Clear();
            LinkFeatures.Of(text, spans, span, cues[k], ref f);
            sum.Clear();
            weights.AddRows(f.All, sum);
            if (sum[0] > bestScore)
            {
                bestScore = sum[0];
                best = cues[k];
            }
        }

        return best;
    }

    // A paragraph that is only quoted goes on with who spoke last, if he spoke in the paragraph before; else it stands alone.
    private static void Continue(AnalysedText text, RoleSpan content, LinkedSpans? earlier, List<LinkedSpans> alone)
    {
        var quoted = QuotationMarks.Side(text.Form(content.First)) > 0;
        if (earlier is not null && earlier.Content.Count > 0
            && ParagraphOf(text, content) - ParagraphOf(text, earlier.Content[^1]) == 1
            && (quoted || QuotationMarks.EndsQuoted(text, earlier.Content[^1].Last)))
        {
            earlier.Content.Add(content);
            return;
        }

        var own = new LinkedSpans();
        own.Content.Add(content);
        if (quoted)
            alone.Add(own);
    }

    // "He said A and added B", "Noting A, he said B": the verb without a source hangs on one that has one, or the other way round.
    private static void BorrowSource(AnalysedText text, List<LinkedSpans> all, int at)
    {
        var cue = all[at];
        if (cue.Source.Count > 0)
            return;
        var head = LinkFeatures.Head(text, cue.Cue[0]);
        for (var i = Math.Max(0, at - MostCues); i < Math.Min(all.Count, at + MostCues); i++)
        {
            var other = all[i];
            if (other == cue || other.Source.Count == 0 || other.SourceShared)
                continue;
            var otherHead = LinkFeatures.Head(text, other.Cue[0]);
            if (!Shares(text, head, other.Cue[0]) && !Shares(text, otherHead, cue.Cue[0]) && !Follows(text, other.Cue[0], cue.Cue[0]))
                continue;
            cue.Source.AddRange(other.Source);
            cue.SourceShared = true;
            return;
        }
    }

    // "… and said": the parse may hang the verb on the clause between; the words say whose it is.
    private static bool Follows(AnalysedText text, RoleSpan other, RoleSpan cue) =>
        other.Last < cue.First && cue.First > 0 && (text.Form(cue.First - 1) is "and" or "but")
        && text.SentenceOf(other.First) == text.SentenceOf(cue.First);

    private static bool Shares(AnalysedText text, int head, RoleSpan cue)
    {
        for (var steps = 0; steps < 3 && head >= 0; steps++)
        {
            if (text.Labels[head] is not (Relation.Conj or Relation.Advcl or Relation.Xcomp or Relation.Parataxis))
                return false;
            head = text.Heads[head];
            if (head >= cue.First && head <= cue.Last)
                return true;
        }

        return false;
    }

    private static int ParagraphOf(AnalysedText text, RoleSpan span) => text.Sentences[text.SentenceOf(span.First)].Paragraph;
}
