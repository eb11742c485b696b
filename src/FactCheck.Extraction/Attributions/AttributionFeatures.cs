using FactCheck.Extraction.Learning;
using static FactCheck.Extraction.Attributions.FeatureValues;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// The features of both passes, shared by training and use. A template's number is part of the hash; numbers are never reused
/// for another meaning while a model that knows them ships.
/// </summary>
internal sealed class AttributionFeatures(FeatureGroups groups)
{
    /// <summary>More features than this no token has.</summary>
    public const int Most = 256;

    /// <summary>Features of both passes; the first (is this token part of a cue?) has no others.</summary>
    public void FirstPass(Workspace w, int t, ref CrfFeatures f)
    {
        WordFeatures.Add(w, t, groups, ref f);
        if (groups.HasFlag(FeatureGroups.Syntax))
            SyntaxFeatures.Add(w, t, ref f);
    }

    /// <summary>Features that only the second pass has, which knows the probabilities of the first.</summary>
    public void SecondPass(Workspace w, int t, ref CrfFeatures f)
    {
        CueFeatures.Around(w, t, groups, ref f);
        if (groups.HasFlag(FeatureGroups.CuePath))
            CueFeatures.Paths(w, t, ref f);
    }

    /// <summary>Features of the step from the token before to this one, for both passes.</summary>
    public void Edges(Workspace w, int t, ref CrfFeatures f)
    {
        var start = t == 0 || w.Sentence[t] != w.Sentence[t - 1];
        f.Add(1);
        f.Add(2, Word(w, t - 1), Tag(w, t));
        f.Add(3, Tag(w, t - 1), Word(w, t));
        f.Add(4, Tag(w, t - 1), Tag(w, t), Tag(w, t + 1));
        f.Add(5, start ? 1u : 0u, t == 0 ? 9u : (uint)w.Quotes[t - 1], (uint)w.Quotes[t]);
        f.Add(14, Tag(w, t - 2), Tag(w, t - 1), Tag(w, t));
        if (start)
            f.Add(6, (uint)(t == 0 ? 9 : (int)w.Quotes[t - 1]), Tag(w, t), t == 0 ? 0 : Tag(w, t - 1));
        if (groups.HasFlag(FeatureGroups.Syntax))
        {
            f.Add(7, Label(w, t - 1), Label(w, t));
            f.Add(8, Label(w, t), t > 0 && w.Heads[t - 1] == w.Heads[t] ? 1u : 0u, t > 0 && w.Heads[t] == t - 1 ? 1u : 0u,
                t > 0 && w.Heads[t - 1] == t ? 1u : 0u);
        }
    }

    /// <summary>Features of the step from the token before to this one that only the second pass has.</summary>
    public void SecondEdges(Workspace w, int t, ref CrfFeatures f)
    {
        if (!groups.HasFlag(FeatureGroups.CuePath))
            return;
        var start = t == 0 || w.Sentence[t] != w.Sentence[t - 1];
        f.Add(9, PathLabel(w, t - 1), PathLabel(w, t), t > 0 && w.PathChild[t - 1] == w.PathChild[t] ? 1u : 0u);
        f.Add(10, Edge(w, t - 1), Edge(w, t), PathLabel(w, t), start ? 1u : 0u);
        f.Add(11, t > 0 && w.IsCue(t - 1) ? 1u : 0u, w.IsCue(t) ? 1u : 0u, Tag(w, t));
        f.Add(12, TopLabel(w, t - 1), TopLabel(w, t), Edge(w, t));
        if (start)
        {
            f.Add(13, CueBin(SentenceCue(w, t - 1)), CueBin(SentenceCue(w, t)), (uint)w.Quotes[t], t == 0 ? 9u : (uint)w.Quotes[t - 1]);
        }
    }
}
