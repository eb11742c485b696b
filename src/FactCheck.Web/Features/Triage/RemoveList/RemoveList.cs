using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.RemoveList;

/// <summary>An editor takes a saved list of triage away, for everybody. The claims stay where they are.</summary>
/// <param name="ListId">The list.</param>
[MaySend(Senders.Editor)]
public sealed record RemoveListCommand(Guid ListId) : ICommand;

internal sealed class RemoveListHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<RemoveListCommand, Outcome>
{
    public async Task<Outcome> Handle(RemoveListCommand request, CancellationToken cancellationToken)
    {
        if (await db.SavedLists.FirstOrDefaultAsync(list => list.Id == request.ListId, cancellationToken) is not { } list) return TriageProblems.NoList;
        var outcome = list.Remove(clock.Now());
        db.SavedLists.Remove(list);
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
