using FactCheck.Persistence.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FactCheck.Persistence.Finding;

/// <summary>Gives claims their short numbers, <c>#1423</c>: without gaps, so that they stay short.</summary>
public static class ClaimNumbers
{
    /// <summary>
    /// The number for the next claim; the ones after it are free as well until the transaction ends. One transaction at a time
    /// gives numbers, so that two articles split at one moment do not race for them; the highest one is the end of the unique
    /// index. Claims are never deleted, so no number comes back.
    /// </summary>
    public static async Task<long> NextClaimNumber(this FactCheckDb db, CancellationToken cancellationToken)
    {
        await db.GetService<IDatabase>().NumberAloneAsync(db, cancellationToken);
        return (await db.Claims.MaxAsync(c => (long?)c.Number, cancellationToken) ?? 0) + 1;
    }
}
