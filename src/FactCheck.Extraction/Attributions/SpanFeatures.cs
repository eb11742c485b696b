using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Parsing;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// What is known of a possible span as a whole, which no chain of labels sees: whether its quotation marks balance, whether it is
/// a whole phrase, what lies at both of its ends. Shared by training and use.
/// </summary>
internal static class SpanFeatures
{
    /// <summary>More features than this no span has.</summary>
    public const int Most = 64;

    private const int Window = 24;

    /// <summary>Features of a candidate among all candidates of its paragraph; the lattice has run forward and backward.</summary>
    public static void Of(Workspace w, CrfLattice lattice, IReadOnlyList<ProbableSpan> all, int index, ref CrfFeatures f)
    {
        var (roleNumber, first, last, probability) = all[index];
        var role = (uint)roleNumber;
        var p = Bin(probability);
        f.Add(200, role);
        f.Add(201, role, p);
        var (share, rank) = Rivals(all, index);
        f.Add(202, role, share, rank);
        f.Add(203, role, share, p);
        Ends(w, role, first, last, p, ref f);
        var quotes = QuoteBalance(w, first, last);
        var sentence = Sentences(w, first, last);
        f.Add(220, role, quotes);
        f.Add(221, role, quotes, p);
        f.Add(222, role, quotes, Word(w, first), Word(w, last));
        f.Add(223, role, sentence);
        f.Add(224, role, sentence, quotes);
        f.Add(225, role, sentence, Tag(w, last), Tag(w, last + 1));
        f.Add(226, role, Length(last - first + 1), p);
        Phrase(w, role, first, last, p, sentence, ref f);
        Around(w, lattice, role, first, last, quotes, p, ref f);
    }

    private static void Ends(Workspace w, uint role, int first, int last, uint p, ref CrfFeatures f)
    {
        f.Add(204, role, Word(w, first), Tag(w, first - 1));
        f.Add(205, role, Word(w, first - 1), Tag(w, first));
        f.Add(206, role, Word(w, last), Tag(w, last + 1));
        f.Add(207, role, Word(w, last + 1), Tag(w, last));
        f.Add(208, role, Tag(w, first - 1), Tag(w, first), Tag(w, last));
        f.Add(209, role, Tag(w, first), Tag(w, last), Tag(w, last + 1));
        f.Add(210, role, Word(w, last), Word(w, last + 1), Word(w, last + 2));
        f.Add(211, role, Word(w, first - 2), Word(w, first - 1), Word(w, first));
        f.Add(212, role, Word(w, first), p);
        f.Add(213, role, Word(w, last + 1), p);
        f.Add(214, role, Word(w, last + 1), Word(w, last + 2));
        f.Add(215, role, Word(w, first - 1), Word(w, last + 1));
        f.Add(216, role, Word(w, first - 1), Word(w, last), Word(w, last + 1));
    }

    private static void Phrase(Workspace w, uint role, int first, int last, uint p, uint sentence, ref CrfFeatures f)
    {
        int roots = 0, root = first, torn = 0;
        for (var t = first; t <= last && t < first + 200; t++)
        {
            var head = w.Heads[t];
            if ((head < first || head > last) && w.Labels[t] != (byte)Relation.Punct)
            {
                roots++;
                root = t;
            }
        }

        for (var t = Math.Max(0, first - 8); t < Math.Min(w.Length, last + 9); t++)
        {
            var outside = t < first || t > last;
            if (outside && w.Heads[t] >= first && w.Heads[t] <= last && w.Labels[t] != (byte)Relation.Punct && !w.IsCue(t))
                torn += t < first ? 1 : 8;
        }

        var roughness = (uint)(Math.Min(3, roots) | (Math.Min(31, torn) << 2));
        f.Add(230, role, roughness);
        f.Add(231, role, roughness, w.Labels[root]);
        f.Add(232, role, roughness, p, sentence);
        f.Add(233, role, (uint)Math.Min(3, roots), w.Labels[root], Tag(w, root));
        var governor = w.Governor[root];
        f.Add(234, role, governor < 0 ? 99u : w.Heads[root] == governor ? 1u : 0u, (uint)Math.Min(3, roots), w.Labels[root]);
        if (governor >= 0)
        {
            f.Add(235, role, w.Lemmas[governor], w.Labels[root], first > governor ? 1u : 0u);
            var child = w.PathChild[root];
            f.Add(236, role, Near(first - w.Left[child]), Near(last - w.Right[child]), w.Labels[child]);
            f.Add(237, role, Near(first - w.Left[child]), Near(last - w.Right[child]), p);
        }

        var next = last + 1;
        if (next < w.Length)
        {
            f.Add(238, role, w.Labels[next], w.Heads[next] >= first && w.Heads[next] <= last ? 1u : 0u, Tag(w, next));
            if (next + 1 < w.Length)
                f.Add(239, role, w.Labels[next + 1], w.Heads[next + 1] >= first && w.Heads[next + 1] <= last ? 1u : 0u, Word(w, next));
        }
    }

