using FactCheck.Extraction.Learning;

namespace FactCheck.Extraction.Attributions;

/// <summary>Groups of features, to be left out one by one when it is measured what each is worth.</summary>
[Flags]
public enum FeatureGroups
{
    /// <summary>Forms, lemmas and tags of the token and its neighbours: always there.</summary>
    Words = 0,
    /// <summary>The dependency parse.</summary>
    Syntax = 1,
    /// <summary>The governing cue and the path to it.</summary>
    CuePath = 2,
    /// <summary>Quotation marks.</summary>
    Quotes = 4,
    /// <summary>Strength of lemmas as cues, and the verb lists.</summary>
    Lexicon = 8,
    /// <summary>Position and the sentences around.</summary>
    Context = 16,
    /// <summary>Names.</summary>
    Names = 32,
    /// <summary>Everything.</summary>
    All = 63,
}

/// <summary>
/// The features of both passes, shared by training and use. A template's number is part of the hash; numbers are never reused
/// for another meaning while a model that knows them ships.
/// </summary>
internal sealed class AttributionFeatures(FeatureGroups groups)
{
    /// <summary>More features than this no token has.</summary>
    public const int Most = 256;

    private const uint Beyond = 0xFFFF;

    /// <summary>Features of both passes; the first (is this token part of a cue?) has no others.</summary>
    public void FirstPass(Workspace w, int t, ref CrfFeatures f)
    {
        Local(w, t, ref f);
        if (groups.HasFlag(FeatureGroups.Syntax))
            Syntax(w, t, ref f);
    }

