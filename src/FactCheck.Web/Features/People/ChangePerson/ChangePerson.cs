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
        if (before.HasFlag(Roles.Administrator) && !staysAdministrator && !await AnotherAdministrator(person.Id, cancellationToken))
            return ChangePersonProblems.LastAdministrator;
        var ends = before != request.Roles || person.IsActive != request.IsActive;
        person.DisplayName = request.Name.Trim();
        person.DeactivatedAt = request.IsActive ? null : person.DeactivatedAt ?? clock.Now();
        await people.RemoveFromRolesAsync(person, RoleNames.Of(before & ~request.Roles));
        await people.AddToRolesAsync(person, RoleNames.Of(request.Roles & ~before));
        // A new stamp: whatever this person has open is signed out at its next act.
        if (ends) await people.UpdateSecurityStampAsync(person);
        else await people.UpdateAsync(person);
        return Outcome.Done;
    }

    private Task<bool> AnotherAdministrator(Guid thanThis, CancellationToken cancel) =>
        db.Users.Where(person => person.Id != thanThis && person.DeactivatedAt == null && person.ErasedAt == null)
            .Join(db.UserRoles, person => person.Id, link => link.UserId, (_, link) => link.RoleId)
            .Join(db.Roles.Where(role => role.Name == nameof(Roles.Administrator)), id => id, role => role.Id, (_, role) => role.Id)
            .AnyAsync(cancel);
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
