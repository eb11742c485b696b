using FactCheck.Web.Shell.Hosting;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Identity;

/// <summary>The three roles stand in Identity's table before anybody can be given one.</summary>
internal sealed class RolesStandReady : IPrepare
{
    /// <inheritdoc />
    public int Order => -100;

    /// <inheritdoc />
    public async Task<string?> Prepare(IServiceProvider scope, CancellationToken cancel)
    {
        var roles = scope.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var name in RoleNames.All.Select(role => role.ToString()))
            if (!await roles.RoleExistsAsync(name))
                await roles.CreateAsync(new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7() });
        return null;
    }
}
