using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>What readers' pages have in common: the lists they read and where names lead.</summary>
public static class PublicReading
{
    /// <summary>Verdicts that are up: what lists, feeds and counts show.</summary>
    public static IQueryable<Listing> ListingsUp(this FactCheckDb db) => db.Listings.AsNoTracking().Where(l => l.Standing == Standing.Up);

    /// <summary>Newest change first; of two in the same millisecond the younger claim.</summary>
    public static IOrderedQueryable<Listing> NewestFirst(this IQueryable<Listing> listings) =>
        listings.OrderByDescending(l => l.Newness);

    /// <summary>The current paths of these things; what has no page of its own is left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> PathsAsync(
        this FactCheckDb db, AddressTarget target, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0) return new Dictionary<Guid, string>();
        var found = await db.Addresses.AsNoTracking()
            .Where(a => a.Target == target && a.IsCurrent && EF.Parameter(wanted).Contains(a.TargetId)).ToListAsync(cancellationToken);
        return found.GroupBy(a => a.TargetId).ToDictionary(a => a.Key, a => a.First().Path);
    }

    /// <summary>The paths of everybody who says something in these listings.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> SpeakerPathsAsync(
        this FactCheckDb db, IEnumerable<Listing> listings, CancellationToken cancellationToken)
    {
        var ids = listings.SelectMany(l => l.Speakers).Select(s => s.SpeakerId).OfType<Guid>().Distinct().ToList();
        var merged = await db.WhoIsMergedAsync(ids, cancellationToken);
        var paths = await db.PathsAsync(AddressTarget.Speaker, ids.Select(id => merged.GetValueOrDefault(id, id)), cancellationToken);
        return ids.Where(id => paths.ContainsKey(merged.GetValueOrDefault(id, id))).ToDictionary(id => id, id => paths[merged.GetValueOrDefault(id, id)]);
    }

    /// <summary>Which of these claims the desk checks again, as their pages say.</summary>
    public static async Task<IReadOnlySet<Guid>> CheckedAgainAsync(this FactCheckDb db, IReadOnlyList<Guid> claimIds, CancellationToken cancellationToken) =>
        (await db.Claims.IgnoreAutoIncludes().Where(c => claimIds.Contains(c.Id) && c.Notices.Any(n => n.Kind == NoticeKind.UnderReview && n.Until == null))
            .Select(c => c.Id).ToListAsync(cancellationToken)).ToHashSet();

    /// <summary>The scales that open queues ask by, the oldest first.</summary>
    public static async Task<IReadOnlyList<Scale>> ScalesInUseAsync(this FactCheckDb db, CancellationToken cancellationToken)
    {
        var used = (await db.Queues.AsNoTracking().Where(q => q.ClosedAt == null).ToListAsync(cancellationToken)).Select(q => q.Terms.ScaleId).ToHashSet();
        var scales = await db.Scales.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancellationToken);
        return used.Count == 0 ? scales : [.. scales.Where(s => used.Contains(s.Id))];
    }
}
