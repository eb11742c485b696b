using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Finding;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>What was published of what somebody says.</summary>
/// <param name="Ratings">How often which rating was published, the most frequent first.</param>
/// <param name="ClaimIds">The claims that were counted, the newest verdict first.</param>
/// <param name="AndMore">True when there are more than were counted: the newest were.</param>
public sealed record PublishedRecord(IReadOnlyList<RatedOften> Ratings, IReadOnlyList<Guid> ClaimIds, bool AndMore);

/// <summary>How often a rating was published.</summary>
/// <param name="Word">The rating; null for verdicts on the attribution alone.</param>
/// <param name="Shape">What it is drawn with.</param>
/// <param name="Tone">In which colour.</param>
/// <param name="Count">How often.</param>
public sealed record RatedOften(string? Word, string? Shape, string? Tone, int Count);

/// <summary>The published records of those who are checked.</summary>
public static class RecordReading
{
    /// <summary>
    /// The record of one speaker, counted among so many of their newest verdicts: a quarter of a newsroom's verdicts may be theirs. The
    /// search index leads to the newest; the table's own would lead to all.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="find">The search.</param>
    /// <param name="speakerId">Whose.</param>
    /// <param name="except">The claim that it is read beside: its own verdict is no part of it.</param>
    /// <param name="counted">How many are counted, 1,000 at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<PublishedRecord> RecordOfAsync(
        this FactCheckDb db, IFindListings find, Guid speakerId, Guid except, int counted, CancellationToken cancellationToken)
    {
        var words = (await db.IdsOfSpeakerAsync(speakerId, cancellationToken)).Select(ListingWords.Speaker).ToList();
        var found = await find.FindAsync(new(null, [words], Most: counted + 1, IsRanked: false), cancellationToken);
        if (found.Places.Count == 0) return new([], [], false);
        var others = await db.ListedAt([.. found.Places]).Where(l => l.ClaimId != except).NewestFirst().IgnoreAutoIncludes()
            .Select(l => new { l.ClaimId, l.RatingWord, l.RatingShape, l.RatingTone }).ToListAsync(cancellationToken);
        var newest = others.GetRange(0, Math.Min(others.Count, counted));
        var ratings = newest.GroupBy(l => (l.RatingWord, l.RatingShape, l.RatingTone))
            .Select(same => new RatedOften(same.Key.RatingWord, same.Key.RatingShape, same.Key.RatingTone, same.Count()));
        return new(
            [.. ratings.OrderByDescending(one => one.Count).ThenBy(one => one.Word, StringComparer.Ordinal)],
            [.. newest.Select(l => l.ClaimId)], found.HasMore || others.Count > counted);
    }
}
