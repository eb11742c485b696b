using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.AssignSeat;

/// <summary>An editor gives an open seat to somebody who may rate; they hold it to the deadline.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="PersonId">Who shall rate.</param>
[MaySend(Senders.Editor)]
public sealed record AssignSeatCommand(Guid ClaimId, Guid PersonId) : ICommand;

internal sealed class AssignSeatHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<AssignSeatCommand, Outcome>
{
    public async Task<Outcome> Handle(AssignSeatCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var at = clock.Now();
        var by = await db.ByAsync(claim, acting.Actor, at, cancellationToken);
        var outcome = claim.Assign(by, await db.AssigneeAsync(claim, request.PersonId, at, cancellationToken));
        if (!outcome.IsDone) return Outcome.Refused([.. outcome.Problems.Select(AtPerson)]);
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    private static Problem AtPerson(Problem problem) => problem.Field == "Reviewer" ? problem.At(nameof(AssignSeatCommand.PersonId)) : problem;
}
