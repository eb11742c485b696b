using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers.Common;

namespace FactCheck.Persistence.Providers.PostgreSql;

/// <summary>A generated <c>tsvector</c> column of whole words, and a table of all words for spelling. Needs no extension.</summary>
internal sealed class PostgreSqlSearchIndex(FactCheckDb db) : ISearchIndex
{
    public Task<List<Candidate>> CandidatesAsync(SearchedTable where, SearchedFor what, CancellationToken cancellationToken)
    {
        var last = what.Words.Count - 1;
        var words = what.Words.Select((word, at) => $"'{word}'{(what.Unfinished && at == last ? ":*" : "")}");
        var filters = what.Filters.Select(group => $"({string.Join(" | ", group.Select(word => $"'{word}'"))})");
        var sql = $"""
            SELECT c."{where.Id}", c."{where.Order}", c."{SearchText.Column}" FROM "{where.Name}" c
            WHERE c."SearchWords" @@ to_tsquery('simple', @match){(what.From is null ? "" : $" AND c.\"{where.Order}\" >= @from")}{(what.Below is null ? "" : $" AND c.\"{where.Order}\" < @below")}
            ORDER BY c."{where.Order}" DESC LIMIT @most
            """;
        List<(string, object?)> given = [("match", string.Join(" & ", words.Concat(filters))), ("most", what.Most)];
        if (what.From is { } from) given.Add(("from", from));
        if (what.Below is { } below) given.Add(("below", below));
        return RawSql.QueryAsync(db, sql, row => new Candidate(row.GetGuid(0), row.GetInt64(1), row.GetString(2)), cancellationToken, [.. given]);
    }

    public Task<List<string>> WordsAsync(SearchedTable where, string beginning, int shortest, int longest, CancellationToken cancellationToken) => RawSql.QueryAsync(
        db,
        $"SELECT \"Word\" FROM \"{where.Words}\" WHERE \"Word\" >= @from AND \"Word\" < @below AND length(\"Word\") BETWEEN @shortest AND @longest",
        row => row.GetString(0), cancellationToken,
        ("from", beginning), ("below", beginning + '\uFFFF'), ("shortest", shortest), ("longest", longest));
}
