using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>The corrections of verdicts, whatever changed after them.</summary>
public static class CorrectionReading
{
    /// <summary>Every correction of these claims' verdicts, by claim, the oldest first; what was sealed is left out.</summary>
    public static async Task<ILookup<Guid, Correction>> CorrectionsAsync(this FactCheckDb db, IReadOnlyCollection<Guid> claimIds, CancellationToken cancellationToken)
    {
        var wanted = claimIds.ToList();
        var found = wanted.Count == 0 ? [] : await db.Verdicts.AsNoTracking().Where(v => EF.Parameter(wanted).Contains(v.ClaimId))
            .SelectMany(v => v.Versions, (v, version) => new { v.ClaimId, version.Number, version.ChangeKind, version.ChangeReason, version.PublishedAt })
            .Where(v => v.ChangeKind == ChangeKind.Correction && v.ChangeReason != null).ToListAsync(cancellationToken);
        return found.OrderBy(v => v.Number).ToLookup(v => v.ClaimId, v => new Correction(v.ChangeReason!, v.PublishedAt));
    }
}
