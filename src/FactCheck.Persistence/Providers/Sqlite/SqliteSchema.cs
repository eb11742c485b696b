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
        .. SearchedTable.All.SelectMany(SearchObjects),
        .. AppendOnly.Tables(model).SelectMany(AppendOnlyTriggers),
        .. StartIndexes.All,
        .. SqliteCitedIn.Objects,
    ];

    /// <summary>Makes what is missing or differs, and fills the search table when it is new.</summary>
    public static async Task EnsureAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        var existing = (await RawSql.QueryAsync(
            db, "SELECT name, type, sql FROM sqlite_master", row => (Name: row.GetString(0), Type: row.GetString(1), Sql: row.IsDBNull(2) ? "" : row.GetString(2)), cancellationToken))
            .ToDictionary(o => o.Name);
        foreach (var gone in StartIndexes.Gone.Where(existing.ContainsKey)) await RawSql.ExecuteAsync(db, $"DROP INDEX \"{gone}\"", cancellationToken);
        foreach (var (name, sql) in Objects(db.GetService<IDesignTimeModel>().Model))
        {
            var old = existing.GetValueOrDefault(name);
            if (old.Sql == sql) continue;
            if (old.Type is not null) await RawSql.ExecuteAsync(db, $"DROP {old.Type} \"{name}\"", cancellationToken);
            await RawSql.ExecuteAsync(db, sql, cancellationToken);
            if (Filling(name) is { } filling) await RawSql.ExecuteAsync(db, filling, cancellationToken);
        }
    }

    // What a table holds of the rows that were there before it.
    private static string? Filling(string name)
    {
        if (name == CitedInSql.Table) return SqliteCitedIn.Filling;
        foreach (var table in SearchedTable.All)
        {
            if (name == table.Index) return $"INSERT INTO \"{table.Index}\" (rowid, text) SELECT {Key(table, "")}, {table.Text("")} FROM \"{table.Name}\" WHERE \"{SearchText.Column}\" <> '' ORDER BY 1";
            if (name == table.Words) return $"INSERT OR IGNORE INTO \"{table.Words}\" SELECT value FROM \"{table.Name}\", {Words("")} WHERE length(value) BETWEEN 3 AND 40";
        }

        return null;
    }

    private static IEnumerable<(string, string)> SearchObjects(SearchedTable table)
    {
        string Text(string row) => table.Text(row);
        var keep = $"INSERT OR IGNORE INTO \"{table.Words}\" SELECT value FROM {Words("NEW.")} WHERE length(value) BETWEEN 3 AND 40;";
        var add = $"INSERT INTO \"{table.Index}\" (rowid, text) SELECT {Key(table, "NEW.")}, {Text("NEW.")} WHERE NEW.\"{SearchText.Column}\" <> '';";
        var drop = $"DELETE FROM \"{table.Index}\" WHERE rowid = {Key(table, "OLD.")};";
        var columns = string.Join(", ", table.Watched.Select(column => $"\"{column}\""));
        var differs = string.Join(" OR ", table.Watched.Select(column => $"NEW.\"{column}\" IS NOT OLD.\"{column}\""));
        return
        [
            (table.Index, $"""CREATE VIRTUAL TABLE "{table.Index}" USING fts5(text, {Options(table)})"""),
            (table.Words, $"""CREATE TABLE "{table.Words}" ("Word" TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID"""),
            Trigger($"{table.Index}_Insert", $"AFTER INSERT ON \"{table.Name}\"", $"{add} {keep}"),
            Trigger($"{table.Index}_Update", $"AFTER UPDATE OF {columns} ON \"{table.Name}\" WHEN {differs}", $"{drop} {add} {keep}"),
            Trigger($"{table.Index}_Delete", $"AFTER DELETE ON \"{table.Name}\"", drop),
        ];
    }

    // FTS5 walks its lists forwards twice as fast as backwards. What is written many rows at a time has to grow forwards: FTS5 writes out all it holds at each row that stands before the last.
    private static string Key(SearchedTable table, string row) => $"{(table.IsNewestFirst ? "-" : "")}{row}\"{table.Order}\"";

    // The order of the options says nothing to FTS5; another text makes the index anew where its keys meant something else.
    private static string Options(SearchedTable table) => table.IsNewestFirst
        ? "content='', contentless_delete=1, prefix='3', detail='full', tokenize='unicode61'"
        : "content='', contentless_delete=1, detail='full', prefix='3', tokenize='unicode61'";

    // Folded text is letters, digits and single spaces: as an array of JSON it is one word a row.
    private static string Words(string row) => $"json_each('[\"' || replace({row}\"{SearchText.Column}\", ' ', '\",\"') || '\"]')";

    private static IEnumerable<(string, string)> AppendOnlyTriggers(AppendOnly table) =>
    [
        Trigger($"{table.Table}_NoUpdate", $"BEFORE UPDATE ON \"{table.Table}\" WHEN {table.IsNoSealing("IS NOT")}", $"SELECT RAISE(ABORT, '{table.Refusal}');"),
        Trigger($"{table.Table}_NoDelete", $"BEFORE DELETE ON \"{table.Table}\"", $"SELECT RAISE(ABORT, '{table.Refusal}');"),
    ];

    private static (string, string) Trigger(string name, string when, string body) => (name, $"CREATE TRIGGER \"{name}\" {when} BEGIN {body} END");
}
