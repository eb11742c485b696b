using FactCheck.Persistence.Reading;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>
/// What keeps <see cref="CitedIn"/>: a table, and a trigger where citations are written. They stand in reviews and versions as JSON,
/// which no index looks into: without the table, what cites an exhibit is looked for in all that was ever written.
/// </summary>
internal static class CitedInSql
{
    /// <summary>The table.</summary>
    public const string Table = "CitedIn";

    /// <summary>Where citations are written: the table, its column with the list, the way to the list within it, and the claim, as SQL over what the columns' names begin with.</summary>
    public static readonly IReadOnlyList<(string Name, string Column, string? Within, Func<string, string> Claim)> Written =
    [
        ("Reviews", "Evidence", null, static row => $"{row}\"ClaimId\""),
        ("VerdictVersions", "RecordJson", "evidence", static row => $"(SELECT v.\"ClaimId\" FROM \"Verdicts\" v WHERE v.\"Id\" = {row}\"VerdictId\")"),
    ];
}
