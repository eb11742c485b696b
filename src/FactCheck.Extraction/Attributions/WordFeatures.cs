using FactCheck.Extraction.Learning;
using static FactCheck.Extraction.Attributions.FeatureValues;

namespace FactCheck.Extraction.Attributions;

/// <summary>Features of the words around a token: forms, lemmas, tags, names, verb lists, quotation marks, its place. They need no parse and no cue.</summary>
internal static class WordFeatures
{
    /// <summary>Adds them, those of the given groups.</summary>
    public static void Add(Workspace w, int t, FeatureGroups groups, ref CrfFeatures f)
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
}
