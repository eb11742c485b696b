namespace FactCheck.Extraction.Corpora;

/// <summary>
/// Joins hyphenated words that a treebank cuts in three ("15", "-", "year"), because running text is tokenised with such words
/// whole. Only where the pieces are one constituent: exactly one of them has its head outside.
/// </summary>
internal static class HyphenMerger
{
    /// <summary>The words with hyphenated ones joined, ids and heads renumbered.</summary>
    public static List<Treebank.Row> Merge(List<Treebank.Row> words)
    {
        List<(int First, int Last)> groups = [];
        for (var i = 0; i < words.Count; i++)
        {
            var last = i;
            while (last + 2 < words.Count && IsHyphen(words, last + 1) && IsConstituent(words, i, last + 2))
                last += 2;
            groups.Add((i, last));
            i = last;
        }
        if (groups.Count == words.Count)
            return words;
        var newId = new int[words.Count + 1];
        for (var g = 0; g < groups.Count; g++)
        {
            for (var i = groups[g].First; i <= groups[g].Last; i++)
                newId[i + 1] = g + 1;
        }
        return [.. groups.Select((group, index) => Join(words, group.First, group.Last, newId) with { Id = index + 1 })];
    }

    private static Treebank.Row Join(List<Treebank.Row> words, int first, int last, int[] newId)
    {
        var head = words[Outer(words, first, last)];
        var pieces = words.GetRange(first, last - first + 1);
        return head with
        {
            Form = string.Concat(pieces.Select(word => word.Form)),
            Lemma = string.Concat(pieces.Select(word => word.Lemma)),
            Head = newId[head.Head],
            Space = words[last].Space,
        };
    }

    private static bool IsHyphen(List<Treebank.Row> words, int i) =>
        words[i].Form == "-" && !words[i].Space && !words[i - 1].Space
        && char.IsLetterOrDigit(words[i - 1].Form[^1]) && char.IsLetterOrDigit(words[i + 1].Form[0]);

    private static bool IsConstituent(List<Treebank.Row> words, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Count(i => IsOutside(words, i, first, last)) == 1;

    private static int Outer(List<Treebank.Row> words, int first, int last) =>
        Enumerable.Range(first, last - first + 1).First(i => first == last || IsOutside(words, i, first, last));

    private static bool IsOutside(List<Treebank.Row> words, int i, int first, int last) =>
        words[i].Head - 1 < first || words[i].Head - 1 > last;
}
