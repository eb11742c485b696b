using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers.Common;

namespace FactCheck.Persistence.Providers.Sqlite;

/// <summary>FTS5, contentless: it holds the words only, keyed by the order of the rows, and triggers keep it.</summary>
internal sealed class SqliteSearchIndex(FactCheckDb db) : ISearchIndex
{
    public Task<List<Candidate>> CandidatesAsync(SearchedTable where, SearchedFor what, CancellationToken cancellationToken)
    {
        var last = what.Words.Count - 1;
        var words = what.Words.Select((word, at) => $"\"{word}\"{(what.Unfinished && at == last ? " *" : "")}");
        var filters = what.Filters.Select(group => $"({string.Join(" OR ", group.Select(word => $"\"{word}\""))})");
        var sql = $"""
            SELECT {what.Columns(where)} FROM "{where.Index}" f JOIN "{where.Name}" c ON c."{where.Order}" = f.rowid
            WHERE "{where.Index}" MATCH @match{(what.From is null ? "" : " AND f.rowid >= @from")}{(what.Below is null ? "" : " AND f.rowid < @below")}
            ORDER BY f.rowid DESC LIMIT @most
            """;
        List<(string, object?)> given = [("match", string.Join(" AND ", words.Concat(filters))), ("most", what.Most)];
        if (what.From is { } from) given.Add(("from", from));
        if (what.Below is { } below) given.Add(("below", below));
        return RawSql.QueryAsync(db, sql, row => new Candidate(row.GetGuid(0), row.GetInt64(1), row.GetString(2)), cancellationToken, [.. given]);
    }
}
