using FactCheck.Domain.Kernel;
using FactCheck.Domain.People;
using FactCheck.Persistence;
using FactCheck.Web.Identity;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.People.ListPeople;

/// <summary>Asks who is in the newsroom and which invitations are out.</summary>
[MaySend(Senders.Administrator)]
public sealed record ListPeopleQuery : IQuery<ListPeopleView>;

/// <summary>The newsroom's people.</summary>
/// <param name="People">Everyone with an account, active ones first.</param>
/// <param name="Invitations">Links that can still be used.</param>
public sealed record ListPeopleView(IReadOnlyList<ListedPersonView> People, IReadOnlyList<OpenInvitationView> Invitations);

/// <summary>One person.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">The name among colleagues.</param>
/// <param name="Email">The address they sign in with; null when erased.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="IsActive">Whether they may sign in.</param>
/// <param name="HasSecondFactor">Whether a second factor is set up.</param>
/// <param name="IsMe">Whether it is who asks.</param>
public sealed record ListedPersonView(Guid Id, string Name, string? Email, Roles Roles, bool IsActive, bool HasSecondFactor, bool IsMe);

/// <summary>One link that can still be used.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Addressee">For whom.</param>
/// <param name="Roles">The roles that come with it.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record OpenInvitationView(Guid Id, string? Addressee, Roles Roles, DateTimeOffset ExpiresAt);

internal sealed class ListPeopleHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ListPeopleQuery, Outcome<ListPeopleView>>
{
    public async Task<Outcome<ListPeopleView>> Handle(ListPeopleQuery request, CancellationToken cancellationToken)
    {
        var people = await db.Users.AsNoTracking().OrderBy(person => person.DeactivatedAt != null).ThenBy(person => person.DisplayName).Select(person => new
        {
            person.Id, person.DisplayName, person.Email, person.TwoFactorEnabled,
            Active = person.DeactivatedAt == null && person.ErasedAt == null,
            Roles = db.UserRoles.Where(link => link.UserId == person.Id).Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).ToList(),
        }).ToListAsync(cancellationToken);
        var now = clock.Now();
        var open = await db.Set<Invitation>().AsNoTracking()
            .Where(invitation => invitation.UsedAt == null && invitation.TakenBackAt == null && invitation.ExpiresAt > now)
            .OrderBy(invitation => invitation.ExpiresAt)
            .Select(invitation => new OpenInvitationView(invitation.Id, invitation.Addressee, invitation.Roles, invitation.ExpiresAt))
            .ToListAsync(cancellationToken);
        return new ListPeopleView(
            people.Select(person => new ListedPersonView(person.Id, person.DisplayName, person.Email, RoleNames.Parse(person.Roles), person.Active,
                person.TwoFactorEnabled, acting.Actor.Is(person.Id))).ToList(),
            open);
    }
}
