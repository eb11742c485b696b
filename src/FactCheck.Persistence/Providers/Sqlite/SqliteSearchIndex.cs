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
        var order = where.IsNewestFirst ? "-f.rowid" : "f.rowid";
        // The index alone knows where each row stands: the table is read for what else is wanted of it.
        var rows = what.IsRanked || where.Id is not null
            ? $"{what.Columns(where)} FROM \"{where.Index}\" f JOIN \"{where.Name}\" c ON c.\"{where.Order}\" = {order}"
            : $"{order}, '' FROM \"{where.Index}\" f";
        var sql = $"""
            SELECT {rows}
            WHERE "{where.Index}" MATCH @match{Bounds(where, what)}
            ORDER BY f.rowid {(where.IsNewestFirst ? "ASC" : "DESC")} LIMIT @most
            """;
        List<(string, object?)> given = [("match", string.Join(" AND ", words.Concat(filters))), ("most", what.Most)];
        if (what.From is { } from) given.Add(("from", from));
        if (what.Below is { } below) given.Add(("below", below));
        return RawSql.QueryAsync(db, sql, SearchedFor.Read, cancellationToken, [.. given]);
    }

    // Said of the key itself: what is said of a sum, FTS5 asks of each row.
    private static string Bounds(SearchedTable where, SearchedFor what) => where.IsNewestFirst
        ? $"{(what.From is null ? "" : " AND f.rowid <= -@from")}{(what.Below is null ? "" : " AND f.rowid > -@below")}"
        : $"{(what.From is null ? "" : " AND f.rowid >= @from")}{(what.Below is null ? "" : " AND f.rowid < @below")}";
}
