namespace FactCheck.Persistence.Finding;

/// <summary>A claim, or a verdict, that has all the words.</summary>
/// <param name="Order">Its place: the higher, the newer, and no two have the same.</param>
/// <param name="Text">Its folded text; empty where nothing is ranked.</param>
/// <param name="Id">Which claim; empty for a verdict, which is known by its place.</param>
internal sealed record Candidate(long Order, string Text, Guid Id);

/// <summary>Orders candidates: the words as one phrase first, then close together, then in short claims, then the newest.</summary>
internal static class Ranking
{
    public static IEnumerable<Candidate> Best(IEnumerable<Candidate> candidates, IReadOnlyList<string> words)
    {
        var phrase = string.Join(' ', words);
        return candidates.OrderByDescending(c => Score(c.Text, words, phrase)).ThenByDescending(c => c.Order);
    }

    // Hundreds of texts for each search: one pass over each, and nothing is allocated for it.
    private static double Score(string text, IReadOnlyList<string> words, string phrase)
    {
        var places = (stackalloc int[SearchText.MostWords])[..words.Count];
        var whole = (stackalloc bool[SearchText.MostWords])[..words.Count];
        places.Fill(-1);
        whole.Clear();
        var tokens = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var token = text.AsSpan(range);
            for (var i = 0; i < places.Length; i++)
            {
                if (!token.StartsWith(words[i], StringComparison.Ordinal)) continue;
                if (places[i] < 0) places[i] = tokens;
                whole[i] |= token.Length == words[i].Length;
            }

            tokens++;
        }

        var (known, first, last) = (0, int.MaxValue, 0);
        foreach (var place in places)
            if (place >= 0) (known, first, last) = (known + 1, Math.Min(first, place), Math.Max(last, place));
        var spread = known < 2 ? 1 : last - first + 1;
        return (text.Contains(phrase, StringComparison.Ordinal) ? 4 : 0)
            + ((double)whole.Count(true) / places.Length)
            + (2.0 * known / Math.Max(spread, places.Length))
            + (1.0 / (1 + (tokens / 10.0)));
    }
}
