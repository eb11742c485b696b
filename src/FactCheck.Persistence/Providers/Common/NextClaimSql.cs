namespace FactCheck.Persistence.Providers.Common;

/// <summary>How the next claim is found; the same on both databases but for the lock.</summary>
internal static class NextClaimSql
{
    // A running round is the one not closed. Its seat can be taken when nobody sits there, or when the hold ran out and no review stands
    // behind it: the claim's own row says from when. LIMIT and OFFSET keep PostgreSQL from joining instead of looking, CROSS JOIN
    // keeps SQLite from looking at seats before rounds: either would read every seat that this person ever had.
    private const string MayTake = """
        c."Status" IN ('Queued', 'UnderReview')
        AND c."SeatFrom" <= @now
        AND NOT EXISTS (
            SELECT 1 FROM "Rounds" r CROSS JOIN "Seats" s
            WHERE r."ClaimId" = c."Id" AND r."ClosedAt" IS NULL AND s."ClaimId" = r."ClaimId" AND s."Round" = r."Number" AND s."ReviewerId" = @person
              AND NOT (s."State" = 'Held' AND s."HeldUntil" <= @now AND NOT s."IsRevising") LIMIT 1 OFFSET 0)
        AND NOT EXISTS (
            SELECT 1 FROM "Skips" k JOIN "Rounds" r ON r."ClaimId" = k."ClaimId" AND r."Number" = k."Round"
            WHERE k."PersonId" = @person AND k."ClaimId" = c."Id" AND r."ClosedAt" IS NULL LIMIT 1 OFFSET 0)
        AND NOT EXISTS (
            SELECT 1 FROM "ConflictsOfInterest" x
            JOIN "Mentions" m ON m."ClaimId" = c."Id"
            JOIN "Articles" a ON a."Id" = m."ArticleId"
            LEFT JOIN "MentionSpeakers" v ON v."MentionId" = m."Id"
            WHERE x."PersonId" = @person AND (x."SpeakerId" = v."SpeakerId" OR x."OutletId" = a."OutletId"))
        """;

    /// <summary>The first claim of the queue that this person may take: by priority, then deadline, then age.</summary>
    /// <param name="locking">How the row is locked, or empty.</param>
    public static string First(string locking) => $"""
        SELECT c."Id" FROM "Claims" c
        WHERE c."QueueId" = @queue AND {MayTake}
          AND EXISTS (SELECT 1 FROM "QueueMembers" q WHERE q."QueueId" = @queue AND q."PersonId" = @person)
        ORDER BY c."Priority" DESC, c."Deadline" IS NULL, c."Deadline", c."Number"
        LIMIT 1 {locking}
        """;

    /// <summary>Whether this person may take that claim, asked again once it is locked.</summary>
    public static string Still { get; } = $"""SELECT c."Id" FROM "Claims" c WHERE c."Id" = @claim AND {MayTake}""";

    /// <summary>Name of the index that <see cref="First"/> walks.</summary>
    public const string IndexName = "IX_Claims_NextSeat";

    /// <summary>That index. From when a seat can be taken stands in it, so that claims held by others are passed over within it.</summary>
    public static string Index { get; } = """
        CREATE INDEX "IX_Claims_NextSeat" ON "Claims" ("QueueId", "Priority" DESC, ("Deadline" IS NULL), "Deadline", "Number", "SeatFrom")
        WHERE "Status" IN ('Queued', 'UnderReview')
        """;
}
