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

internal sealed partial class ExpireHoldsHandler(FactCheckDb db, TimeProvider clock, ILogger<ExpireHoldsHandler> log) : IRequestHandler<ExpireHoldsCommand, Outcome<bool>>
{
    private const int Most = 50;

    public async Task<Outcome<bool>> Handle(ExpireHoldsCommand request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var lapsed = await db.Claims
            .Where(claim => claim.Status == ClaimStatus.UnderReview
                && claim.Rounds.Any(round => round.ClosedAt == null && round.Seats.Any(seat => seat.State == SeatState.Held && seat.HeldUntil <= now)))
            .OrderBy(claim => claim.Number).Take(Most).ToListAsync(cancellationToken);
        var ended = 0;
        foreach (var claim in lapsed)
        {
            var reviews = await db.ReviewsForTheRulesAsync(claim, cancellationToken);
            // One claim that cannot be settled keeps no other waiting.
            if (claim.Expire(await db.ByAsync(claim, Actor.Clock, now, cancellationToken), reviews) is { IsDone: false } refused)
            {
                LogRefused(claim.Number, refused.Problems[0].Code);
                continue;
            }
            await db.OpenWhatIsSettledAsync(claim, reviews, now, cancellationToken);
            ended++;
        }
        await db.SaveChangesAsync(cancellationToken);
        return lapsed.Count == Most && ended > 0;
    }

    [LoggerMessage(LogLevel.Error, "The holds of claim {Number} cannot be ended: {Code}")]
    private partial void LogRefused(long number, string code);
}
