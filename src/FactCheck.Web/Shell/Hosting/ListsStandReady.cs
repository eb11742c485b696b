using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;

namespace FactCheck.Web.Shell.Hosting;

/// <summary>Readers' lists and search know every verdict that is up, also those that went up under an older build.</summary>
internal sealed class ListsStandReady(TimeProvider clock) : IPrepare
{
    /// <inheritdoc />
    public int Order => 20;

    /// <inheritdoc />
    public async Task<string?> Prepare(IServiceProvider scope, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<FactCheckDb>();
        while (await db.CatchUpAsync(clock.Now(), cancel)) db.ChangeTracker.Clear();
        return null;
    }
}
