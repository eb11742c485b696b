using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ReassignHold;

/// <summary>An editor ends a hold, and may give the seat to another. What was written stays with its writer.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="HolderId">Whose hold ends.</param>
/// <param name="PersonId">Who shall rate instead; null to leave the seat open.</param>
[MaySend(Senders.Editor)]
public sealed record ReassignHoldCommand(Guid ClaimId, Guid HolderId, Guid? PersonId) : ICommand;

internal sealed class ReassignHoldHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ReassignHoldCommand, Outcome>
{
    public async Task<Outcome> Handle(ReassignHoldCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var at = clock.Now();
        var by = await db.ByAsync(claim, acting.Actor, at, cancellationToken);
        var assignee = request.PersonId is { } person ? await db.AssigneeAsync(claim, person, at, cancellationToken) : null;
        var reviews = await db.ReviewsForTheRulesAsync(claim, cancellationToken);
        var outcome = claim.Reassign(by, request.HolderId, assignee, reviews);
        if (!outcome.IsDone) return Outcome.Refused([.. outcome.Problems.Select(AtPerson)]);
        await db.OpenWhatIsSettledAsync(claim, reviews, at, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    private static Problem AtPerson(Problem problem) => problem.Field == "Reviewer" ? problem.At(nameof(ReassignHoldCommand.PersonId)) : problem;
}
