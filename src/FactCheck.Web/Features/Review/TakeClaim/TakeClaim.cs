using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.TakeClaim;

/// <summary>A reviewer takes a hold on an open seat of this claim.</summary>
/// <param name="ClaimId">The claim.</param>
[MaySend(Senders.Reviewer)]
public sealed record TakeClaimCommand(Guid ClaimId) : ICommand;

internal sealed class TakeClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<TakeClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(TakeClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var outcome = claim.Take(await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken));
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
