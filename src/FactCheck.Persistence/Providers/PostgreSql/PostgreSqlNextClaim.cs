using FactCheck.Persistence.Providers.Common;
using FactCheck.Persistence.Taking;

namespace FactCheck.Persistence.Providers.PostgreSql;

/// <summary>
/// Locks the first claim that nobody else is taking. The statement saw the seats as they were when it began; another taker may have
/// finished since. So the locked claim is looked at once more, and passed over when its seat is gone.
/// </summary>
internal sealed class PostgreSqlNextClaim(FactCheckDb db) : INextClaim
{
    private const int MostTries = 100;

    /// <summary>The statement that finds and locks it.</summary>
    public static string Sql { get; } = NextClaimSql.First("FOR UPDATE OF c SKIP LOCKED");

    public async Task<Guid?> FindAsync(Guid queueId, Guid personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var found = await RawSql.QueryAsync(
                db, Sql, row => row.GetGuid(0), cancellationToken, ("queue", queueId), ("person", personId), ("now", now.UtcDateTime));
            if (found.Count == 0) return null;
            var still = await RawSql.QueryAsync(
                db, NextClaimSql.Still, row => row.GetGuid(0), cancellationToken, ("claim", found[0]), ("person", personId), ("now", now.UtcDateTime));
            if (still.Count > 0) return found[0];
        }

        return null;
    }
}
