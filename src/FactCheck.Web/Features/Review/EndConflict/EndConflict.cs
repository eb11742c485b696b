using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.EndConflict;

/// <summary>Somebody says that a conflict of interest of theirs is over.</summary>
/// <param name="ConflictId">The conflict.</param>
[MaySend(Senders.Reviewer)]
public sealed record EndConflictCommand(Guid ConflictId) : ICommand;

internal sealed class EndConflictHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<EndConflictCommand, Outcome>
{
    public async Task<Outcome> Handle(EndConflictCommand request, CancellationToken cancellationToken)
    {
        var me = acting.Actor.PersonId;
        var conflict = await db.ConflictsOfInterest.FirstOrDefaultAsync(c => c.Id == request.ConflictId && c.PersonId == me, cancellationToken);
        if (conflict is null) return EndConflictProblems.NotThere;
        conflict.End(clock.Now());
        db.ConflictsOfInterest.Remove(conflict);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}

/// <summary>Why a conflict of interest is not ended.</summary>
public static class EndConflictProblems
{
    /// <summary>No such conflict of theirs.</summary>
    public static readonly Problem NotThere = new("conflict.not-there", "There is no such conflict of interest of yours. Only whoever declared it can end it.");
}
