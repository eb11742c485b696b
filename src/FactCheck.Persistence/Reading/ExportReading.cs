using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>A verdict as it is handed to whoever keeps copies.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Standing">Up, retracted or removed; what stood of a claim that was merged since.</param>
/// <param name="FirstPublishedAt">When it first went up.</param>
/// <param name="ChangedAt">When readers were last told something of it.</param>
/// <param name="Hash">SHA-256 of what the newest version says.</param>
/// <param name="RecordJson">What it says, as canonical JSON; null once sealed, and of a merged claim.</param>
public sealed record ExportedVerdict(string Path, Standing Standing, DateTimeOffset FirstPublishedAt, DateTimeOffset ChangedAt, string Hash, string? RecordJson)
{
    /// <summary>Its corrections, the oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The page that its address leads to since its claim was merged; null while it has its own.</summary>
    public string? MergedInto { get; init; }

    /// <summary>True while the verdict stands there to be read.</summary>
    public bool IsUp => Standing == Standing.Up && MergedInto is null;
}

/// <summary>Some of the verdicts, and where the next ones begin.</summary>
/// <param name="Verdicts">By when readers were last told something of them, the newest first.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record ExportedVerdicts(IReadOnlyList<ExportedVerdict> Verdicts, string? Next);

/// <summary>All verdicts that are up, and those that are gone: retracted, removed or merged. Page by page, at any depth alike.</summary>
public static class ExportReading
{
    /// <summary>One page.</summary>
    /// <param name="db">The database.</param>
    /// <param name="after">Where it begins, as <see cref="ExportedVerdicts.Next"/> said; null or unreadable for the first.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ExportedVerdicts> ExportAsync(this FactCheckDb db, string? after, int most, CancellationToken cancellationToken)
    {
        long? below = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
        var places = (await db.ListedAsync(below, most + 1, cancellationToken)).Concat(await db.MergedAsync(below, most + 1, cancellationToken)).OrderByDescending(one => one.Newness).Take(most + 1).ToList();
        return new([.. places.Take(most).Select(one => one.Verdict).OfType<ExportedVerdict>()], places.Count > most ? places[most - 1].Newness.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static async Task<IReadOnlyList<Placed>> ListedAsync(this FactCheckDb db, long? below, int most, CancellationToken cancel)
    {
        var listings = db.Listings.AsNoTracking();
        if (below is { } place) listings = listings.Where(l => l.Newness < place);
        var page = await listings.NewestFirst().Take(most).Select(l => new { l.ClaimId, l.Path, l.Standing, l.FirstPublishedAt, l.ChangedAt, l.Newness, l.Version }).ToListAsync(cancel);
        var ids = page.Select(l => l.ClaimId).ToList();
        var versions = await db.Verdicts.AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.ClaimId))
            .SelectMany(v => v.Versions, (v, version) => new { v.ClaimId, version.Number, version.Hash, version.RecordJson })
            .Where(v => db.Listings.Any(l => l.ClaimId == v.ClaimId && l.Version == v.Number)).ToDictionaryAsync(v => v.ClaimId, cancel);
        var corrections = await db.CorrectionsAsync(ids, cancel);
        return [.. page.Select(l => new Placed(l.Newness, versions.GetValueOrDefault(l.ClaimId) is { } version
            ? new(l.Path, l.Standing, l.FirstPublishedAt, l.ChangedAt, version.Hash, version.RecordJson) { Corrections = [.. corrections[l.ClaimId]] }
            : null))];
    }

    // A merged claim has no row in lists: the log says when it went, and its place is made of that as a row's is.
    private static async Task<IReadOnlyList<Placed>> MergedAsync(this FactCheckDb db, long? below, int most, CancellationToken cancel)
    {
        var merges = db.CorrectionsLog.AsNoTracking().Where(e => e.Kind == LoggedChange.Merge && !db.CorrectionsLog.Any(l => l.ClaimId == e.ClaimId && l.Kind == LoggedChange.Merge && l.Number > e.Number))
            .Join(db.Claims.IgnoreAutoIncludes().Where(c => c.MergedIntoId != null), e => e.ClaimId, c => c.Id, (e, c) => new { e.ClaimId, e.At, c.Standing, c.FirstPublishedAt, c.Number, Low = c.Number % Listing.Numbers });
        if (below is { } place)
        {
            var (at, low) = (Listing.ChangedAtOf(place), place % Listing.Numbers);
            merges = merges.Where(m => m.At < at || (m.At == at && m.Low < low));
        }

        var page = await merges.OrderByDescending(m => m.At).ThenByDescending(m => m.Low).Take(most).ToListAsync(cancel);
        if (page.Count == 0) return [];
        var into = await db.WhereMergedAsync([.. page.Select(m => m.ClaimId)], cancel);
        var paths = await db.OldPathsAsync(into, cancel);
        return [.. page.Select(m => new Placed(Listing.NewnessOf(m.At, m.Number), paths.GetValueOrDefault(m.ClaimId) is { } path
            ? new(path, m.Standing, m.FirstPublishedAt ?? m.At, m.At, "", null) { MergedInto = into[m.ClaimId].Path }
            : null))];
    }

    private sealed record Placed(long Newness, ExportedVerdict? Verdict);
}
