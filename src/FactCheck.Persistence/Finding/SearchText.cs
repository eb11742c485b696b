using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;

namespace FactCheck.Persistence.Finding;

/// <summary>What of a claim is searched, and what is looked for in it: both folded in the same way on both databases.</summary>
internal static class SearchText
{
    /// <summary>Name of the column.</summary>
    public const string Column = "SearchText";

    /// <summary>How many words are looked for at most; those behind are left out.</summary>
    public const int MostWords = 12;

    /// <summary>The searched text of a claim.</summary>
    public static string Of(Claim claim) => Folding.Fold(claim.Text);

    /// <summary>The words that are looked for; empty when there are none.</summary>
    public static IReadOnlyList<string> WordsOf(string typed) =>
        [.. Folding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    /// <summary>The words that stand for a claim's status and standing in the index, so that a filter is one more word to look for.</summary>
    public static IEnumerable<string> FiltersOf(ClaimSearch search)
    {
        if (search.OnlyUp) yield return "zstandingup";
        if (search.Status is { } status) yield return "zstatus" + status.ToString().ToLowerInvariant();
    }
}
