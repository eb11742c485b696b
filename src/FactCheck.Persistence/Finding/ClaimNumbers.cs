using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Finding;

/// <summary>Gives claims their short numbers, <c>#1423</c>: without gaps, so that they stay short.</summary>
public static class ClaimNumbers
{
    /// <summary>
    /// The number for the next claim; the ones after it are free as well. Whoever takes the same number at the same moment loses
    /// the race at the unique key and is run again. Claims are never deleted, so no number comes back.
    /// </summary>
    public static async Task<long> NextClaimNumber(this FactCheckDb db, CancellationToken cancellationToken) =>
        (await db.Claims.MaxAsync(c => (long?)c.Number, cancellationToken) ?? 0) + 1;
}
