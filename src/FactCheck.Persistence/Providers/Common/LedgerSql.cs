namespace FactCheck.Persistence.Providers.Common;

/// <summary>How the claims are found whose newest line is not sealed yet; the same on both databases.</summary>
internal static class LedgerSql
{
    /// <summary>Marks up to @most claims as sealed up to their newest line, and answers those lines, in one statement.</summary>
    public const string Mark = """
        UPDATE "Claims" SET "SealedNumber" = "HistoryNumber"
        WHERE "Id" IN (SELECT "Id" FROM "Claims" WHERE "SealedNumber" < "HistoryNumber" ORDER BY "Id" LIMIT @most)
        RETURNING "Id", "HistoryNumber", "HistoryHash"
        """;

    /// <summary>The index that <see cref="Mark"/> walks.</summary>
    public const string Index = """
        CREATE INDEX "IX_Claims_Unsealed" ON "Claims" ("Id") WHERE "SealedNumber" < "HistoryNumber"
        """;
}
