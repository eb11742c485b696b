using FactCheck.Persistence.Finding;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>Candidates by words: whole words first, then the last one as a beginning.</summary>
internal static class WordSearch
{
    /// <summary>How many of the newest hits are ranked when several words are looked for. The hits of one word are not: the newest stand first.</summary>
    public const int MostCandidates = 400;

    private const int Few = 20, MostBegun = 100, ShortestBeginning = 3;

    /// <summary>
    /// The newest rows with all the words, the best first when they are ranked. The beginning of a common word has so many hits that both databases would gather them all
    /// before the newest: it is looked for only when whole words found few, and fewer of it are wanted.
    /// </summary>
    public static async Task<List<Candidate>> ByWordsAsync(this ISearchIndex index, SearchedTable where, SearchedFor what, CancellationToken cancellationToken)
    {
        var whole = await index.CandidatesAsync(where, what, cancellationToken);
        if (whole.Count >= Math.Min(Few, what.Most) || what.Words.Count == 0 || what.Words[^1].Length < ShortestBeginning) return InOrder(whole, what);
        var begun = await index.CandidatesAsync(where, what with { Unfinished = true, Most = Math.Min(what.Most, MostBegun) }, cancellationToken);
        return InOrder([.. whole.Concat(begun).DistinctBy(c => c.Order)], what);
    }

    private static List<Candidate> InOrder(List<Candidate> found, SearchedFor what) => what.IsRanked ? [.. Ranking.Best(found, what.Words)] : found;
}
