using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.NoteSent;

/// <summary>An editor has sent an answer to its reader: the address has served, and is forgotten.</summary>
/// <param name="RequestId">The request that was answered.</param>
[MaySend(Senders.Editor)]
public sealed record NoteSentCommand(Guid RequestId) : ICommand;

internal sealed class NoteSentHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<NoteSentCommand, Outcome>
{
    public async Task<Outcome> Handle(NoteSentCommand request, CancellationToken cancellationToken)
    {
        var asked = await db.ReaderRequests.FirstOrDefaultAsync(r => r.Id == request.RequestId, cancellationToken);
        if (asked is null) return NoteSentProblems.NotThere;
        var outcome = asked.NoteSent(clock.Now());
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}

/// <summary>Why nothing is noted.</summary>
public static class NoteSentProblems
{
    /// <summary>No such request.</summary>
    public static readonly Problem NotThere = new("request.not-there-to-send", "There is no such request.");
}
