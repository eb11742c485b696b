using FactCheck.Persistence.Providers.Common;

namespace FactCheck.Persistence.Providers.Sqlite;

/// <summary>In which claims an exhibit was ever cited.</summary>
internal static class SqliteCitedIn
{
    /// <summary>Name and text of everything, in the order it is made.</summary>
    public static readonly IReadOnlyList<(string Name, string Sql)> Objects =
    [
        (CitedInSql.Table, $"""CREATE TABLE "{CitedInSql.Table}" ("ExhibitId" TEXT NOT NULL, "ClaimId" TEXT NOT NULL, PRIMARY KEY ("ExhibitId", "ClaimId")) WITHOUT ROWID"""),
        .. CitedInSql.Written.SelectMany(where => new[]
        {
            Trigger($"{CitedInSql.Table}_{where.Name}_Insert", $"AFTER INSERT ON \"{where.Name}\"", where),
            Trigger($"{CitedInSql.Table}_{where.Name}_Update", $"AFTER UPDATE OF \"{where.Column}\" ON \"{where.Name}\"", where),
        }),
    ];

    /// <summary>What the table holds of what was written before it.</summary>
    public static readonly string Filling = string.Join("; ", CitedInSql.Written.Select(where => $"{Cited(where, "w.", $", \"{where.Name}\" w")}"));

    private static (string, string) Trigger(string name, string when, (string Name, string Column, string? Within, Func<string, string> Claim) where) =>
        (name, $"CREATE TRIGGER \"{name}\" {when} BEGIN {Cited(where, "NEW.", "")}; END");

    // Ids are written small in JSON and large in columns.
    private static string Cited((string Name, string Column, string? Within, Func<string, string> Claim) where, string row, string from)
    {
        var list = $"json_each({row}\"{where.Column}\"{(where.Within is null ? "" : $", '$.{where.Within}'")})";
        return $"INSERT OR IGNORE INTO \"{CitedInSql.Table}\" SELECT upper(json_extract(one.value, '$.exhibitId')), {where.Claim(row)} "
            + $"FROM {(from.Length > 0 ? $"{from[2..]}, " : "")}{list} one WHERE json_extract(one.value, '$.exhibitId') IS NOT NULL";
    }
}
