using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Benchmarks;

/// <summary>
/// What readers' pages of a big newsroom have besides their listings: addresses of articles and speakers, who said what (a quarter of
/// it one man, the rest as many people as there are), and the versions of the verdicts.
/// </summary>
internal static class BigPages
{
    /// <summary>Makes them where they are missing.</summary>
    public static async Task EnsureAsync(FactCheckDb db, int claims)
    {
        if (await db.Addresses.AnyAsync()) return;
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var json = Hashing.ToCanonicalJson(BigListings.Record(Guid.Empty, 1, "Nobody was hurt", Guid.Empty, new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero)));
        var said = $"""
            INSERT INTO "ListingSpeakers" ("ClaimId", "Place", "SpeakerId", "Name") SELECT l."ClaimId", 0, s."Id", s."Name" FROM "Listings" l
            JOIN "Claims" c ON c."Number" = CASE WHEN l."ClaimNumber" % 20 = 18 THEN 50 ELSE 50 + 50 * (l."ClaimNumber" * 7919 % {(claims / 50) - 1}) END
            JOIN "Speakers" s ON s."Id" = c."Id"
            """;
        await db.Database.ExecuteSqlRawAsync(said);
        await AddressesAsync(db, "Article", "SELECT DISTINCT l.\"ArticleId\" AS \"Id\" FROM \"Listings\" l");
        await AddressesAsync(db, "Speaker", "SELECT DISTINCT s.\"SpeakerId\" AS \"Id\" FROM \"ListingSpeakers\" s");
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO "Verdicts" ("Id", "ClaimId", "DraftJson", "DraftSavedAt", "Revision") SELECT l."ClaimId", l."ClaimId", '', l."ChangedAt", 1 FROM "Listings" l
            """);
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO "VerdictVersions" ("VerdictId", "Number", "PublishedAt", "RecordJson", "Hash") SELECT l."ClaimId", l."Version", l."ChangedAt", {0}, {1} FROM "Listings" l
            """, json, Hashing.Sha256(json));
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static Task AddressesAsync(FactCheckDb db, string kind, string ids)
    {
        var sql = $"""
            INSERT INTO "Addresses" ("Path", "Target", "TargetId", "Since", "IsCurrent", "Token")
            SELECT '/{kind.ToLowerInvariant()}s/' || CAST(i."Id" AS varchar(36)), '{kind}', i."Id", (SELECT MIN(l."ChangedAt") FROM "Listings" l), TRUE, 0 FROM ({ids}) i
            """;
        return db.Database.ExecuteSqlRawAsync(sql);
    }
}
