namespace FactCheck.Persistence.Providers.Common;

/// <summary>
/// Indexes that no migration makes, the same on both databases: those over expressions, and those that only lists are walked along.
/// They are made at start where they are missing, as the search tables are: no row depends on them.
/// </summary>
internal static class StartIndexes
{
    /// <summary>Name and text of each.</summary>
    public static readonly IReadOnlyList<(string Name, string Sql)> All =
    [
        (NextClaimSql.IndexName, NextClaimSql.Index),
        ("IX_Claims_Unsealed", LedgerSql.Index),
        (SpeakerSql.IndexName, SpeakerSql.Index),
        // Titles are found by any part of them, which no index orders. This one holds nothing but titles, so that looking through all
        // of them reads a hundredth of what the articles with their texts are.
        Index("IX_Articles_Titles", "Articles", ["Id", "Title"]),
        // One young day of triage among the claims of one kind, of watched speakers, of one suggestion: without the day beside it a
        // rare kind is looked for among all that came in that day.
        Index("IX_TriagePlaces_KindByDay", "TriagePlaces", ["Kind", "Day", "Points", "Number"]),
        Index("IX_TriagePlaces_WatchedByDay", "TriagePlaces", ["IsWatched", "Day", "Points", "Number"]),
        Index("IX_TriagePlaces_QueueByDay", "TriagePlaces", ["QueueId", "Day", "Points", "Number"]),
        // Rounds that were settled lately, among all there ever were.
        Index("IX_Rounds_Settled", "Rounds", ["SettledAt"], "\"SettledAt\" IS NOT NULL"),
        // What is due, and what is overdue, in one status or in several.
        Index("IX_Claims_Due", "Claims", ["Status", "Deadline"], "\"Deadline\" IS NOT NULL"),
        // Readers' lists of one rating and one outlet. Of one of both an index of the model leads by it and its order.
        Index("IX_Listings_RatingOfOutlet", "Listings", ["RatingCode", "OutletKey", "Newness"], "\"Standing\" = 'Up'"),
        // The last corrections on the front page, among all verdicts that are up.
        Index("IX_Listings_Corrected", "Listings", ["ChangeKind", "Newness"], "\"Standing\" = 'Up'"),
        // Names are found by any part of them, as titles are.
        Index("IX_Speakers_Names", "Speakers", ["FoldedName", "Id", "Kind", "MergedIntoId"]),
        // What was put aside, the newest first: what was dismissed, that for one reason, what was merged.
        Index("IX_Claims_Dismissed", "Claims", ["Status", "StatusSince", "Number"], "\"Status\" = 'Dismissed'"),
        Index("IX_Claims_DismissedFor", "Claims", ["DismissalReason", "StatusSince", "Number"], "\"DismissalReason\" IS NOT NULL"),
        Index("IX_Claims_Merged", "Claims", ["Status", "StatusSince", "Number"], "\"Status\" = 'Merged'"),
        // The few speakers that are watched, among all.
        Index("IX_Speakers_Watched", "Speakers", ["FoldedName", "Id"], "\"IsWatched\""),
        // Readers' pages of one kind, in the order of their things.
        Index("IX_Addresses_ByKind", "Addresses", ["Target", "TargetId", "Path", "IsCurrent"], "\"IsCurrent\""),
    ];

    /// <summary>Those that were made once and serve nothing that others do not: dropped where they are.</summary>
    public static readonly IReadOnlyList<string> Gone = ["IX_Claims_Overdue"];

    private static (string, string) Index(string name, string table, string[] columns, string? only = null) =>
        (name, $"CREATE INDEX \"{name}\" ON \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}){(only is null ? "" : $" WHERE {only}")}");
}
