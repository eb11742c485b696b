using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers.Common;

namespace FactCheck.Persistence.Providers.Sqlite;

/// <summary>FTS5, contentless: it holds the words only, keyed by the claim's number, and triggers keep it.</summary>
internal sealed class SqliteSearchIndex(FactCheckDb db) : ISearchIndex
{
    private const string Candidates = """
        SELECT c."Id", c."Number", c."SearchText" FROM "ClaimSearch" f JOIN "Claims" c ON c."Number" = f.rowid
        WHERE "ClaimSearch" MATCH @words ORDER BY f.rowid DESC LIMIT @most
        """;

    private const string Words = """
        SELECT term, doc FROM "ClaimWords"
        WHERE term >= @from AND term < @below AND length(term) BETWEEN @shortest AND @longest
        """;

    public Task<List<Candidate>> CandidatesAsync(
        IReadOnlyList<string> words, bool unfinished, IReadOnlyList<string> filters, int most, CancellationToken cancellationToken)
    {
        var match = string.Join(' ', words.SkipLast(1).Concat(filters).Select(word => $"\"{word}\"").Append($"\"{words[^1]}\"{(unfinished ? " *" : "")}"));
        return RawSql.QueryAsync(
            db, Candidates, row => new Candidate(row.GetGuid(0), row.GetInt64(1), row.GetString(2)), cancellationToken, ("words", match), ("most", most));
    }

    public Task<List<(string Word, long Uses)>> WordsAsync(string beginning, int shortest, int longest, CancellationToken cancellationToken) =>
        RawSql.QueryAsync(
            db, Words, row => (row.GetString(0), row.GetInt64(1)), cancellationToken,
            ("from", beginning), ("below", beginning + '\uFFFF'), ("shortest", shortest), ("longest", longest));
}
