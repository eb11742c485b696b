using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>A published claim that was merged into another: what stood at its address stays readable there.</summary>
/// <param name="Id">The claim that went.</param>
/// <param name="Standing">What readers saw of it.</param>
/// <param name="At">When it went.</param>
/// <param name="Wording">Its words.</param>
public sealed record MergedClaim(Guid Id, Standing Standing, DateTimeOffset At, string Wording);

/// <summary>Finds merged claims by the addresses that were made for them.</summary>
public static class MergedReading
{
    /// <summary>The merged claim that this address was made for; null when the address leads to its own claim.</summary>
    public static async Task<MergedClaim?> MergedAtAsync(this FactCheckDb db, Address address, CancellationToken cancellationToken)
    {
        if (address.IsCurrent) return null;
        var gone = await db.MergedIntoAsync(address.TargetId, cancellationToken);
        return gone.FirstOrDefault(one => Slug.IsFor(address.Path, one.Id));
    }

    /// <summary>Every claim that was merged into this one, or into one that was.</summary>
    public static async Task<IReadOnlyList<MergedClaim>> MergedIntoAsync(this FactCheckDb db, Guid claimId, CancellationToken cancellationToken)
    {
        var all = new List<MergedClaim>();
        for (List<Guid> step = [claimId]; step.Count > 0;)
        {
            var into = step;
            var found = await db.Claims.IgnoreAutoIncludes().Where(c => c.MergedIntoId != null && into.Contains(c.MergedIntoId.Value))
                .Select(c => new MergedClaim(c.Id, c.Standing, c.StatusSince, c.Text)).ToListAsync(cancellationToken);
            step = [.. found.Select(one => one.Id)];
            all.AddRange(found);
        }

        return all;
    }

    /// <summary>Where the verdicts of these merged claims are read now, by claim: the listing of the one that stays, at the end of the way; it may have been removed since.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Listing>> WhereMergedAsync(this FactCheckDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var ends = await db.EndsOfMergesAsync(ids, cancellationToken);
        var found = ends.Values.Distinct().ToList();
        var listings = await db.Listings.AsNoTracking().Where(l => found.Contains(l.ClaimId)).ToDictionaryAsync(l => l.ClaimId, cancellationToken);
        return ends.Where(end => end.Key != end.Value && listings.ContainsKey(end.Value)).ToDictionary(end => end.Key, end => listings[end.Value]);
    }

    /// <summary>Into which claims these went, at the end of the way; whoever was not merged is its own end.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> EndsOfMergesAsync(this FactCheckDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var ends = ids.ToDictionary(id => id);
        for (var left = ids.ToList(); left.Count > 0;)
        {
            var asked = left.Select(id => ends[id]).Distinct().ToList();
            var on = await db.Claims.IgnoreAutoIncludes().Where(c => asked.Contains(c.Id) && c.MergedIntoId != null)
                .Select(c => new { c.Id, Into = c.MergedIntoId!.Value }).ToDictionaryAsync(c => c.Id, c => c.Into, cancellationToken);
            left = [.. left.Where(id => on.ContainsKey(ends[id]))];
            foreach (var id in left) ends[id] = on[ends[id]];
        }

        return ends;
    }

    /// <summary>The addresses that were made for these merged claims, where their versions stay readable.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> OldPathsAsync(this FactCheckDb db, IReadOnlyDictionary<Guid, Listing> merged, CancellationToken cancellationToken)
    {
        var into = merged.Values.Select(listing => listing.ClaimId).Distinct().ToList();
        if (into.Count == 0) return new Dictionary<Guid, string>();
        var paths = await db.Addresses.Where(a => a.Target == AddressTarget.Claim && !a.IsCurrent && into.Contains(a.TargetId)).Select(a => a.Path).ToListAsync(cancellationToken);
        return merged.Keys.SelectMany(id => paths.Where(path => Slug.IsFor(path, id)).Take(1).Select(path => (id, path))).ToDictionary(one => one.id, one => one.path);
    }
}
