using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Tests.Shared;

/// <summary>
/// In tests a query that takes some of rows that stand in no order fails instead of leaving a warning in a log: what it
/// answers would be anybody's guess.
/// </summary>
public static class StrictQueries
{
    public static void Refuse(DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings =>
        warnings.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
