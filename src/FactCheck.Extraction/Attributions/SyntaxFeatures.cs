using FactCheck.Extraction.Learning;
using static FactCheck.Extraction.Attributions.FeatureValues;

namespace FactCheck.Extraction.Attributions;

/// <summary>Features of a token's place in the parse: its head, its children, the ends of the phrases around it.</summary>
internal static class SyntaxFeatures
{
    /// <summary>Adds them.</summary>
    public static void Add(Workspace w, int t, ref CrfFeatures f)
    {
        var head = w.Heads[t];
        var label = Label(w, t);
        var side = head < 0 ? 2u : head < t ? 0u : 1u;
        f.Add(100, label, side);
        f.Add(101, label, Lemma(w, head));
        f.Add(102, label, Tag(w, head), Tag(w, t));
        f.Add(103, label, Lemma(w, t));
        f.Add(104, Lemma(w, t), Lemma(w, head));
        f.Add(105, w.Children[t], Tag(w, t));
        f.Add(106, Lemma(w, t), w.Children[t]);
        f.Add(107, w.Children[t], Tag(w, t), label, Tag(w, t + 1));
        f.Add(118, w.Children[t], Class(w, t), Strength(w, t), label);
        f.Add(119, head < 0 ? 0 : w.Children[head], label, Strength(w, head));
        if (head >= 0)
        {
            var grand = w.Heads[head];
            f.Add(108, label, Label(w, head), Lemma(w, grand));
            f.Add(109, label, Label(w, head), Tag(w, grand), side);
            f.Add(110, label, Strength(w, head), side);
            f.Add(111, Strength(w, grand), Label(w, head), label);
            f.Add(112, t == w.Left[head] ? 1u : 0u, t == w.Right[head] ? 1u : 0u, Label(w, head), label);
        }

        f.Add(113, (uint)Math.Min(5, t - w.Left[t]), (uint)Math.Min(5, w.Right[t] - t), label);
        f.Add(114, Label(w, t - 1), label, Label(w, t + 1));
        f.Add(115, LargestFrom(w, t), Tag(w, t));
        f.Add(116, LargestTo(w, t), Tag(w, t));
        f.Add(117, LargestTo(w, t - 1), LargestFrom(w, t));
    }

    // The relation of the highest token whose subtree begins here (ends here).
    private static uint LargestFrom(Workspace w, int t)
    {
        if (t >= w.Length)
            return Beyond;
        var best = t;
        for (var steps = 0; steps < 30 && w.Heads[best] >= 0 && w.Left[w.Heads[best]] == t; steps++)
            best = w.Heads[best];
        return (uint)w.Labels[best] | (best == t ? 256u : 0u);
    }

    private static uint LargestTo(Workspace w, int t)
    {
        if (t < 0)
            return Beyond;
        var best = t;
        for (var steps = 0; steps < 30 && w.Heads[best] >= 0 && w.Right[w.Heads[best]] == t; steps++)
            best = w.Heads[best];
        return (uint)w.Labels[best] | (best == t ? 256u : 0u);
    }
}
