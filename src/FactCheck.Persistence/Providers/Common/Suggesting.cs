using FactCheck.Persistence.Finding;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>Spells what was typed as the searched texts do; the same on both databases.</summary>
internal static class Suggesting
{
    /// <summary>The words as they may have been meant; empty when nothing near is known.</summary>
    public static async Task<IReadOnlyList<string>> SuggestAsync(this FactCheckDb db, SearchedTable where, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var meant = new List<string>(words);
        for (var i = 0; i < words.Count; i++)
            if (words[i].Length >= Spelling.Shortest) meant[i] = await MeantAsync(db, where, words[i], cancellationToken) ?? words[i];
        return meant.SequenceEqual(words) ? [] : [string.Join(' ', meant)];
    }

    // Whoever misspells gets the first letter right, or swaps it with the second.
    private static async Task<string?> MeantAsync(FactCheckDb db, SearchedTable where, string word, CancellationToken cancellationToken)
    {
        var reach = Spelling.Reach(word.Length);
        var known = new List<string>();
        foreach (var beginning in new[] { word[..1], word[1..2] }.Distinct())
            known.AddRange(await WordsAsync(db, where, beginning, word.Length - reach, word.Length + reach, cancellationToken));
        return Spelling.Nearest(word, known);
    }

    // As one row: thousands of rows of one word each take longer on their way than to be found.
    private static async Task<string[]> WordsAsync(FactCheckDb db, SearchedTable where, string beginning, int shortest, int longest, CancellationToken cancellationToken)
    {
        var sql = $"SELECT string_agg(\"Word\", ' ') FROM \"{where.Words}\" WHERE \"Word\" >= @from AND \"Word\" < @below AND length(\"Word\") BETWEEN @shortest AND @longest";
        var rows = await RawSql.QueryAsync(
            db, sql, row => row.IsDBNull(0) ? "" : row.GetString(0), cancellationToken, ("from", beginning), ("below", beginning + '\uFFFF'), ("shortest", shortest), ("longest", longest));
        return rows[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
