using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Shell.Hosting;

/// <summary>Writes the address that the operator gave into the newsroom, so that every page, feed and check reads one and the same.</summary>
internal sealed class GivenAddress(NewsroomOptions options, TimeProvider clock) : IPrepare
{
    /// <inheritdoc />
    public int Order => 10;

    /// <inheritdoc />
    public async Task<string?> Prepare(IServiceProvider scope, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<FactCheckDb>();
        if (options.Address is null || await db.Newsrooms.SingleOrDefaultAsync(cancel) is not { } newsroom || newsroom.Address == options.Address) return null;
        var outcome = newsroom.Describe(newsroom.Name, options.Address, newsroom.Languages, newsroom.Zone, newsroom.Policies, clock.Now());
        if (!outcome.IsDone) return $"FactCheck__Address is {options.Address}: {outcome.Problems[0].Message}";
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
