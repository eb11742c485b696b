using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ExpireHolds;

/// <summary>
/// The clock ends the holds that ran out and writes it into their claims' history. Nobody waits for it: every guard compares
/// with the time by itself. Answers whether more are left.
/// </summary>
[MaySend(Senders.Clock)]
[RunsEvery(seconds: 2)]
public sealed record ExpireHoldsCommand : ICommand<bool>;

internal sealed class ExpireHoldsHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<ExpireHoldsCommand, Outcome<bool>>
{
    private const int Most = 50;

    public async Task<Outcome<bool>> Handle(ExpireHoldsCommand request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var lapsed = await db.Claims
            .Where(claim => claim.Status == ClaimStatus.UnderReview
                && claim.Rounds.Any(round => round.ClosedAt == null && round.Seats.Any(seat => seat.State == SeatState.Held && seat.HeldUntil <= now)))
            .OrderBy(claim => claim.Number).Take(Most).ToListAsync(cancellationToken);
        foreach (var claim in lapsed)
        {
            var reviews = await db.ReviewsForTheRulesAsync(claim, cancellationToken);
            var outcome = claim.Expire(await db.ByAsync(claim, Actor.Clock, now, cancellationToken), reviews);
            if (!outcome.IsDone) return Outcome<bool>.Refused(outcome.Problems);
            await db.OpenExhibitsOfSettledAsync(claim, reviews, now, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
        return lapsed.Count == Most;
    }
}
