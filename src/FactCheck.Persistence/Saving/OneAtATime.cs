using FactCheck.Persistence.Providers;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FactCheck.Persistence.Saving;

/// <summary>For what is looked up before it is written, and must not be written twice: where no row is there yet that could be guarded.</summary>
public static class OneAtATime
{
    /// <summary>Waits until no other command is about this; none begins to be until this one ends. What is read after it is up to date.</summary>
    public static Task AloneAsync(this FactCheckDb db, string about, CancellationToken cancellationToken) =>
        db.GetService<IDatabase>().AloneAsync(db, about, cancellationToken);
}
