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
        var broken = new List<Guid>();
        while (true)
        {
            var lapsed = await LapsedAsync(now, broken, cancellationToken);
            if (await ExpireAsync(lapsed, now, cancellationToken) is not { } stuck)
            {
                await db.SaveChangesAsync(cancellationToken);
                return lapsed.Count == Most;
            }

            // One claim that cannot be settled keeps no other waiting. Nothing of this try is kept.
            broken.Add(stuck);
            db.ChangeTracker.Clear();
        }
    }

    private Task<List<Claim>> LapsedAsync(DateTimeOffset now, IReadOnlyCollection<Guid> broken, CancellationToken cancel) =>
        db.Claims
            .Where(claim => !broken.Contains(claim.Id) && claim.Status == ClaimStatus.UnderReview
                && claim.Rounds.Any(round => round.ClosedAt == null && round.Seats.Any(seat => seat.State == SeatState.Held && seat.HeldUntil <= now)))
            .OrderBy(claim => claim.Number).Take(Most).ToListAsync(cancel);

    /// <summary>Ends the holds of these claims; answers the first one that is broken, or null.</summary>
    private async Task<Guid?> ExpireAsync(List<Claim> lapsed, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var claim in lapsed)
        {
            try
            {
                var reviews = await db.ReviewsForTheRulesAsync(claim, cancel);
                if (claim.Expire(await db.ByAsync(claim, Actor.Clock, now, cancel), reviews) is { IsDone: false } refused)
                {
                    LogRefused(claim.Number, refused.Problems[0].Code);
                    return claim.Id;
                }

                await db.OpenExhibitsOfSettledAsync(claim, reviews, now, cancel);
            }
            catch (InvalidOperationException thrown)
            {
                LogBroken(thrown, claim.Number);
                return claim.Id;
            }
        }

        return null;
    }

    [LoggerMessage(LogLevel.Error, "The holds of claim {Number} cannot be ended: {Code}")]
    private partial void LogRefused(long number, string code);

    [LoggerMessage(LogLevel.Error, "The holds of claim {Number} cannot be ended: something of it is missing")]
    private partial void LogBroken(Exception thrown, long number);
}