    private static void Around(Workspace w, CrfLattice lattice, uint role, int first, int last, uint quotes, uint p, ref CrfFeatures f)
    {
        var before = Likely(lattice, first - 1);
        var before2 = Likely(lattice, first - 2);
        var after = Likely(lattice, last + 1);
        var after2 = Likely(lattice, last + 2);
        f.Add(240, role, before, after);
        f.Add(241, role, before2, before);
        f.Add(242, role, after, after2);
        f.Add(243, role, (before2 << 8) | before, after, after2);
        f.Add(244, role, before, quotes, after);
        f.Add(245, role, after, Word(w, last + 1));
        f.Add(246, role, before, Word(w, first - 1), Word(w, first));
        var cues = 0;
        for (var t = first; t <= last && t < first + 200; t++)
            cues += w.Cue[t] >= 0.5f ? 1 : 0;
        f.Add(247, role, (uint)Math.Min(3, cues), p);
        f.Add(248, role, (uint)Math.Min(3, cues), Length(last - first + 1), quotes);
        f.Add(249, role, Step(w.SentenceCue[w.Sentence[first]]), quotes, before);
    }

    // The label that is likeliest at a position, and how likely in three steps.
    private static uint Likely(CrfLattice lattice, int t)
    {
        if (t < 0 || t >= lattice.Length)
            return 99;
        var best = 0;
        for (var y = 1; y < lattice.Labels; y++)
        {
            if (lattice.Marginal(t, y) > lattice.Marginal(t, best))
                best = y;
        }

        var p = lattice.Marginal(t, best);
        return (uint)((best * 3) + (p < 0.5f ? 0 : p < 0.85f ? 1 : 2));
    }

    // The candidate's share of the probability of all that overlap it and have its role, and how many of them beat it.
    private static (uint Share, uint Rank) Rivals(IReadOnlyList<ProbableSpan> all, int index)
    {
        var own = all[index];
        var sum = 0f;
        var better = 0u;
        for (var i = Math.Max(0, index - Window); i < Math.Min(all.Count, index + Window); i++)
        {
            var other = all[i];
            if (other.Role != own.Role || other.First > own.Last || other.Last < own.First)
                continue;
            sum += other.Probability;
            if (other.Probability > own.Probability)
                better++;
        }

        return (Bin(own.Probability / sum), Math.Min(3, better));
    }

    // Marks opened and closed inside; whether the first and the last token are marks; whether it begins inside a quotation.
    private static uint QuoteBalance(Workspace w, int first, int last)
    {
        var state = w.Quotes[first] is QuoteState.Inside or QuoteState.Closes ? 1u : 0u;
        if (w.Quotes[first] == QuoteState.Opens)
            state |= 2;
        if (w.Quotes[last] == QuoteState.Closes)
            state |= 4;
        if (w.Quotes[last] is QuoteState.Inside or QuoteState.Opens)
            state |= 8;
        if (last + 1 < w.Length && w.Quotes[last + 1] == QuoteState.Closes)
            state |= 16;
        if (w.QuoteOpen[first] >= 0 && w.QuoteOpen[first] == w.QuoteOpen[last])
            state |= 32;
        return state;
    }

    private static uint Sentences(Workspace w, int first, int last)
    {
        var from = w.SentenceStarts[w.Sentence[first]];
        var to = w.SentenceStarts[w.Sentence[last] + 1];
        return (uint)(Math.Min(3, first - from) | (Math.Min(3, to - 1 - last) << 2)
            | (Math.Min(2, w.Sentence[last] - w.Sentence[first]) << 4));
    }

    private static uint Near(int distance) => (uint)(Math.Clamp(distance, -2, 2) + 2);

    private static uint Length(int n) => n switch { < 4 => (uint)n, < 6 => 4, < 10 => 5, < 16 => 6, < 30 => 7, < 60 => 8, _ => 9 };

    private static uint Step(float p) => p < 0.1f ? 0u : p < 0.4f ? 1u : p < 0.8f ? 2u : 3u;

    private static uint Bin(float p) => (uint)Math.Clamp((int)(p * 16), 0, 15);

    private static uint Word(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Words[t] : 1u;

    private static uint Tag(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Fine[t] : 99u;
}
