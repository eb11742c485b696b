using FactCheck.Domain.Kernel;
using FactCheck.Domain.People;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Identity;

/// <summary>How the first administrator gets in: by a one-time link that only whoever runs the server sees.</summary>
internal sealed class FirstAdministrator(IServiceScopeFactory scopes, IServer server, NewsroomOptions options, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>A fresh link; links printed earlier that nobody used are taken back.</summary>
    public async Task<string> Invite()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        foreach (var earlier in await db.Set<Invitation>().Where(one => one.MadeBy == null && one.UsedAt == null && one.TakenBackAt == null).ToListAsync())
            earlier.TakeBack(clock.Now());
        var (invitation, secret) = Invitation.Make(Roles.Administrator, "the administrator", Actor.Clock, clock.Now()).Value;
        db.Add(invitation);
        await db.SaveChangesAsync();
        return Address() + Invitations.PathOf(secret);
    }

    /// <summary>A fresh link when nobody has an account yet, else null.</summary>
    public async Task<string?> InviteWhenNobodyIsThere()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FactCheckDb>().Users.AnyAsync() ? null : await Invite();
    }

    private string Address() =>
        options.Address
        ?? ((server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0]) is { Length: > 0 } listening ? PrintedAddress.Of(listening) : null)
        ?? "http://localhost:5000";
}
