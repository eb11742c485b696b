using System.Data.Common;
using System.Globalization;
using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>The same SQL on both databases: one question for what can change, one for where the names of the record lead.</summary>
internal sealed class VerdictPages(IPreparedReads reads, FrozenRecords frozen) : IVerdictPages
{
    private const int MostAnswers = 20;
    private const string AtPath = "a.\"Path\" = @path AND a.\"Target\" = 'Claim'";

    // What a merged claim left at its old address: the address leads elsewhere, so the claim is named beside it.
    private const string Left = "(SELECT CAST(@path AS TEXT) AS \"Path\", 'Claim' AS \"Target\", m.\"Id\" AS \"TargetId\" FROM \"Claims\" m WHERE m.\"Id\" = @claim)";
    private const string Reason = "(SELECT l.\"Reason\" FROM \"CorrectionsLog\" l WHERE l.\"ClaimId\" = g.\"Id\" AND l.\"Kind\" = 'Merge' ORDER BY l.\"Number\" DESC LIMIT 1)";

    private const string Gone = $"""
        WITH RECURSIVE g("Id", "Standing", "At") AS (
            SELECT m."Id", m."Standing", m."StatusSince" FROM "Addresses" a JOIN "Claims" m ON m."MergedIntoId" = a."TargetId" WHERE {AtPath}
            UNION ALL SELECT m."Id", m."Standing", m."StatusSince" FROM g JOIN "Claims" m ON m."MergedIntoId" = g."Id")
        """;

    private const string FindGone = $"""
        {Gone} SELECT g."Id", g."At", {Reason} FROM g WHERE g."Standing" <> 'None';
        SELECT n."Path" FROM "Addresses" a JOIN "Addresses" n ON n."TargetId" = a."TargetId" WHERE {AtPath} AND n."Target" = 'Claim' AND n."IsCurrent" LIMIT 1;
        """;

    private const int MostTakenIn = 20;

    // Few claims ever took another in: asked only of those.
    private static readonly string FindTakenIn = string.Create(CultureInfo.InvariantCulture, $"""
        {Gone} SELECT g."Id", g."At", {Reason} FROM g WHERE g."Standing" IN ('Up', 'Retracted') ORDER BY g."At" DESC LIMIT {MostTakenIn};
        SELECT n."Path" FROM "Addresses" a JOIN "Addresses" n ON n."TargetId" = a."TargetId" WHERE {AtPath} AND n."Target" = 'Claim' AND NOT n."IsCurrent";
        """);

    private readonly string page = PageOf("\"Addresses\"", reads);
    private readonly string left = PageOf(Left, reads);

    private readonly string links = $"""
        SELECT a."Target", a."TargetId", a."Path", '' FROM "Addresses" a WHERE {reads.Among("a.\"TargetId\"", "@ids")} AND a."IsCurrent"
        UNION ALL
        SELECT a."Target", a."TargetId", a."Path", '' FROM "Articles" r JOIN "Addresses" a ON a."TargetId" = r."OutletId" WHERE r."Id" = @article AND a."IsCurrent"
        UNION ALL
        SELECT a."Target", m."Id", a."Path", '' FROM "Speakers" m JOIN "Addresses" a ON a."TargetId" = m."MergedIntoId" WHERE {reads.Among("m.\"Id\"", "@ids")} AND a."IsCurrent"
        """;

