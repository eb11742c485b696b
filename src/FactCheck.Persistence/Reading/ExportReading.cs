using System.Globalization;
using FactCheck.Domain.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>A verdict as it is handed to whoever keeps copies.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Standing">Up or retracted.</param>
/// <param name="FirstPublishedAt">When it first went up.</param>
/// <param name="ChangedAt">When readers were last told something of it.</param>
/// <param name="Hash">SHA-256 of what the newest version says.</param>
/// <param name="RecordJson">What it says, as canonical JSON; null once sealed.</param>
public sealed record ExportedVerdict(string Path, Standing Standing, DateTimeOffset FirstPublishedAt, DateTimeOffset ChangedAt, string Hash, string? RecordJson);

/// <summary>Some of the verdicts, and where the next ones begin.</summary>
/// <param name="Verdicts">By when readers were last told something of them, the newest first.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record ExportedVerdicts(IReadOnlyList<ExportedVerdict> Verdicts, string? Next);

/// <summary>All verdicts that are up or were retracted, page by page, at any depth alike.</summary>
public static class ExportReading
{
    /// <summary>One page.</summary>
    /// <param name="db">The database.</param>
    /// <param name="after">Where it begins, as <see cref="ExportedVerdicts.Next"/> said; null or unreadable for the first.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ExportedVerdicts> ExportAsync(this FactCheckDb db, string? after, int most, CancellationToken cancellationToken)
    {
        var listings = db.Listings.AsNoTracking().Where(l => l.Standing != Standing.Removed);
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var place)) listings = listings.Where(l => l.Newness < place);
        var page = await listings.NewestFirst().Take(most + 1)
            .Select(l => new { l.ClaimId, l.Path, l.Standing, l.FirstPublishedAt, l.ChangedAt, l.Newness, l.Version }).ToListAsync(cancellationToken);
        var ids = page.Take(most).Select(l => l.ClaimId).ToList();
        var versions = await db.Verdicts.AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.ClaimId))
            .SelectMany(v => v.Versions, (v, version) => new { v.ClaimId, version.Number, version.Hash, version.RecordJson })
            .Where(v => db.Listings.Any(l => l.ClaimId == v.ClaimId && l.Version == v.Number)).ToDictionaryAsync(v => v.ClaimId, cancellationToken);
        return new(
            [.. page.Take(most).Where(l => versions.ContainsKey(l.ClaimId)).Select(l => new ExportedVerdict(
                l.Path, l.Standing, l.FirstPublishedAt, l.ChangedAt, versions[l.ClaimId].Hash, versions[l.ClaimId].RecordJson))],
            page.Count > most ? page[most - 1].Newness.ToString(CultureInfo.InvariantCulture) : null);
    }
}