    /// <summary>Features that only the second pass has, which knows the probabilities of the first.</summary>
    public void SecondPass(Workspace w, int t, ref CrfFeatures f)
    {
        Cues(w, t, ref f);
        if (groups.HasFlag(FeatureGroups.CuePath))
            Paths(w, t, ref f);
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

    private void Local(Workspace w, int t, ref CrfFeatures f)
    {
        f.Add(20);
        f.Add(21, Word(w, t));
        f.Add(22, Word(w, t - 1));
        f.Add(23, Word(w, t + 1));
        f.Add(24, Word(w, t - 2));
        f.Add(25, Word(w, t + 2));
        f.Add(26, Lemma(w, t), Tag(w, t));
        f.Add(27, Lemma(w, t - 1), Lemma(w, t));
        f.Add(28, Lemma(w, t), Lemma(w, t + 1));
        f.Add(29, Lemma(w, t - 1), Lemma(w, t + 1));
        f.Add(30, Tag(w, t));
        f.Add(31, Tag(w, t - 1), Tag(w, t));
        f.Add(32, Tag(w, t), Tag(w, t + 1));
        f.Add(33, Tag(w, t - 1), Tag(w, t), Tag(w, t + 1));
        f.Add(34, Tag(w, t - 2), Tag(w, t - 1), Tag(w, t));
        f.Add(35, Tag(w, t), Tag(w, t + 1), Tag(w, t + 2));
        f.Add(36, Shape(w, t), Shape(w, t - 1));
        f.Add(37, Shape(w, t), Shape(w, t + 1), Tag(w, t));
        f.Add(38, Lemma(w, t), Tag(w, t + 1), Tag(w, t + 2));
        f.Add(39, Word(w, t - 3));
        f.Add(40, Word(w, t + 3));
        f.Add(41, Tag(w, t - 1), Lemma(w, t), Tag(w, t + 1));
        f.Add(42, Lemma(w, t - 2), Lemma(w, t - 1), Lemma(w, t));
        f.Add(43, Lemma(w, t), Lemma(w, t + 1), Lemma(w, t + 2));
        if (groups.HasFlag(FeatureGroups.Names))
        {
            f.Add(44, Name(w, t - 1), Name(w, t), Name(w, t + 1));
            f.Add(45, Name(w, t), Tag(w, t + 1), Lemma(w, t + 1));
        }

        if (groups.HasFlag(FeatureGroups.Lexicon))
            Lexicon(w, t, ref f);
        if (groups.HasFlag(FeatureGroups.Quotes))
            Quotes(w, t, ref f);
        if (groups.HasFlag(FeatureGroups.Context))
            Position(w, t, ref f);
    }

    private static void Lexicon(Workspace w, int t, ref CrfFeatures f)
    {
        f.Add(50, Strength(w, t));
        f.Add(51, Strength(w, t), Tag(w, t));
        f.Add(52, Strength(w, t - 1), Strength(w, t), Strength(w, t + 1));
        f.Add(53, Strength(w, t - 2), Strength(w, t - 1));
        f.Add(54, Strength(w, t + 1), Strength(w, t + 2));
        f.Add(55, Class(w, t), Tag(w, t));
        f.Add(56, Class(w, t), Strength(w, t), Tag(w, t + 1));
        f.Add(57, Class(w, t - 1), Tag(w, t));
        f.Add(58, Tag(w, t), Class(w, t + 1));
        f.Add(59, Strength(w, t - 1), Tag(w, t - 1), Tag(w, t));
        f.Add(49, Strength(w, t + 1), Tag(w, t + 1), Tag(w, t));
    }

    private static void Quotes(Workspace w, int t, ref CrfFeatures f)
    {
        var q = (uint)w.Quotes[t];
        var before = t == 0 ? 9u : (uint)w.Quotes[t - 1];
        var after = t + 1 < w.Length ? (uint)w.Quotes[t + 1] : 9u;
        f.Add(60, before, q, after);
        f.Add(61, q, Tag(w, t));
        var open = w.QuoteOpen[t];
        var close = w.QuoteClose[t];
        var length = open < 0 ? 0 : close < 0 ? 9 : Bin(close - open);
        f.Add(62, q, (uint)length, close < 0 && open >= 0 ? 1u : 0u);
        if (open >= 0)
        {
            f.Add(63, q, Word(w, open - 1), (uint)Math.Min(3, t - open));
            f.Add(64, Lemma(w, open - 1), (uint)length);
            f.Add(65, Tag(w, open - 1), Tag(w, open + 1), (uint)Math.Min(4, t - open));
            f.Add(66, w.Sentence[open] == w.Sentence[t] ? 1u : 0u, SentenceStart(w, open) ? 1u : 0u, (uint)length);
            if (close >= 0)
            {
                f.Add(67, Lemma(w, close + 1), Lemma(w, close + 2), (uint)Math.Min(3, close - t));
                f.Add(68, Tag(w, close - 1), Tag(w, close + 1), Tag(w, close + 2));
            }
        }

        f.Add(69, w.QuotedBefore ? 1u : 0u, (uint)w.Quotes[0], q, (uint)Math.Min(2, w.Sentence[t]));
        var from = w.SentenceStarts[w.Sentence[t]];
        var to = w.SentenceStarts[w.Sentence[t] + 1];
        f.Add(70, (uint)w.Quotes[from], (uint)w.Quotes[to - 1], q);
        f.Add(71, from > 0 ? (uint)w.Quotes[from - 1] : 9u, (uint)w.Quotes[from], q);
        f.Add(72, to < w.Length ? (uint)w.Quotes[to] : 9u, (uint)w.Quotes[to - 1], q);
    }

    private static void Position(Workspace w, int t, ref CrfFeatures f)
    {
        var s = w.Sentence[t];
        var from = w.SentenceStarts[s];
        var to = w.SentenceStarts[s + 1];
        f.Add(80, (uint)Math.Min(3, t - from), Tag(w, t));
        f.Add(81, (uint)Math.Min(3, to - 1 - t), Tag(w, t));
        if (w.TranscriptColon >= 0)
            f.Add(90, t < w.TranscriptColon ? 0u : t == w.TranscriptColon ? 1u : t == w.TranscriptColon + 1 ? 2u : 3u, (uint)w.Quotes[t]);
        f.Add(82, (uint)Math.Min(3, s), (uint)Math.Min(3, w.SentenceStarts.Count - 2 - s));
        f.Add(83, (uint)Math.Min(2, w.Paragraph), (uint)Math.Min(3, s));
        f.Add(84, (uint)Bin(t - from), (uint)Bin(to - t));
        f.Add(85, Word(w, from), Word(w, from + 1));
        f.Add(86, Tag(w, from), Tag(w, from + 1), Tag(w, from + 2));
        f.Add(87, Word(w, to - 1), Word(w, to - 2));
        // The nearest comma on each side.
        var comma = t - 1;
        while (comma >= from && comma > t - 20 && Tag(w, comma) != Comma)
            comma--;
        f.Add(88, (uint)Math.Min(6, t - comma), comma >= from ? Lemma(w, comma + 1) : Beyond, Tag(w, t));
        comma = t + 1;
        while (comma < to && comma < t + 20 && Tag(w, comma) != Comma)
            comma++;
        f.Add(89, (uint)Math.Min(6, comma - t), comma + 1 < to ? Lemma(w, comma + 1) : Beyond, Tag(w, t));
    }

    private void Syntax(Workspace w, int t, ref CrfFeatures f)
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

    private void Cues(Workspace w, int t, ref CrfFeatures f)
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

    private void Paths(Workspace w, int t, ref CrfFeatures f)
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

    private static readonly byte Comma = Tagging.PennTags.Parse(",");
    private static readonly byte Colon = Tagging.PennTags.Parse(":");

    private static bool SentenceStart(Workspace w, int t) => w.SentenceStarts[w.Sentence[t]] == t;

    private static float SentenceCue(Workspace w, int t) => t < 0 ? 0 : w.SentenceCue[w.Sentence[t]];

    private static uint Word(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Words[t] : Beyond;

    private static uint Lemma(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Lemmas[t] : Beyond;

    private static uint Tag(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Fine[t] : Beyond;

    private static uint Label(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Labels[t] : Beyond;

    private static uint Shape(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Shapes[t] : Beyond;

    private static uint Class(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Classes[t] : Beyond;

    private static uint Strength(Workspace w, int t) => (uint)t < (uint)w.Length ? w.Strengths[t] : Beyond;

    private static uint Name(Workspace w, int t) =>
        (uint)t < (uint)w.Length ? (uint)w.Text.Names[w.First + t] : Beyond;

    private static uint PathLabel(Workspace w, int t)
    {
        if ((uint)t >= (uint)w.Length || w.Governor[t] < 0)
            return Beyond;
        var child = w.PathChild[t];
        return w.Labels[child] | (child < w.Governor[t] ? 256u : 0u);
    }

    private static uint TopLabel(Workspace w, int t)
    {
        if ((uint)t >= (uint)w.Length || w.Top[t] < 0)
            return Beyond;
        var child = w.TopChild[t];
        return w.Labels[child] | (child < w.Top[t] ? 256u : 0u);
    }

    // Whether the token is the first or last under its path child, or stands next to the cue.
    private static uint Edge(Workspace w, int t)
    {
        if ((uint)t >= (uint)w.Length || w.Governor[t] < 0)
            return Beyond;
        var child = w.PathChild[t];
        var governor = w.Governor[t];
        return (t == w.Left[child] ? 1u : 0u) | (t == w.Right[child] ? 2u : 0u)
            | (t == governor - 1 ? 4u : 0u) | (t == governor + 1 ? 8u : 0u)
            | (w.Left[child] <= governor && governor <= w.Right[child] ? 16u : 0u);
    }

    private static uint CueBin(float p) =>
        p switch { < 0.03f => 0, < 0.1f => 1, < 0.25f => 2, < 0.45f => 3, < 0.65f => 4, < 0.85f => 5, _ => 6 };

    private static int Bin(int n) => n switch { < 5 => n, < 8 => 5, < 12 => 6, < 20 => 7, < 40 => 8, _ => 9 };
}