    public async Task<VerdictPage?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var found = await reads.ReadAsync(page, (rows, cancel) => PageAsync(path, rows, cancel), cancellationToken, ("path", path));
        foreach (var version in found?.Versions ?? [])
            if (version.IsSealed) frozen.Forget(version.Hash);
        return found is { HasTakenIn: true } ? found with { TakenIn = await TakenInAsync(path, cancellationToken) } : found;
    }

    public async Task<VerdictPage?> FindMergedAsync(string path, CancellationToken cancellationToken)
    {
        var (gone, now) = await reads.ReadAsync(FindGone, async (rows, cancel) =>
            (await AllAsync(rows, Merged, cancel), (await NextAsync(rows, row => row.GetString(0), cancel)).FirstOrDefault()), cancellationToken, ("path", path));
        var merge = gone.FirstOrDefault(one => Slug.IsFor(path, one.Id));
        if (now is null || merge.Id == Guid.Empty) return null;
        var found = await reads.ReadAsync(left, (rows, cancel) => PageAsync(path, rows, cancel), cancellationToken, ("path", path), ("claim", merge.Id));
        return found is null ? null : found with { MergedInto = new(now, merge.At, merge.Reason) };
    }

    public async Task<VerdictRecord?> RecordAsync(Guid claimId, PageVersion version, CancellationToken cancellationToken)
    {
        if (version.IsSealed) return null;
        if (frozen.Find(version.Hash) is { } known) return known;
        const string Sql = """SELECT v."RecordJson" FROM "Verdicts" d JOIN "VerdictVersions" v ON v."VerdictId" = d."Id" WHERE d."ClaimId" = @claim AND v."Number" = @number""";
        var json = await reads.ReadAsync(
            Sql, async (rows, cancel) => await rows.ReadAsync(cancel) ? Text(rows, 0) : null, cancellationToken, ("claim", claimId), ("number", version.Number));
        return json is null ? null : frozen.Keep(version.Hash, json);
    }

    public Task<IReadOnlyList<PageLink>> LinksAsync(VerdictRecord record, CancellationToken cancellationToken)
    {
        var ids = reads.ListOf(record.Speakers.Select(s => s.SpeakerId).OfType<Guid>().Append(record.Article.ArticleId));
        return reads.ReadAsync(links, (rows, cancel) => AllAsync(rows, Link, cancel), cancellationToken, ("ids", ids), ("article", record.Article.ArticleId));
    }

    private Task<IReadOnlyList<PageMerge>> TakenInAsync(string path, CancellationToken cancellationToken) =>
        reads.ReadAsync<IReadOnlyList<PageMerge>>(FindTakenIn, async (rows, cancel) =>
        {
            var gone = await AllAsync(rows, Merged, cancel);
            var paths = await NextAsync(rows, row => row.GetString(0), cancel);
            return [.. gone.SelectMany(one => paths.Where(old => Slug.IsFor(old, one.Id)).Take(1).Select(old => new PageMerge(old, one.At, one.Reason)))];
        }, cancellationToken, ("path", path));

    private static string PageOf(string from, IPreparedReads reads) => $"""
        SELECT c."Id", c."Standing", c."StandingReason", c."PublishedVersion",
            (SELECT n."Path" FROM "Addresses" n WHERE n."TargetId" = c."Id" AND n."Target" = 'Claim' AND n."IsCurrent" LIMIT 1),
            CASE WHEN c."Standing" = 'Retracted' THEN (SELECT l."At" FROM "CorrectionsLog" l WHERE l."ClaimId" = c."Id" AND l."Kind" = 'Retraction' ORDER BY l."Number" DESC LIMIT 1) END,
            EXISTS (SELECT 1 FROM "Claims" m WHERE m."MergedIntoId" = c."Id")
            FROM {from} a JOIN "Claims" c ON c."Id" = a."TargetId" WHERE {AtPath};
        SELECT v."Number", v."PublishedAt", v."ChangeKind", v."ChangeReason", v."Hash", v."RecordJson" IS NULL
            FROM {from} a JOIN "Verdicts" d ON d."ClaimId" = a."TargetId" JOIN "VerdictVersions" v ON v."VerdictId" = d."Id" WHERE {AtPath} ORDER BY v."Number" DESC;
        SELECT n."Kind", n."Text", n."Since"
            FROM {from} a JOIN "Notices" n ON n."ClaimId" = a."TargetId" WHERE {AtPath} AND n."Until" IS NULL ORDER BY n."Number" DESC;
        SELECT r."Kind", r."Result", r."Answer", r."AnsweredAt"
            FROM {from} a JOIN "ReaderRequests" r ON r."ClaimId" = a."TargetId" WHERE {AtPath} AND r."Result" IS NOT NULL AND r."Kind" <> 'PleaseCheck'
            ORDER BY r."AnsweredAt" DESC LIMIT {MostAnswers};
        SELECT p."Target", p."TargetId", p."Path", t."Name"
            FROM {from} a JOIN "Claims" c ON c."Id" = a."TargetId" JOIN "Topics" t ON {reads.Among("t.\"Id\"", "c.\"TopicIds\"")} JOIN "Addresses" p ON p."TargetId" = t."Id" AND p."IsCurrent"
            WHERE {AtPath} AND p."Target" = 'Topic';
        SELECT "Name", "Address", "Languages", "IsDemonstration", substr("Logo", 1, {PageNewsroom.LogoBeginning}), "Number", "Zone" FROM "Newsrooms" LIMIT 1;
        """;

    private static async Task<VerdictPage?> PageAsync(string path, DbDataReader rows, CancellationToken cancel)
    {
        if (!await rows.ReadAsync(cancel)) return null;
        var (id, standing, reason, newest, current) = (rows.GetGuid(0), Read<Standing>(rows, 1), Text(rows, 2), rows.GetInt32(3), Text(rows, 4));
        var hasTakenIn = rows.GetBoolean(6);
        var retracted = rows.IsDBNull(5) ? (DateTimeOffset?)null : At(rows, 5);
        var versions = await NextAsync(rows, row => new PageVersion(
            row.GetInt32(0), At(row, 1), row.IsDBNull(2) ? null : Read<ChangeKind>(row, 2), Text(row, 3), row.GetString(4), row.GetBoolean(5)), cancel);
        var notices = await NextAsync(rows, row => new PageNotice(Read<NoticeKind>(row, 0), Text(row, 1), At(row, 2)), cancel);
        var answers = await NextAsync(rows, row => new PageAnswer(Read<ReaderRequestKind>(row, 0), Read<ReaderRequestResult>(row, 1), row.GetString(2), At(row, 3)), cancel);
        var topics = await NextAsync(rows, Link, cancel);
        var newsroom = await NextAsync(rows, row => new PageNewsroom(
            row.GetString(0), Text(row, 1), Hashing.FromCanonicalJson<List<string>>(row.GetString(2)), row.GetBoolean(3), row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4), row.GetInt32(5), row.GetString(6)), cancel);
        return new(id, current ?? path, standing, reason, newest, versions, notices, answers, topics, newsroom.FirstOrDefault())
        {
            RetractedAt = retracted,
            HasTakenIn = hasTakenIn,
        };
    }

    private static async Task<IReadOnlyList<T>> NextAsync<T>(DbDataReader rows, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await rows.NextResultAsync(cancel);
        return await AllAsync(rows, read, cancel);
    }

    private static async Task<IReadOnlyList<T>> AllAsync<T>(DbDataReader rows, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        var all = new List<T>();
        while (await rows.ReadAsync(cancel)) all.Add(read(rows));
        return all;
    }

    private static (Guid Id, DateTimeOffset At, string? Reason) Merged(DbDataReader row) => (row.GetGuid(0), At(row, 1), Text(row, 2));

    private static PageLink Link(DbDataReader row) => new(Read<AddressTarget>(row, 0), row.GetGuid(1), row.GetString(2), row.GetString(3));

    private static T Read<T>(DbDataReader row, int column) where T : struct, Enum => Enum.Parse<T>(row.GetString(column));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset At(DbDataReader row, int column) => new(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));
}
