using FactCheck.Domain.History;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>
/// A table whose rows are never deleted and never changed, but for one thing: sealing, which empties the named columns for good
/// (and may mark when).
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Kept">Columns that never change.</param>
/// <param name="Emptied">Columns that sealing empties.</param>
internal sealed record AppendOnly(string Table, IReadOnlyList<string> Kept, IReadOnlyList<string> Emptied)
{
    /// <summary>The message that the triggers refuse with.</summary>
    public string Refusal => $"{Table} is append-only";

    /// <summary>History, the ledger, and the published versions, with the columns that the model has now.</summary>
    public static IReadOnlyList<AppendOnly> Tables(IModel model) =>
    [
        Of(model, typeof(HistoryEntry), [nameof(HistoryEntry.ContentJson), nameof(HistoryEntry.Salt)], []),
        Of(model, typeof(LedgerEntry), [], []),
        Of(model, typeof(VerdictVersion), [nameof(VerdictVersion.RecordJson), nameof(VerdictVersion.ChangeReason)], [nameof(VerdictVersion.SealedAt)]),
    ];

    private static AppendOnly Of(IModel model, Type type, string[] emptied, string[] marks)
    {
        var entity = model.FindEntityTypes(type).Single();
        var columns = entity.GetProperties().Select(p => p.GetColumnName()).Order(StringComparer.Ordinal);
        return new(entity.GetTableName()!, [.. columns.Except(emptied).Except(marks)], emptied);
    }

    /// <summary>True, as SQL, when an update is anything but a sealing. <paramref name="differs"/> is the database's null-safe "differs".</summary>
    public string IsNoSealing(string differs) => string.Join(
        " OR ",
        Kept.Select(column => $"NEW.\"{column}\" {differs} OLD.\"{column}\"")
            .Concat(Emptied.Select(column => $"NEW.\"{column}\" IS NOT NULL"))
            .DefaultIfEmpty("TRUE"));
}
