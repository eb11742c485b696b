namespace FactCheck.Persistence.Finding;

/// <summary>Finds the word that was meant: the optimal string alignment distance (Damerau 1964: insert, delete, replace, swap neighbours), 2 at most.</summary>
internal static class Spelling
{
    /// <summary>Words shorter than this are not corrected.</summary>
    public const int Shortest = 4;

    /// <summary>How far a word of this length may be from the one that was meant.</summary>
    public static int Reach(int length) => length <= 5 ? 1 : 2;

    /// <summary>The nearest of the words, the shorter and then the first of equals; null when none is near enough.</summary>
    public static string? Nearest(string word, IEnumerable<string> words)
    {
        var reach = Reach(word.Length);
        return words
            .Where(known => Math.Abs(known.Length - word.Length) <= reach && !known.StartsWith(Domain.Verdicts.ListingWords.Mark, StringComparison.Ordinal))
            .Select(known => (Word: known, Distance: Distance(word, known, reach)))
            .Where(known => known.Distance <= reach)
            .OrderBy(known => known.Distance).ThenBy(known => known.Word.Length).ThenBy(known => known.Word, StringComparer.Ordinal)
            .Select(known => known.Word)
            .FirstOrDefault();
    }

    /// <summary>The distance, or anything above <paramref name="most"/> when it is more than that.</summary>
    public static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        var width = other.Length + 1;
        // Three rows of the table, in turns: thousands of words are compared for one that was mistyped.
        Span<int> rows = width <= 64 ? stackalloc int[3 * 64] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows.Slice(2 * width, width);
        for (var j = 0; j <= other.Length; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }

            if (least > most) return most + 1;
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return last[other.Length];
    }
}
