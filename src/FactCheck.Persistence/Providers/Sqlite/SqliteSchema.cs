using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Persistence.Providers.Sqlite;

/// <summary>
/// What a migration cannot keep: triggers (a table that a migration rebuilds loses them), search tables, expression indexes. Made
/// again at each start where they are missing or differ.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>Name and text of everything, in the order it is made. The text is what <c>sqlite_master</c> holds afterwards.</summary>
    public static IReadOnlyList<(string Name, string Sql)> Objects(IModel model) =>
    [
        ("ClaimSearch", """CREATE VIRTUAL TABLE "ClaimSearch" USING fts5(text, content='', contentless_delete=1, detail='full', prefix='3', tokenize='unicode61')"""),
        ("ClaimWords", """CREATE VIRTUAL TABLE "ClaimWords" USING fts5vocab('ClaimSearch', 'row')"""),
        Trigger("ClaimSearch_Insert", "AFTER INSERT ON \"Claims\"", $"INSERT INTO \"ClaimSearch\" (rowid, text) VALUES (NEW.\"Number\", {SearchSql.Indexed("NEW.")});"),
        Trigger(
            "ClaimSearch_Update",
            $"AFTER UPDATE OF \"{SearchText.Column}\", \"Status\", \"Standing\" ON \"Claims\" WHEN {SearchSql.Indexed("NEW.")} IS NOT {SearchSql.Indexed("OLD.")}",
            $"UPDATE \"ClaimSearch\" SET text = {SearchSql.Indexed("NEW.")} WHERE rowid = NEW.\"Number\";"),
        Trigger("ClaimSearch_Delete", "AFTER DELETE ON \"Claims\"", "DELETE FROM \"ClaimSearch\" WHERE rowid = OLD.\"Number\";"),
        .. AppendOnly.Tables(model).SelectMany(AppendOnlyTriggers),
        ("IX_Claims_Next", NextClaimSql.Index.Replace("IF NOT EXISTS ", "", StringComparison.Ordinal)),
        ("IX_Claims_Unsealed", LedgerSql.Index.Replace("IF NOT EXISTS ", "", StringComparison.Ordinal)),
    ];

    /// <summary>Makes what is missing or differs, and fills the search table when it is new.</summary>
    public static async Task EnsureAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        var existing = (await RawSql.QueryAsync(
            db, "SELECT name, type, sql FROM sqlite_master", row => (Name: row.GetString(0), Type: row.GetString(1), Sql: row.IsDBNull(2) ? "" : row.GetString(2)), cancellationToken))
            .ToDictionary(o => o.Name);
        foreach (var (name, sql) in Objects(db.GetService<IDesignTimeModel>().Model))
        {
            var old = existing.GetValueOrDefault(name);
            if (old.Sql == sql) continue;
            if (old.Type is not null) await RawSql.ExecuteAsync(db, $"DROP {old.Type} \"{name}\"", cancellationToken);
            await RawSql.ExecuteAsync(db, sql, cancellationToken);
            if (name == "ClaimSearch")
                await RawSql.ExecuteAsync(db, $"INSERT INTO \"ClaimSearch\" (rowid, text) SELECT \"Number\", {SearchSql.Indexed("")} FROM \"Claims\"", cancellationToken);
        }
    }

    private static IEnumerable<(string, string)> AppendOnlyTriggers(AppendOnly table) =>
    [
        Trigger($"{table.Table}_NoUpdate", $"BEFORE UPDATE ON \"{table.Table}\" WHEN {table.IsNoSealing("IS NOT")}", $"SELECT RAISE(ABORT, '{table.Refusal}');"),
        Trigger($"{table.Table}_NoDelete", $"BEFORE DELETE ON \"{table.Table}\"", $"SELECT RAISE(ABORT, '{table.Refusal}');"),
    ];

    private static (string, string) Trigger(string name, string when, string body) => (name, $"CREATE TRIGGER \"{name}\" {when} BEGIN {body} END");
}
