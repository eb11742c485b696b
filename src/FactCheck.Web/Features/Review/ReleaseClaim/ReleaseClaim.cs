using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.ReleaseClaim;

/// <summary>A holder gives the seat back. The draft stays theirs; a review that was being revised stands as it was.</summary>
/// <param name="ClaimId">The claim.</param>
[MaySend(Senders.Reviewer)]
public sealed record ReleaseClaimCommand(Guid ClaimId) : ICommand;

internal sealed class ReleaseClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ReleaseClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(ReleaseClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var outcome = await claim.ReleaseAsync(await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken), db, cancellationToken);
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
