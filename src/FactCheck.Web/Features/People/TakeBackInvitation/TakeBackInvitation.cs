using FactCheck.Domain.Kernel;
using FactCheck.Domain.People;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.People.TakeBackInvitation;

/// <summary>An administrator makes a link useless that nobody used yet.</summary>
/// <param name="InvitationId">Which one.</param>
[MaySend(Senders.Administrator)]
public sealed record TakeBackInvitationCommand(Guid InvitationId) : ICommand;

internal sealed class TakeBackInvitationHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<TakeBackInvitationCommand, Outcome>
{
    public async Task<Outcome> Handle(TakeBackInvitationCommand request, CancellationToken cancellationToken)
    {
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(one => one.Id == request.InvitationId, cancellationToken);
        var outcome = invitation?.TakeBack(clock.Now()) ?? InvitationProblems.Over;
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
