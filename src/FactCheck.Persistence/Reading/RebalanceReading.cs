using FactCheck.Domain.Claims;
using FactCheck.Domain.Queues;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>A hold that is proposed to move.</summary>
/// <param name="Move">What moves.</param>
/// <param name="Number">The claim's number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="From">Name of who holds it.</param>
/// <param name="To">Name of who would get it.</param>
/// <param name="Why">Why it is proposed.</param>
public sealed record ProposedMove(HoldMove Move, long Number, string Text, string From, string To, string Why);

/// <summary>Reads what the sharing out of holds asks about the desk.</summary>
public static class RebalanceReading
{
    private const int Most = 500;

    /// <summary>The moves that would share the holds of every queue out more evenly now.</summary>
    /// <param name="db">The database.</param>
    /// <param name="queues">The queues with who rates in them.</param>
    /// <param name="raters">Everybody who could rate.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<ProposedMove>> MovesAsync(
        this FactCheckDb db, IReadOnlyList<QueueWithMembers> queues, IReadOnlyList<PersonChoice> raters, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var seats = await db.SeatsAsync(cancellationToken);
        var held = seats.Where(seat => seat.State == SeatState.Held && seat.HeldUntil > now && !seat.IsRevising).ToLookup(seat => seat.QueueId);
        if (held.Count == 0) return [];
        var ids = seats.Select(seat => seat.ClaimId).Distinct().ToList();
        var working = raters.Select(person => person.Id).ToHashSet();
        var conflicts = (await db.ConflictsWithClaims().Where(conflict => EF.Parameter(ids).Contains(conflict.ClaimId)).ToListAsync(cancellationToken))
            .Select(one => (one.ClaimId, one.PersonId)).ToHashSet();
        var seated = seats.Select(seat => (seat.ClaimId, seat.ReviewerId)).ToHashSet();
        var moves = queues.Where(queue => queue.MemberIds.Count > 1).SelectMany(queue => Rebalancing.Propose(
            [.. held[queue.Id].Select(seat => new HeldSeat(seat.ClaimId, seat.ReviewerId, seat.HeldSince!.Value, seat.Deadline < now, seat.WasProlonged))],
            [.. queue.MemberIds.Where(working.Contains).Order()], queue.HoldsAtOnce,
            (claim, person) => !seated.Contains((claim, person)) && !conflicts.Contains((claim, person)))).ToList();
        var names = await db.NamesAsync(moves.SelectMany(move => new[] { move.FromId, move.ToId }), raters, cancellationToken);
        return [.. moves.Select(move => (move, Seat: seats.Find(seat => seat.ClaimId == move.ClaimId)!)).Select(one => new ProposedMove(
            one.move, one.Seat.Number, one.Seat.Text, names.GetValueOrDefault(one.move.FromId, "somebody"), names.GetValueOrDefault(one.move.ToId, "somebody"),
            one.Seat.Deadline < now ? "overdue" : "not started"))];
    }

    // Of each claim no more than this: with its rounds, notices and wordings it is many times as much.
    private static Task<List<SeatAtWork>> SeatsAsync(this FactCheckDb db, CancellationToken cancel) =>
        db.Claims.AsNoTracking().Where(claim => claim.Status == ClaimStatus.UnderReview && claim.QueueId != null).OrderBy(claim => claim.Number).Take(Most)
            .SelectMany(
                claim => claim.Rounds.Where(round => round.ClosedAt == null),
                (claim, round) => new { claim.Id, claim.Number, claim.Text, claim.QueueId, claim.Deadline, round.Terms.HoldTime, round.Terms.LongestHold, round.Seats })
            .SelectMany(
                one => one.Seats.Where(seat => seat.ReviewerId != null),
                (one, seat) => new SeatAtWork(
                    one.Id, one.Number, one.Text, one.QueueId!.Value, one.Deadline, one.HoldTime, one.LongestHold,
                    seat.ReviewerId!.Value, seat.State, seat.HeldSince, seat.HeldUntil, seat.IsRevising))
            .ToListAsync(cancel);

    /// <summary>A seat that somebody has in the round that is at work, with what is told of its claim.</summary>
    private sealed record SeatAtWork(
        Guid ClaimId, long Number, string Text, Guid QueueId, DateTimeOffset? Deadline, TimeSpan HoldTime, TimeSpan LongestHold,
        Guid ReviewerId, SeatState State, DateTimeOffset? HeldSince, DateTimeOffset? HeldUntil, bool IsRevising)
    {
        // A hold is taken for the hold time, or given to the deadline or for the longest hold. Drafts are blind, so this is how it is
        // told whether its holder has begun: saving one prolongs the hold.
        public bool WasProlonged => HeldUntil != HeldSince + HoldTime && HeldUntil != HeldSince + LongestHold && HeldUntil != Deadline;
    }
}
