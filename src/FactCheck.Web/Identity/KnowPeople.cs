using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Identity;

/// <summary>
/// Reads roles and stamp from the database, in one question, for every request. An account that rests after wrong passwords bars
/// signing in only: else whoever knows an address could keep its owner out of the desk.
/// </summary>
internal sealed class KnowPeople(FactCheckDb db, NewsroomOptions options) : IKnowPeople
{
    private const Roles Trusted = Roles.Editor | Roles.Administrator;

    /// <inheritdoc />
    public async Task<Roles?> RolesOf(Guid personId, string? securityStamp, CancellationToken cancel)
    {
        if (await Find(personId, cancel) is not { } found) return null;
        if (!found.Active || found.Stamp != securityStamp) return null;
        if (!WaitsForSecondFactor(found)) return found.Roles;
        // An editor may do what a reviewer may, and needs no second factor for that much.
        return found.Roles.HasFlag(Roles.Editor) ? Roles.Reviewer : found.Roles & Roles.Reviewer;
    }

    /// <inheritdoc />
    public async Task<bool> NeedsTwoFactor(Guid personId, CancellationToken cancel) =>
        await Find(personId, cancel) is { } found && WaitsForSecondFactor(found);

    private bool WaitsForSecondFactor(Known found) =>
        options.RequireTwoFactor && !found.TwoFactor && (found.Roles & Trusted) != 0;

    private async Task<Known?> Find(Guid personId, CancellationToken cancel)
    {
        var found = await db.Users.AsNoTracking().Where(person => person.Id == personId).Select(person => new
        {
            person.SecurityStamp,
            person.TwoFactorEnabled,
            Active = person.DeactivatedAt == null && person.ErasedAt == null,
            Roles = db.UserRoles.Where(link => link.UserId == person.Id)
                .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).ToList(),
        }).SingleOrDefaultAsync(cancel);
        return found is null
            ? null
            : new Known(found.SecurityStamp, found.TwoFactorEnabled, found.Active, RoleNames.Parse(found.Roles));
    }

    private sealed record Known(string? Stamp, bool TwoFactor, bool Active, Roles Roles);
}
