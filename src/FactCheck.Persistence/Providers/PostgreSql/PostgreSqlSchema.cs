using FactCheck.Persistence.Providers.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Persistence.Providers.PostgreSql;

/// <summary>Triggers and search columns that the migrations do not know. Made again at each start, under a lock.</summary>
internal static class PostgreSqlSchema
{
    private const string Base = """
        CREATE OR REPLACE FUNCTION factcheck_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
        """;

    /// <summary>Everything, as one script that may run again.</summary>
    public static string Script(IModel model) => string.Join(
        '\n',
        [
            Base,
            .. SearchedTable.All.SelectMany(SearchObjects),
            .. StartIndexes.Gone.Select(index => $"DROP INDEX IF EXISTS \"{index}\";"),
            .. StartIndexes.All.Select(index => index.Sql.Replace("CREATE INDEX ", "CREATE INDEX IF NOT EXISTS ", StringComparison.Ordinal) + ";"),
            .. AppendOnly.Tables(model).SelectMany(AppendOnlyTriggers),
            .. PostgreSqlCitedIn.Objects(),
        ]);

    /// <summary>Makes what is missing; the caller holds the lock against other machines.</summary>
    public static Task EnsureAsync(FactCheckDb db, CancellationToken cancellationToken) =>
        RawSql.ExecuteAsync(db, Script(db.GetService<IDesignTimeModel>().Model), cancellationToken);

    private static IEnumerable<string> SearchObjects(SearchedTable table)
    {
        var function = $"factcheck_{table.Words.ToLowerInvariant()}";
        return
        [
            $"""CREATE TABLE IF NOT EXISTS "{table.Words}" ("Word" text COLLATE "C" PRIMARY KEY);""",
            $"""
            CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                INSERT INTO "{table.Words}" ("Word")
                SELECT DISTINCT word FROM unnest(string_to_array(NEW."SearchText", ' ')) AS word WHERE length(word) BETWEEN 3 AND 40 ORDER BY word
                ON CONFLICT ("Word") DO NOTHING;
                RETURN NULL;
            END $$;
            """,
            $"""ALTER TABLE "{table.Name}" ADD COLUMN IF NOT EXISTS "SearchWords" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, {table.Text("")})) STORED;""",
            table == SearchedTable.Claims ? PostgreSqlBlocks.Index(table) : $"""CREATE INDEX IF NOT EXISTS "IX_{table.Name}_SearchWords" ON "{table.Name}" USING gin ("SearchWords") WITH (fastupdate = off);""",
            $"""CREATE OR REPLACE TRIGGER "{table.Words}_Keep" AFTER INSERT OR UPDATE OF "SearchText" ON "{table.Name}" FOR EACH ROW EXECUTE FUNCTION {function}();""",
        ];
    }

    private static IEnumerable<string> AppendOnlyTriggers(AppendOnly table) =>
    [
        $"CREATE OR REPLACE TRIGGER \"{table.Table}_NoUpdate\" BEFORE UPDATE ON \"{table.Table}\" FOR EACH ROW WHEN ({table.IsNoSealing("IS DISTINCT FROM")}) EXECUTE FUNCTION factcheck_append_only();",
        $"CREATE OR REPLACE TRIGGER \"{table.Table}_NoDelete\" BEFORE DELETE ON \"{table.Table}\" FOR EACH ROW EXECUTE FUNCTION factcheck_append_only();",
        $"CREATE OR REPLACE TRIGGER \"{table.Table}_NoTruncate\" BEFORE TRUNCATE ON \"{table.Table}\" FOR EACH STATEMENT EXECUTE FUNCTION factcheck_append_only();",
    ];
}
