using FactCheck.Domain.Claims;

namespace FactCheck.Persistence.Finding;

/// <summary>What is looked for.</summary>
/// <param name="Words">As somebody typed it: words, or a claim's number like <c>#1423</c>. The last word may be unfinished.</param>
/// <param name="OnlyUp">True for readers: only claims whose verdict is up.</param>
/// <param name="Status">Only claims of this status; null for all.</param>
/// <param name="Most">How many are wanted, at most 100.</param>
public sealed record ClaimSearch(string Words, bool OnlyUp = false, ClaimStatus? Status = null, int Most = 50);

/// <summary>What was found.</summary>
/// <param name="ClaimIds">Best first.</param>
/// <param name="HasMore">True when more was found than is answered. How many in all is not counted.</param>
/// <param name="Suggestions">When nothing was found: the words spelt as claims have them.</param>
public sealed record ClaimsFound(IReadOnlyList<Guid> ClaimIds, bool HasMore, IReadOnlyList<string> Suggestions)
{
    /// <summary>Nothing.</summary>
    public static ClaimsFound Nothing { get; } = new([], false, []);
}

/// <summary>Full-text search over claims: their wording and the names of who says it.</summary>
public interface IFindClaims
{
    /// <summary>
    /// Claims that have all the words. Of several words the newest candidates, a bounded number of them, are ranked: looking through
    /// every hit of common words takes too long. What has one word stands newest first.
    /// </summary>
    Task<ClaimsFound> FindAsync(ClaimSearch search, CancellationToken cancellationToken);
}
