using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.TakeBackReview;

/// <summary>A writer takes the review back and holds the seat again, while the round was never settled.</summary>
/// <param name="ClaimId">The claim.</param>
[MaySend(Senders.Reviewer)]
public sealed record TakeBackReviewCommand(Guid ClaimId) : ICommand;

internal sealed class TakeBackReviewHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<TakeBackReviewCommand, Outcome>
{
    public async Task<Outcome> Handle(TakeBackReviewCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var (me, round) = (acting.Actor.PersonId, claim.CurrentRound?.Number);
        var review = await db.Reviews.FirstOrDefaultAsync(r => r.ClaimId == claim.Id && r.Round == round && r.WriterId == me, cancellationToken);
        if (review is null) return ReviewProblems.NotYours;
        var outcome = claim.TakeBackReview(await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken), review);
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
