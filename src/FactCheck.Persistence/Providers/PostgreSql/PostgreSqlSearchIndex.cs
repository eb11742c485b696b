using System.Globalization;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers.Common;

namespace FactCheck.Persistence.Providers.PostgreSql;

/// <summary>A generated <c>tsvector</c> column of whole words, and a table of all words for spelling. Needs no extension.</summary>
internal sealed class PostgreSqlSearchIndex(FactCheckDb db) : ISearchIndex
{
    // With fewer hits than this among the newest thousands a word is so rare that all its hits are fetched at once.
    private const int Rare = 6;

    // So many rows are sooner walked one by one than gathered from the index; of a beginning the index gathers all hits of all its words.
    private const long Walked = 12_000, WalkedForBeginnings = 40_000;

    private enum By
    {
        /// <summary>The database knows best.</summary>
        Any,

        /// <summary>Row by row, the newest first, until there are enough.</summary>
        Walking,

        /// <summary>All hits from the index.</summary>
        Gathering,
    }

    public async Task<List<Candidate>> CandidatesAsync(SearchedTable where, SearchedFor what, CancellationToken cancellationToken)
    {
        if (where != SearchedTable.Claims || await NewestAsync(cancellationToken) is not { } newest || newest < PostgreSqlBlocks.Worth)
            return await AskAsync(where, what, By.Any, [""], cancellationToken);
        var first = await AskAsync(where, what, what.Unfinished ? By.Walking : By.Any, [PostgreSqlBlocks.First(newest)], cancellationToken);
        var wanted = what with { Most = what.Most - first.Count };
        if (wanted.Most <= 0) return first;
        var toWalk = first.Count == 0 ? long.MaxValue : wanted.Most * PostgreSqlBlocks.InFirst(newest) / first.Count;
        var (by, others) = toWalk <= (what.Unfinished ? WalkedForBeginnings : Walked) ? (By.Walking, [PostgreSqlBlocks.Others(newest)])
            : what.Unfinished || first.Count < Rare ? (By.Gathering, [PostgreSqlBlocks.Others(newest)])
            : (By.Any, PostgreSqlBlocks.Pieces(newest));
        return [.. first, .. await AskAsync(where, wanted, by, others, cancellationToken)];
    }

    // Each piece is asked only when those before it were too few: the database stops at the limit. Words and numbers stand in the statement
    // itself: one that stays prepared is planned without them after its fifth time, and then walks all rows for what hardly any has.
    private Task<List<Candidate>> AskAsync(SearchedTable where, SearchedFor what, By by, IReadOnlyList<string> pieces, CancellationToken cancellationToken)
    {
        var last = what.Words.Count - 1;
        var words = what.Words.Select((word, at) => $"'{word}'{(what.Unfinished && at == last ? ":*" : "")}");
        var filters = what.Filters.Select(group => $"({string.Join(" | ", group.Select(word => $"'{word}'"))})");
        var match = $"c.\"SearchWords\" @@ to_tsquery('simple', {Quoted(string.Join(" & ", words.Concat(filters)))})";
        var bounds = $"{(what.From is { } from ? And(where, ">=", from) : "")}{(what.Below is { } below ? And(where, "<", below) : "")}";
        var limit = string.Create(CultureInfo.InvariantCulture, $"LIMIT {what.Most}");
        // No index answers what "is true", and none has the order of a sum.
        var asked = pieces.Select(piece => $"""
            SELECT {what.Columns(where)} FROM "{where.Name}" c
            WHERE {(by == By.Walking ? $"({match}) IS TRUE" : match)}{(piece.Length > 0 ? $" AND {piece}" : "")}{bounds}
            ORDER BY c."{where.Order}"{(by == By.Gathering ? " + 0" : "")} DESC {limit}
            """);
        var sql = pieces.Count == 1 ? asked.Single() : $"{string.Join(" UNION ALL ", asked.Select(one => $"({one})"))} {limit}";
        return RawSql.QueryAsync(db, sql, SearchedFor.Read, cancellationToken);
    }

    private static string And(SearchedTable where, string compared, long with) => string.Create(CultureInfo.InvariantCulture, $" AND c.\"{where.Order}\" {compared} {with}");

    // Folded words are letters and digits; quoted all the same.
    private static string Quoted(string text) => $"'{text.Replace("\\", "", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private async Task<long?> NewestAsync(CancellationToken cancellationToken) =>
        (await RawSql.QueryAsync(db, "SELECT max(\"Number\") FROM \"Claims\"", row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), cancellationToken))[0];
}
