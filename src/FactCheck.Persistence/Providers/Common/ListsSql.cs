namespace FactCheck.Persistence.Providers.Common;

/// <summary>
/// Indexes that some lists of the desk are walked along, the same on both databases. They are made at start where they are missing,
/// as the search tables are: no row depends on them, so they need no migration.
/// </summary>
internal static class ListsSql
{
    /// <summary>Name and text of each.</summary>
    public static readonly IReadOnlyList<(string Name, string Sql)> Indexes =
    [
        // Titles are found by any part of them, which no index orders. This one holds nothing but titles, so that looking through all
        // of them reads a hundredth of what the articles with their texts are.
        Index("IX_Articles_Titles", "Articles", "Id", "Title"),
        // One young day of triage among the claims of one kind, of watched speakers, of one suggestion: without the day beside it a
        // rare kind is looked for among all that came in that day.
        Index("IX_TriagePlaces_KindByDay", "TriagePlaces", "Kind", "Day", "Points", "Number"),
        Index("IX_TriagePlaces_WatchedByDay", "TriagePlaces", "IsWatched", "Day", "Points", "Number"),
        Index("IX_TriagePlaces_QueueByDay", "TriagePlaces", "QueueId", "Day", "Points", "Number"),
        // Rounds that were settled lately, among all there ever were.
        ("IX_Rounds_Settled", """CREATE INDEX "IX_Rounds_Settled" ON "Rounds" ("SettledAt") WHERE "SettledAt" IS NOT NULL"""),
        // The few speakers that are watched, among all.
        ("IX_Speakers_Watched", """CREATE INDEX "IX_Speakers_Watched" ON "Speakers" ("FoldedName", "Id") WHERE "IsWatched" """.TrimEnd()),
    ];

    private static (string, string) Index(string name, string table, params string[] columns) =>
        (name, $"CREATE INDEX \"{name}\" ON \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})");
}
