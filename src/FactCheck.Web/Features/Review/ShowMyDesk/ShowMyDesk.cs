using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.ShowMyDesk;

/// <summary>Asks what waits for whoever looks: holds, returned work, drafts, reviews that wait for others, queues; for editors also what is to be decided.</summary>
[MaySend(Senders.Member)]
public sealed record ShowMyDeskQuery : IQuery<ShowMyDeskView>;

internal sealed class ShowMyDeskHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ShowMyDeskQuery, Outcome<ShowMyDeskView>>
{
    private const int Most = 30;

    public async Task<Outcome<ShowMyDeskView>> Handle(ShowMyDeskQuery request, CancellationToken cancellationToken)
    {
        var (me, now, actor) = (acting.Actor.PersonId!.Value, clock.Now(), acting.Actor);
        var mine = await db.Claims.AsNoTracking()
            .Where(c => (c.Status == ClaimStatus.UnderReview || c.Status == ClaimStatus.Queued) && c.Rounds.Any(r => r.ClosedAt == null && r.Seats.Any(s => s.ReviewerId == me)))
            .OrderBy(c => c.Number).Take(2 * Most).ToListAsync(cancellationToken);
        var comments = await db.Reviews.AsNoTracking().Where(r => r.WriterId == me && r.ReturnComment != null && mine.Select(c => c.Id).Contains(r.ClaimId))
            .Select(r => new { r.ClaimId, r.Round, r.ReturnComment }).ToListAsync(cancellationToken);
        var seats = mine.Select(claim => (Claim: claim, Round: claim.CurrentRound!, Seat: claim.CurrentRound!.SeatOf(me))).Where(it => it.Seat is not null).ToList();
        var held = seats.Where(it => it.Seat!.IsHeld(now) || it.Seat.IsRevising).OrderBy(it => it.Seat!.HeldUntil).Select(it => RowOf(
            it.Claim, it.Seat!.HeldUntil, it.Seat.IsRevising ? comments.FirstOrDefault(c => c.ClaimId == it.Claim.Id && c.Round == it.Round.Number)?.ReturnComment ?? "" : null)).ToList();
        var waiting = seats.Where(it => it.Seat!.IsFilled).Select(it => RowOf(it.Claim, null, null)).ToList();
        return new ShowMyDeskView(
            now, held, await Lapsed(me, now, cancellationToken), waiting, actor.IsReviewer ? await Queues(me, cancellationToken) : [],
            actor.IsEditor ? await InStatus(ClaimStatus.Disputed, cancellationToken) : [], actor.IsEditor ? await InStatus(ClaimStatus.Decided, cancellationToken) : [],
            actor.IsEditor, actor.IsReviewer);
    }

    /// <summary>What was written and has no seat any more: its hold ran out, or it was given back, while the round still runs.</summary>
    private async Task<IReadOnlyList<DeskClaimView>> Lapsed(Guid me, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var drafts = await db.ReviewDrafts.AsNoTracking().Where(d => d.WriterId == me && d.HandedOverAt == null).OrderByDescending(d => d.SavedAt).Take(Most)
            .Select(d => new { d.ClaimId, d.Round }).ToListAsync(cancellationToken);
        var ids = drafts.Select(d => d.ClaimId).Distinct().ToList();
        var claims = await db.Claims.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        return [.. drafts.Where(d => claims[d.ClaimId].CurrentRound is { ClosedAt: null } round && round.Number == d.Round && !round.IsSettled
                && round.SeatOf(me) is not { IsFilled: true } and not { IsRevising: true } && round.HeldBy(me, now) is null)
            .Select(d => RowOf(claims[d.ClaimId], null, null))];
    }

    private async Task<IReadOnlyList<DeskQueueView>> Queues(Guid me, CancellationToken cancellationToken)
    {
        var queues = await db.Queues.AsNoTracking().Where(q => q.Members.Any(m => m.PersonId == me)).OrderBy(q => q.Name).Select(q => new { q.Id, q.Name }).ToListAsync(cancellationToken);
        var all = new List<DeskQueueView>();
        foreach (var queue in queues)
        {
            var count = await db.Claims.IgnoreAutoIncludes().Where(c => c.QueueId == queue.Id && c.Status == ClaimStatus.Queued).Select(c => c.Id).Take(100).CountAsync(cancellationToken);
            all.Add(new(queue.Id, queue.Name, count));
        }

        return all;
    }

    private async Task<IReadOnlyList<DeskClaimView>> InStatus(ClaimStatus status, CancellationToken cancellationToken)
    {
        var claims = await db.Claims.AsNoTracking().Where(c => c.Status == status).OrderByDescending(c => c.Priority).ThenBy(c => c.Number).Take(Most).ToListAsync(cancellationToken);
        return [.. claims.Select(claim => RowOf(claim, null, null))];
    }

    private static DeskClaimView RowOf(Claim claim, DateTimeOffset? until, string? comment) => new(
        claim.Id, claim.Number, claim.Text, claim.Language, claim.Status, claim.Priority, claim.Deadline, until, comment,
        claim.CurrentRound?.ReviewsIn ?? 0, claim.CurrentRound?.Seats.Count ?? 0);
}
