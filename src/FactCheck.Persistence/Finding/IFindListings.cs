namespace FactCheck.Persistence.Finding;

/// <summary>What a reader looks for among the verdicts that are up.</summary>
/// <param name="Words">As typed: words, or a claim's number like <c>#1423</c>; null for filters alone. The last word may be unfinished.</param>
/// <param name="Filters">Of each of these groups of <see cref="Domain.Verdicts.ListingWords"/> at least one.</param>
/// <param name="From">Only what changed at this instant or later; null for any.</param>
/// <param name="Before">Only what changed before this instant; null for any.</param>
/// <param name="Below">Only what stands behind this place in lists (<see cref="Domain.Verdicts.Listing.Newness"/>); null for the beginning.</param>
/// <param name="Most">How many are wanted: 1 to 1,001.</param>
/// <param name="IsRanked">True when the best stand first, of words; false when the newest do, as in a feed, and when they are only counted.</param>
public sealed record ListingSearch(
    string? Words, IReadOnlyList<IReadOnlyList<string>> Filters, DateTimeOffset? From = null, DateTimeOffset? Before = null, long? Below = null, int Most = 100, bool IsRanked = true);

/// <summary>What was found.</summary>
/// <param name="Places">Where it stands in lists (<see cref="Domain.Verdicts.Listing.Newness"/>), which no two verdicts share: best first.</param>
/// <param name="HasMore">True when more was found than is answered. How many in all is not counted.</param>
/// <param name="Suggestions">When nothing was found: the words spelt as verdicts have them.</param>
public sealed record PlacesFound(IReadOnlyList<long> Places, bool HasMore, IReadOnlyList<string> Suggestions);

/// <summary>Search over verdicts that are up. Filters are part of what the index is asked, so that a filtered search finds what is there.</summary>
public interface IFindListings
{
    /// <summary>
    /// Verdicts with all of several words, best first among a bounded number of the newest; with one, without any, and unranked, the newest first.
    /// Without words and filters nothing is answered: that is a list, not a search.
    /// </summary>
    Task<PlacesFound> FindAsync(ListingSearch search, CancellationToken cancellationToken);
}
