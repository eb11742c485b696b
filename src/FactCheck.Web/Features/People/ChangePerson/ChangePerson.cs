using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.People;
using FactCheck.Web.Identity;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.People.ChangePerson;

/// <summary>An administrator renames a person, changes what they may do, or ends or gives back their access.</summary>
/// <param name="PersonId">Whom.</param>
/// <param name="Name">The name among colleagues.</param>
/// <param name="Roles">What they may do from now on.</param>
/// <param name="IsActive">Whether they may sign in.</param>
[MaySend(Senders.Administrator)]
public sealed record ChangePersonCommand(Guid PersonId, string Name, Roles Roles, bool IsActive) : ICommand;

internal sealed class ChangePersonValidator : AbstractValidator<ChangePersonCommand>
{
    public ChangePersonValidator() =>
        RuleFor(command => command.Name).NotEmpty().MaximumLength(Person.LongestDisplayName).Refuse(ChangePersonProblems.Name);
}

internal sealed class ChangePersonHandler(FactCheckDb db, UserManager<Person> people, TimeProvider clock) : IRequestHandler<ChangePersonCommand, Outcome>
{
    public async Task<Outcome> Handle(ChangePersonCommand request, CancellationToken cancellationToken)
    {
        if (await people.FindByIdAsync(request.PersonId.ToString()) is not { ErasedAt: null } person) return ChangePersonProblems.Nobody;
        var before = RoleNames.Parse(await people.GetRolesAsync(person));
        var staysAdministrator = request is { IsActive: true } && request.Roles.HasFlag(Roles.Administrator);
        if (before.HasFlag(Roles.Administrator) && !staysAdministrator)
        {
            if (await AnotherAdministrator(person.Id, cancellationToken) is not { } remaining) return ChangePersonProblems.LastAdministrator;
            // Two who take the office from each other at once change each other's row: one of them loses the race and finds nobody left.
            remaining.ConcurrencyStamp = Guid.NewGuid().ToString();
        }

        var ends = before != request.Roles || person.IsActive != request.IsActive;
        person.DisplayName = request.Name.Trim();
        person.DeactivatedAt = request.IsActive ? null : person.DeactivatedAt ?? clock.Now();
        person.Announce("change", clock.Now());
        await GiveRoles(person.Id, request.Roles, cancellationToken);
        // A new stamp: whatever this person has open is signed out at its next act. Either way everything is saved here, at once.
        var saved = ends ? await people.UpdateSecurityStampAsync(person) : await people.UpdateAsync(person);
        saved.LoseIfRaced();
        return saved.Succeeded ? Outcome.Done : Outcome.Refused(IdentityProblems.From(saved));
    }

    private async Task GiveRoles(Guid personId, Roles roles, CancellationToken cancel)
    {
        var names = RoleNames.Of(roles);
        var wanted = await db.Roles.Where(role => names.Contains(role.Name!)).Select(role => role.Id).ToListAsync(cancel);
        var links = await db.UserRoles.Where(link => link.UserId == personId).ToListAsync(cancel);
        db.UserRoles.RemoveRange(links.Where(link => !wanted.Contains(link.RoleId)));
        db.UserRoles.AddRange(wanted.Except(links.Select(link => link.RoleId)).Select(id => new IdentityUserRole<Guid> { UserId = personId, RoleId = id }));
    }

    private Task<Person?> AnotherAdministrator(Guid thanThis, CancellationToken cancel) =>
        db.Users.Where(person => person.Id != thanThis && person.DeactivatedAt == null && person.ErasedAt == null
                && db.UserRoles.Any(link => link.UserId == person.Id && db.Roles.Any(role => role.Id == link.RoleId && role.Name == nameof(Roles.Administrator))))
            .OrderBy(person => person.Id).FirstOrDefaultAsync(cancel);
}

/// <summary>Why a person stays as they are.</summary>
public static class ChangePersonProblems
{
    /// <summary>No name, or an overlong one.</summary>
    public static readonly Problem Name = new("person.name", "A person needs a name of at most 100 characters.");

    /// <summary>No such person.</summary>
    public static readonly Problem Nobody = new("person.nobody", "There is nobody with this account any more.");

    /// <summary>Nobody would be left to run the newsroom.</summary>
    public static readonly Problem LastAdministrator = new("person.last-administrator",
        "This is the only administrator. Make somebody else one first, or nobody could run the newsroom.", "Roles");
}
