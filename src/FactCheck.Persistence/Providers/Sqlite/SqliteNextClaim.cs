using FactCheck.Persistence.Providers.Common;
using FactCheck.Persistence.Taking;

namespace FactCheck.Persistence.Providers.Sqlite;

/// <summary>The command's immediate transaction is the lock: nobody else writes meanwhile.</summary>
internal sealed class SqliteNextClaim(FactCheckDb db) : INextClaim
{
    private static readonly string Sql = NextClaimSql.First("");

    public async Task<Guid?> FindAsync(Guid queueId, Guid personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await RawSql.QueryAsync(
            db, Sql, row => row.GetGuid(0), cancellationToken, ("queue", queueId), ("person", personId), ("now", now.UtcDateTime));
        return found.Count == 0 ? null : found[0];
    }
}
