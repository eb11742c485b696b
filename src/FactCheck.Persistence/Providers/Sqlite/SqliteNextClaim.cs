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

/// <summary>A counter in a table of one row.</summary>
internal sealed class SqliteClaimNumbers(FactCheckDb db) : IClaimNumbers
{
    private const string Sql = """
        INSERT INTO "ClaimNumbers" ("Id", "Last") VALUES (1, (SELECT COALESCE(MAX("Number"), 0) FROM "Claims") + @count)
        ON CONFLICT ("Id") DO UPDATE SET "Last" = "Last" + @count RETURNING "Last"
        """;

    public async Task<IReadOnlyList<long>> NextAsync(int count, CancellationToken cancellationToken)
    {
        if (count == 0) return [];
        var last = (await RawSql.QueryAsync(db, Sql, row => row.GetInt64(0), cancellationToken, ("count", count))).Single();
        return [.. Enumerable.Range(1, count).Select(i => last - count + i)];
    }
}
