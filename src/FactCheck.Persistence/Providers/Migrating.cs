using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Providers;

/// <summary>Brings a database to the newest migration.</summary>
internal static class Migrating
{
    /// <summary>
    /// Applies what is missing. A database that misses nothing is left alone: the migrator would compare the whole model with its
    /// snapshot first, at each start, and a test of the house does that already.
    /// </summary>
    public static async Task MigrateWhereBehindAsync(this FactCheckDb db, CancellationToken cancellationToken)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) await db.Database.MigrateAsync(cancellationToken);
    }
}
