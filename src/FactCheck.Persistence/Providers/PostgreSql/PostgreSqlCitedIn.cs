using FactCheck.Persistence.Providers.Common;

namespace FactCheck.Persistence.Providers.PostgreSql;

/// <summary>In which claims an exhibit was ever cited.</summary>
internal static class PostgreSqlCitedIn
{
    /// <summary>Everything, as scripts that may run again.</summary>
    public static IEnumerable<string> Objects() =>
    [
        $"""
        DO $$ BEGIN
            IF to_regclass('"{CitedInSql.Table}"') IS NULL THEN
                CREATE TABLE "{CitedInSql.Table}" ("ExhibitId" uuid NOT NULL, "ClaimId" uuid NOT NULL, PRIMARY KEY ("ExhibitId", "ClaimId"));
                {string.Join(' ', CitedInSql.Written.Select(where => Cited(where, "w.", $"\"{where.Name}\" w, ")))}
            END IF;
        END $$;
        """,
        .. CitedInSql.Written.SelectMany(where => new[]
        {
            $"""
            CREATE OR REPLACE FUNCTION {Function(where.Name)}() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                {Cited(where, "NEW.", "")}
                RETURN NULL;
            END $$;
            """,
            $"""CREATE OR REPLACE TRIGGER "{CitedInSql.Table}_{where.Name}" AFTER INSERT OR UPDATE OF "{where.Column}" ON "{where.Name}" FOR EACH ROW EXECUTE FUNCTION {Function(where.Name)}();""",
        }),
    ];

    private static string Function(string table) => $"factcheck_citedin_{table.ToLowerInvariant()}";

    // In one order, so that two that write the same wait for one another in it.
    private static string Cited((string Name, string Column, string? Within, Func<string, string> Claim) where, string row, string from)
    {
        var list = $"json_array_elements({row}\"{where.Column}\"::json{(where.Within is null ? "" : $" -> '{where.Within}'")})";
        return $"INSERT INTO \"{CitedInSql.Table}\" SELECT DISTINCT (one ->> 'exhibitId')::uuid, {where.Claim(row)} "
            + $"FROM {from}{list} one WHERE one ->> 'exhibitId' IS NOT NULL ORDER BY 1, 2 ON CONFLICT DO NOTHING;";
    }
}
