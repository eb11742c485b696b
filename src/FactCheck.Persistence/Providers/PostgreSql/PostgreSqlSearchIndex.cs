using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers.Common;

namespace FactCheck.Persistence.Providers.PostgreSql;

/// <summary>A generated <c>tsvector</c> column of whole words, and a table of all words for spelling. Needs no extension.</summary>
internal sealed class PostgreSqlSearchIndex(FactCheckDb db) : ISearchIndex
{
    // With fewer hits than this among the newest thousands a word is so rare that all its hits are fetched at once.
    private const int Rare = 3;

    public async Task<List<Candidate>> CandidatesAsync(SearchedTable where, SearchedFor what, CancellationToken cancellationToken)
    {
        if (where != SearchedTable.Claims || await NewestAsync(cancellationToken) is not { } newest || newest < PostgreSqlBlocks.Worth)
            return await AskAsync(where, what, [""], cancellationToken);
        var first = await AskAsync(where, what, [PostgreSqlBlocks.First(newest)], cancellationToken);
        if (first.Count >= what.Most) return first;
        var others = first.Count < Rare ? [PostgreSqlBlocks.Others(newest)] : PostgreSqlBlocks.Pieces(newest);
        return [.. first, .. await AskAsync(where, what with { Most = what.Most - first.Count }, others, cancellationToken)];
    }

    // Each piece is asked only when those before it were too few: the database stops at the limit.
    private Task<List<Candidate>> AskAsync(SearchedTable where, SearchedFor what, IReadOnlyList<string> pieces, CancellationToken cancellationToken)
    {
        var last = what.Words.Count - 1;
        var words = what.Words.Select((word, at) => $"'{word}'{(what.Unfinished && at == last ? ":*" : "")}");
        var filters = what.Filters.Select(group => $"({string.Join(" | ", group.Select(word => $"'{word}'"))})");
        var bounds = $"{(what.From is null ? "" : $" AND c.\"{where.Order}\" >= @from")}{(what.Below is null ? "" : $" AND c.\"{where.Order}\" < @below")}";
        var asked = pieces.Select(piece => $"""
            SELECT {what.Columns(where)} FROM "{where.Name}" c
            WHERE c."SearchWords" @@ to_tsquery('simple', @match){(piece.Length > 0 ? $" AND {piece}" : "")}{bounds}
            ORDER BY c."{where.Order}" DESC LIMIT @most
            """);
        var sql = string.Join(" UNION ALL ", pieces.Count == 1 ? asked : asked.Select(one => $"({one})"));
        List<(string, object?)> given = [("match", string.Join(" & ", words.Concat(filters))), ("most", what.Most)];
        if (what.From is { } from) given.Add(("from", from));
        if (what.Below is { } below) given.Add(("below", below));
        return RawSql.QueryAsync(
            db, pieces.Count == 1 ? sql : $"{sql} LIMIT @most", row => new Candidate(row.GetGuid(0), row.GetInt64(1), row.GetString(2)), cancellationToken, [.. given]);
    }

    private async Task<long?> NewestAsync(CancellationToken cancellationToken) =>
        (await RawSql.QueryAsync(db, "SELECT max(\"Number\") FROM \"Claims\"", row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), cancellationToken))[0];
}
