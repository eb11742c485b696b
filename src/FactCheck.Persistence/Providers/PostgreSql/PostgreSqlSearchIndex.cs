using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers.Common;

namespace FactCheck.Persistence.Providers.PostgreSql;

/// <summary>A generated <c>tsvector</c> column of whole words, and a table of all words for spelling. Needs no extension.</summary>
internal sealed class PostgreSqlSearchIndex(FactCheckDb db) : ISearchIndex
{
    private const string Candidates = """
        SELECT c."Id", c."Number", c."SearchText" FROM "Claims" c
        WHERE c."SearchWords" @@ to_tsquery('simple', @words) ORDER BY c."Number" DESC LIMIT @most
        """;

    private const string Words = """
        SELECT "Word", "Uses" FROM "ClaimWords"
        WHERE "Word" >= @from AND "Word" < @below AND length("Word") BETWEEN @shortest AND @longest
        """;

    public Task<List<Candidate>> CandidatesAsync(
        IReadOnlyList<string> words, bool unfinished, IReadOnlyList<string> filters, int most, CancellationToken cancellationToken)
    {
        var query = string.Join(" & ", words.SkipLast(1).Concat(filters).Select(word => $"'{word}'").Append($"'{words[^1]}'{(unfinished ? ":*" : "")}"));
        return RawSql.QueryAsync(
            db, Candidates, row => new Candidate(row.GetGuid(0), row.GetInt64(1), row.GetString(2)), cancellationToken, ("words", query), ("most", most));
    }

    public Task<List<(string Word, long Uses)>> WordsAsync(string beginning, int shortest, int longest, CancellationToken cancellationToken) =>
        RawSql.QueryAsync(
            db, Words, row => (row.GetString(0), row.GetInt64(1)), cancellationToken,
            ("from", beginning), ("below", beginning + '\uFFFF'), ("shortest", shortest), ("longest", longest));
}
