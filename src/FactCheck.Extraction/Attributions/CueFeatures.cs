using FactCheck.Extraction.Learning;
using static FactCheck.Extraction.Attributions.FeatureValues;

namespace FactCheck.Extraction.Attributions;

/// <summary>Features of the cues that the first pass saw: the nearest ones on either side, the sentences', and the way to the one that governs the token.</summary>
internal static class CueFeatures
{
    /// <summary>Adds those of the cues around.</summary>
    public static void Around(Workspace w, int t, FeatureGroups groups, ref CrfFeatures f)
    {
        var here = CueBin(w.Cue[t]);
        f.Add(130, here);
        f.Add(131, t == 0 ? 9u : CueBin(w.Cue[t - 1]), here, t + 1 < w.Length ? CueBin(w.Cue[t + 1]) : 9u);
        f.Add(132, here, Lemma(w, t));
        f.Add(133, here, Tag(w, t), Label(w, t));
        var left = w.CueLeft[t];
        var right = w.CueRight[t];
        f.Add(134, left < 0 ? Beyond : (uint)Bin(t - left), right < 0 ? Beyond : (uint)Bin(right - t));
        f.Add(135, Lemma(w, left), (uint)(left < 0 ? 99 : Math.Min(5, t - left)));
        f.Add(136, Lemma(w, right), (uint)(right < 0 ? 99 : Math.Min(5, right - t)));
        f.Add(137, Lemma(w, left), Tag(w, t));
        f.Add(138, Lemma(w, right), Tag(w, t));
        f.Add(139, left < 0 ? Beyond : Between(w, left, t), right < 0 ? Beyond : Between(w, t, right));
        f.Add(140, left < 0 ? Beyond : Between(w, left, t), Tag(w, t), Tag(w, t - 1));
        f.Add(141, right < 0 ? Beyond : Between(w, t, right), Tag(w, t), Tag(w, t + 1));
        if (left >= 0)
            f.Add(142, Tag(w, left), Tag(w, left + 1), Tag(w, left + 2), (uint)Math.Min(4, t - left));
        if (right >= 0)
            f.Add(143, Tag(w, right - 2), Tag(w, right - 1), Tag(w, right), (uint)Math.Min(4, right - t));
        if (!groups.HasFlag(FeatureGroups.Context))
            return;
        var s = w.Sentence[t];
        var cue = CueBin(w.SentenceCue[s]);
        var before = s > 0 ? CueBin(w.SentenceCue[s - 1]) : 9u;
        var after = s + 1 < w.SentenceCue.Count ? CueBin(w.SentenceCue[s + 1]) : 9u;
        f.Add(144, before, cue, after, (uint)w.Quotes[t]);
        f.Add(145, cue, (uint)w.Quotes[t], (uint)w.Quotes[w.SentenceStarts[s]], before);
        f.Add(146, cue, before, (uint)Math.Min(3, s), w.QuotedBefore ? 1u : 0u);
        f.Add(147, cue, Lemma(w, w.SentenceStarts[s]), left < 0 ? 0u : 1u);
    }

    /// <summary>Adds those of the way to the governing cue.</summary>
    public static void Paths(Workspace w, int t, ref CrfFeatures f)
    {
        var governor = w.Governor[t];
        if (governor < 0)
        {
            f.Add(150, w.IsCue(t) ? 1u : 0u, CueBin(w.SentenceCue[w.Sentence[t]]), Label(w, t));
            f.Add(151, CueBin(w.SentenceCue[w.Sentence[t]]), CoverOfCue(w, t), Tag(w, t));
            return;
        }

        var child = w.PathChild[t];
        var path = PathLabel(w, t);
        var edge = Edge(w, t);
        var strength = Strength(w, governor);
        var depth = (uint)Math.Min((byte)4, w.PathDepth[t]);
        f.Add(152, path);
        f.Add(153, path, edge);
        f.Add(154, path, strength);
        f.Add(155, path, Lemma(w, governor));
        f.Add(156, path, depth, Label(w, t));
        f.Add(157, path, edge, Tag(w, t), Tag(w, t + 1));
        f.Add(158, path, edge, Tag(w, t), Tag(w, t - 1));
        f.Add(159, path, edge, Lemma(w, t));
        f.Add(160, path, strength, depth, CueBin(w.Cue[governor]));
        f.Add(161, path, Tag(w, child), (uint)w.Quotes[t]);
        f.Add(162, path, w.Children[governor], edge);
        f.Add(163, path, Lemma(w, child));
        f.Add(164, path, w.Children[child], Strength(w, governor));
        f.Add(165, path, Label(w, governor), Lemma(w, w.Heads[governor]));
        f.Add(166, path, Tag(w, governor), Label(w, t), Label(w, w.Heads[t]));
        f.Add(167, path, t < child ? 0u : t == child ? 1u : 2u, t < governor ? 0u : 1u, (uint)Math.Min(3, Math.Abs(t - child)));
        f.Add(168, path, (uint)Bin(w.Right[child] - w.Left[child]), edge);
        f.Add(169, path, Word(w, w.Left[child] - 1), Word(w, w.Left[child]), edge);
        f.Add(170, path, Word(w, w.Right[child] + 1), edge);
        f.Add(171, path, RelationChain(w, t, child));
        f.Add(172, path, RelationChain(w, t, child), edge, Tag(w, t));
        f.Add(173, path, Name(w, t), Tag(w, t));
        if (w.Top[t] != governor)
        {
            f.Add(174, TopLabel(w, t), Strength(w, w.Top[t]));
            f.Add(175, TopLabel(w, t), path, CueBin(w.Cue[w.Top[t]]));
            f.Add(176, TopLabel(w, t), path, CueBin(w.Cue[governor]), edge);
            f.Add(177, Lemma(w, w.Top[t]), TopLabel(w, t));
        }
    }

    // The relations on the way from the path child down to the token, at most four.
    private static uint RelationChain(Workspace w, int t, int child)
    {
        var chain = 0u;
        for (var steps = 0; t != child && t >= 0 && steps < 4; steps++, t = w.Heads[t])
            chain = (chain << 6) | (uint)(w.Labels[t] + 1);
        return chain;
    }

    // Whether a token without a governing cue has a cue below it (X in "X, according to Y").
    private static uint CoverOfCue(Workspace w, int t)
    {
        var right = w.CueRight[t];
        var left = w.CueLeft[t];
        return (right >= 0 && w.Left[t] <= right && w.Right[t] >= right ? 1u : 0u)
            | (left >= 0 && w.Left[t] <= left && w.Right[t] >= left ? 2u : 0u);
    }

    // What stands between two tokens: comma, quotation mark, another mark.
    private static uint Between(Workspace w, int from, int to)
    {
        var seen = 0u;
        for (var i = from + 1; i < to && i < from + 40; i++)
        {
            if (w.Quotes[i] is QuoteState.Opens or QuoteState.Closes)
                seen |= 1;
            else if (w.Fine[i] == Comma)
                seen |= 2;
            else if (w.Fine[i] == Colon)
                seen |= 4;
            else if (w.Coarse[i] == (byte)Tagging.UniversalTag.Verb)
                seen |= 8;
        }

        return seen;
    }
}
