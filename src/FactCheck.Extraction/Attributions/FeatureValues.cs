namespace FactCheck.Extraction.Attributions;

/// <summary>What features are made of: one property of one token of a paragraph, <see cref="Beyond"/> outside of it.</summary>
internal static class FeatureValues
{
    /// <summary>The value of what is not there.</summary>
    public const uint Beyond = 0xFFFF;

    /// <summary>The tag of a comma.</summary>
    public static readonly byte Comma = Tagging.PennTags.Parse(",");

    /// <summary>The tag of colons, dashes and semicolons.</summary>
    public static readonly byte Colon = Tagging.PennTags.Parse(":");

    /// <summary>Whether a sentence begins here.</summary>
    public static bool SentenceStart(Workspace w, int t) => w.SentenceStarts[w.Sentence[t]] == t;

    /// <summary>The highest probability of a cue in the token's sentence.</summary>
    public static float SentenceCue(Workspace w, int t) => t < 0 ? 0 : w.SentenceCue[w.Sentence[t]];

    /// <summary>The hash of the word, folded.</summary>
    public static uint Word(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Words[t] : Beyond;

    /// <summary>The hash of its dictionary form.</summary>
    public static uint Lemma(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Lemmas[t] : Beyond;

    /// <summary>Its Penn tag.</summary>
    public static uint Tag(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Fine[t] : Beyond;

    /// <summary>Its relation to its head.</summary>
    public static uint Label(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Labels[t] : Beyond;

    /// <summary>How it is written.</summary>
    public static uint Shape(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Shapes[t] : Beyond;

    /// <summary>The verb lists that its lemma stands in.</summary>
    public static uint Class(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Classes[t] : Beyond;

    /// <summary>How often its lemma was a cue, in steps.</summary>
    public static uint Strength(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Strengths[t] : Beyond;

    /// <summary>Its name tag.</summary>
    public static uint Name(Workspace w, int t) =>
        (uint)t < (uint)w.Length ? (uint)w.Text.Names[w.First + t] : Beyond;

    /// <summary>Relation and side of the path child under the nearest cue.</summary>
    public static uint PathLabel(Workspace w, int t)
    {
        if ((uint)t >= (uint)w.Length || w.Governor[t] < 0)
            return Beyond;
        var child = w.PathChild[t];
        return w.Labels[child] | (child < w.Governor[t] ? 256u : 0u);
    }

    /// <summary>Relation and side of the path child under the highest cue.</summary>
    public static uint TopLabel(Workspace w, int t)
    {
        if ((uint)t >= (uint)w.Length || w.Top[t] < 0)
            return Beyond;
        var child = w.TopChild[t];
        return w.Labels[child] | (child < w.Top[t] ? 256u : 0u);
    }

    /// <summary>Whether the token is the first or last under its path child, or stands next to the cue.</summary>
    public static uint Edge(Workspace w, int t)
    {
        if ((uint)t >= (uint)w.Length || w.Governor[t] < 0)
            return Beyond;
        var child = w.PathChild[t];
        var governor = w.Governor[t];
        return (t == w.Left[child] ? 1u : 0u) | (t == w.Right[child] ? 2u : 0u)
            | (t == governor - 1 ? 4u : 0u) | (t == governor + 1 ? 8u : 0u)
            | (w.Left[child] <= governor && governor <= w.Right[child] ? 16u : 0u);
    }

    /// <summary>A probability in seven steps.</summary>
    public static uint CueBin(float p) =>
        p switch { < 0.03f => 0, < 0.1f => 1, < 0.25f => 2, < 0.45f => 3, < 0.65f => 4, < 0.85f => 5, _ => 6 };

    /// <summary>A distance in ten steps.</summary>
    public static int Bin(int n) => n switch { < 5 => n, < 8 => 5, < 12 => 6, < 20 => 7, < 40 => 8, _ => 9 };
}
