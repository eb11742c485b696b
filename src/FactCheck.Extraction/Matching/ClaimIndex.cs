namespace FactCheck.Extraction.Matching;

/// <summary>A text that was found, with how well it fits: higher is better, and comparable within one search only.</summary>
/// <param name="Place">Its place in the list that was indexed.</param>
/// <param name="Score">The sum of the weights of the words it shares with what was asked.</param>
public readonly record struct ClaimMatch(int Place, double Score);

/// <summary>
/// Finds checked claims that say what a text says, by the words they share: Okapi BM25 (Robertson and Zaragoza 2009, formula 3.15,
/// with the inverse document frequency that stays positive) over folded words without their endings. Read-only once built, safe for
/// many threads. A search costs the occurrences of the asked words, no look at every claim.
/// </summary>
public sealed class ClaimIndex
{
    // How much a word counts that is said again, and how much a long text is held against it; the usual values, not tuned.
    private const double Repeated = 1.2;
    private const double Length = 0.75;

    private readonly Dictionary<string, List<(int Place, int Times)>> occurrences = new(StringComparer.Ordinal);
    private readonly int[] lengths;
    private readonly double mean;

    /// <summary>Indexes texts; a claim with its title and whatever else tells what it is about is one text.</summary>
    public ClaimIndex(IReadOnlyList<string> texts)
    {
        lengths = new int[texts.Count];
        for (var place = 0; place < texts.Count; place++)
        {
            var times = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var word in MatchWords.Of(texts[place]))
            {
                times[word] = times.GetValueOrDefault(word) + 1;
                lengths[place]++;
            }

            foreach (var (word, count) in times)
            {
                if (!occurrences.TryGetValue(word, out var list)) occurrences[word] = list = [];
                list.Add((place, count));
            }
        }

        mean = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());
    }

    /// <summary>The texts that share a word with this one, the best first; of equals the earlier one.</summary>
    /// <param name="text">What is asked for; each of its words counts once.</param>
    /// <param name="most">How many at the most.</param>
    public IReadOnlyList<ClaimMatch> Find(string text, int most)
    {
        var scores = new Dictionary<int, double>();
        foreach (var word in MatchWords.Of(text).Distinct(StringComparer.Ordinal))
        {
            if (!occurrences.TryGetValue(word, out var found)) continue;
            var rarity = Math.Log(1 + ((lengths.Length - found.Count + 0.5) / (found.Count + 0.5)));
            foreach (var (place, times) in found)
                scores[place] = scores.GetValueOrDefault(place) + (rarity * times * (Repeated + 1) / (times + (Repeated * (1 - Length + (Length * lengths[place] / mean)))));
        }

        return [.. scores.Select(one => new ClaimMatch(one.Key, one.Value)).OrderByDescending(match => match.Score).ThenBy(match => match.Place).Take(most)];
    }
}
