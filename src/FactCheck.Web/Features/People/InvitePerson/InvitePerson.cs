using FactCheck.Domain.Kernel;
using FactCheck.Domain.People;
using FactCheck.Persistence;
using FactCheck.Web.Identity;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Features.People.InvitePerson;

/// <summary>An administrator makes a one-time link by which one person joins the newsroom.</summary>
/// <param name="Addressee">For whom, in the administrator's words; only the list of people shows it.</param>
/// <param name="Roles">The roles that come with it.</param>
[MaySend(Senders.Administrator)]
public sealed record InvitePersonCommand(string? Addressee, Roles Roles) : ICommand<InvitePersonView>;

/// <summary>What the administrator hands over. The path holds the secret, which is shown once and kept nowhere.</summary>
/// <param name="Path">Where the link leads, from the newsroom's address on.</param>
/// <param name="ExpiresAt">Until when it can be used.</param>
public sealed record InvitePersonView(string Path, DateTimeOffset ExpiresAt);

internal sealed class InvitePersonValidator : AbstractValidator<InvitePersonCommand>
{
    public InvitePersonValidator() =>
        RuleFor(command => command.Addressee).NotEmpty().MaximumLength(100).Refuse(InvitePersonProblems.Addressee);
}

internal sealed class InvitePersonHandler(FactCheckDb db, IActing acting, TimeProvider clock)
    : IRequestHandler<InvitePersonCommand, Outcome<InvitePersonView>>
{
    public async Task<Outcome<InvitePersonView>> Handle(InvitePersonCommand request, CancellationToken cancellationToken)
    {
        var made = Invitation.Make(request.Roles, request.Addressee, acting.Actor, clock.Now());
        if (!made.IsDone) return Outcome<InvitePersonView>.Refused(made.Problems);
        var (invitation, secret) = made.Value;
        db.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        return new InvitePersonView(Invitations.PathOf(secret), invitation.ExpiresAt);
    }
}

/// <summary>Why an invitation is refused before it is made.</summary>
public static class InvitePersonProblems
{
    /// <summary>For nobody.</summary>
    public static readonly Problem Addressee = new("invitation.addressee", "Write for whom the link is, at most 100 characters: it stands in the list until it is used.");
}
