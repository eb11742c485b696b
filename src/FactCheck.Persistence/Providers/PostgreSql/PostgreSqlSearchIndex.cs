using System.Globalization;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers.Common;

namespace FactCheck.Persistence.Providers.PostgreSql;

/// <summary>A generated <c>tsvector</c> column of whole words, and a table of all words for spelling. Needs no extension.</summary>
internal sealed class PostgreSqlSearchIndex(FactCheckDb db) : ISearchIndex
{
    // With fewer hits than this among the newest thousands a word is so rare that all its hits are fetched at once.
    private const int Rare = 6;

    public async Task<List<Candidate>> CandidatesAsync(SearchedTable where, SearchedFor what, CancellationToken cancellationToken)
    {
        if (where != SearchedTable.Claims || await NewestAsync(cancellationToken) is not { } newest || newest < PostgreSqlBlocks.Worth)
            return await AskAsync(where, what, [""], cancellationToken);
        var first = await AskAsync(where, what, [PostgreSqlBlocks.First(newest)], cancellationToken);
        if (first.Count >= what.Most) return first;
        var others = first.Count < Rare ? [PostgreSqlBlocks.Others(newest)] : PostgreSqlBlocks.Pieces(newest);
        return [.. first, .. await AskAsync(where, what with { Most = what.Most - first.Count }, others, cancellationToken)];
    }

    // Each piece is asked only when those before it were too few: the database stops at the limit. Words and numbers stand in the statement
    // itself: one that stays prepared is planned without them after its fifth time, and then walks all rows for what hardly any has.
    private Task<List<Candidate>> AskAsync(SearchedTable where, SearchedFor what, IReadOnlyList<string> pieces, CancellationToken cancellationToken)
    {
        var last = what.Words.Count - 1;
        var words = what.Words.Select((word, at) => $"'{word}'{(what.Unfinished && at == last ? ":*" : "")}");
        var filters = what.Filters.Select(group => $"({string.Join(" | ", group.Select(word => $"'{word}'"))})");
        var match = Quoted(string.Join(" & ", words.Concat(filters)));
        var bounds = $"{(what.From is { } from ? And(where, ">=", from) : "")}{(what.Below is { } below ? And(where, "<", below) : "")}";
        var limit = string.Create(CultureInfo.InvariantCulture, $"LIMIT {what.Most}");
        var asked = pieces.Select(piece => $"""
            SELECT {what.Columns(where)} FROM "{where.Name}" c
            WHERE c."SearchWords" @@ to_tsquery('simple', {match}){(piece.Length > 0 ? $" AND {piece}" : "")}{bounds}
            ORDER BY c."{where.Order}" DESC {limit}
            """);
        var sql = pieces.Count == 1 ? asked.Single() : $"{string.Join(" UNION ALL ", asked.Select(one => $"({one})"))} {limit}";
        return RawSql.QueryAsync(db, sql, row => new Candidate(row.GetGuid(0), row.GetInt64(1), row.GetString(2)), cancellationToken);
    }

    private static string And(SearchedTable where, string compared, long with) => string.Create(CultureInfo.InvariantCulture, $" AND c.\"{where.Order}\" {compared} {with}");

    // Folded words are letters and digits; quoted all the same.
    private static string Quoted(string text) => $"'{text.Replace("\\", "", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private async Task<long?> NewestAsync(CancellationToken cancellationToken) =>
        (await RawSql.QueryAsync(db, "SELECT max(\"Number\") FROM \"Claims\"", row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), cancellationToken))[0];
}
