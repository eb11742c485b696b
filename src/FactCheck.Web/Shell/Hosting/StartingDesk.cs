using FactCheck.Domain.Kernel;
using FactCheck.Domain.Newsrooms;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Scales;
using FactCheck.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Shell.Hosting;

/// <summary>
/// A new newsroom finds its row, one rating scale and one queue of one seat ready. The queue has no members yet: nothing can be
/// put into it before the first reviewer is named. In Development the demonstration brings its own.
/// </summary>
internal sealed class StartingDesk(TimeProvider clock, IHostEnvironment environment) : IPrepare
{
    /// <inheritdoc />
    public int Order => 0;

    /// <inheritdoc />
    public async Task<string?> Prepare(IServiceProvider scope, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<FactCheckDb>();
        if (!environment.IsProduction() || await db.Newsrooms.AnyAsync(cancel)) return null;
        var scale = Scale.Of(StartingScale.Name, StartingScale.Ratings, "en", clock.Now()).Value;
        db.AddRange(Newsroom.Found("FactCheck", isDemonstration: false), scale, Queue.StandReady("First queue", scale.Id, clock.Now()));
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
