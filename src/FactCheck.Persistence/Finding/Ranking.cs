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

    private static double Score(string text, IReadOnlyList<string> words, string phrase)
    {
        var tokens = text.Split(' ');
        var places = words.Select(word => Array.FindIndex(tokens, token => token.StartsWith(word, StringComparison.Ordinal))).ToList();
        var whole = words.Count(word => Array.IndexOf(tokens, word) >= 0);
        var known = places.Where(place => place >= 0).ToList();
        var spread = known.Count < 2 ? 1 : known.Max() - known.Min() + 1;
        return (text.Contains(phrase, StringComparison.Ordinal) ? 4 : 0)
            + ((double)whole / words.Count)
            + (2.0 * known.Count / Math.Max(spread, words.Count))
            + (1.0 / (1 + (tokens.Length / 10.0)));
    }
}
