using FactCheck.Domain.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Publishing;

/// <summary>Makes anew what lists and search need of verdicts that went up before this build kept it.</summary>
public static class CatchingUp
{
    private const int AtOnce = 100;

    /// <summary>Does some; answers whether more is left.</summary>
    public static async Task<bool> CatchUpAsync(this FactCheckDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var listings = await db.Listings.Where(l => l.Standing == Standing.Up && l.SearchText == "").OrderBy(l => l.ClaimNumber).Take(AtOnce).ToListAsync(cancellationToken);
        var ids = listings.Select(l => l.ClaimId).ToList();
        var claims = await db.Claims.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var verdicts = await db.Verdicts.Where(v => ids.Contains(v.ClaimId)).ToDictionaryAsync(v => v.ClaimId, cancellationToken);
        foreach (var id in ids)
            if (claims.GetValueOrDefault(id) is { } claim && verdicts.GetValueOrDefault(id)?.Newest?.Record is { } record)
                await db.ListAsync(claim, record, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return ids.Count == AtOnce;
    }
}
