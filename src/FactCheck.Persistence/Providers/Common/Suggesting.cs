using FactCheck.Persistence.Finding;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>Spells what was typed as the searched texts do.</summary>
internal static class Suggesting
{
    /// <summary>The words as they may have been meant; empty when nothing near is known.</summary>
    public static async Task<IReadOnlyList<string>> SuggestAsync(this ISearchIndex index, SearchedTable where, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var meant = new List<string>(words);
        for (var i = 0; i < words.Count; i++)
            if (words[i].Length >= Spelling.Shortest) meant[i] = await MeantAsync(index, where, words[i], cancellationToken) ?? words[i];
        return meant.SequenceEqual(words) ? [] : [string.Join(' ', meant)];
    }

    // Whoever misspells gets the first letter right, or swaps it with the second.
    private static async Task<string?> MeantAsync(ISearchIndex index, SearchedTable where, string word, CancellationToken cancellationToken)
    {
        var reach = Spelling.Reach(word.Length);
        var known = new List<string>();
        foreach (var beginning in new[] { word[..1], word[1..2] }.Distinct())
            known.AddRange(await index.WordsAsync(where, beginning, word.Length - reach, word.Length + reach, cancellationToken));
        return Spelling.Nearest(word, known);
    }
}
