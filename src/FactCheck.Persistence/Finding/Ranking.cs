namespace FactCheck.Persistence.Finding;

/// <summary>A claim that has all the words.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Number">Its number: the higher, the newer.</param>
/// <param name="Text">Its folded text.</param>
internal sealed record Candidate(Guid Id, long Number, string Text);

/// <summary>Orders candidates: the words as one phrase first, then close together, then in short claims, then the newest.</summary>
internal static class Ranking
{
    public static IEnumerable<Candidate> Best(IEnumerable<Candidate> candidates, IReadOnlyList<string> words)
    {
        var phrase = string.Join(' ', words);
        return candidates.OrderByDescending(c => Score(c.Text, words, phrase)).ThenByDescending(c => c.Number);
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
