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
    public static async Task<IReadOnlyList<ProposedMove>> MovesAsync(this FactCheckDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var claims = await db.Claims.AsNoTracking().Where(claim => claim.Status == ClaimStatus.UnderReview && claim.QueueId != null)
            .OrderBy(claim => claim.Number).Take(Most).ToListAsync(cancellationToken);
        var ids = claims.ConvertAll(claim => claim.Id);
        var queues = await db.Queues.AsNoTracking().Where(queue => queue.Members.Count > 1).ToListAsync(cancellationToken);
        var working = (await db.RatersAsync(cancellationToken)).Select(person => person.Id).ToHashSet();
        var conflicts = (await db.ConflictsWithClaims().Where(conflict => ids.Contains(conflict.ClaimId)).ToListAsync(cancellationToken))
            .Select(one => (one.ClaimId, one.PersonId)).ToHashSet();
        var seated = claims.SelectMany(claim => claim.CurrentRound!.Seats.Where(seat => seat.ReviewerId is not null).Select(seat => (claim.Id, seat.ReviewerId!.Value))).ToHashSet();
        var moves = queues.SelectMany(queue => Rebalancing.Propose(
            [.. claims.Where(claim => claim.QueueId == queue.Id).SelectMany(claim => Held(claim, now))],
            [.. queue.Members.Select(member => member.PersonId).Where(working.Contains).Order()], queue.Terms.HoldsAtOnce,
            (claim, person) => !seated.Contains((claim, person)) && !conflicts.Contains((claim, person)))).ToList();
        var names = await db.NamesAsync(moves.SelectMany(move => new[] { move.FromId, move.ToId }), cancellationToken);
        return [.. moves.Select(move => (move, Claim: claims.Find(claim => claim.Id == move.ClaimId)!)).Select(one => new ProposedMove(
            one.move, one.Claim.Number, one.Claim.Text, names.GetValueOrDefault(one.move.FromId, "somebody"), names.GetValueOrDefault(one.move.ToId, "somebody"),
            one.Claim.Deadline < now ? "overdue" : "not started"))];
    }

    private static IEnumerable<HeldSeat> Held(Claim claim, DateTimeOffset now) => claim.CurrentRound!.Seats
        .Where(seat => seat.IsHeld(now) && !seat.IsRevising)
        .Select(seat => new HeldSeat(claim.Id, seat.ReviewerId!.Value, seat.HeldSince!.Value, claim.Deadline < now, WasProlonged(claim, seat)));

    // A hold is taken for the hold time, or given to the deadline or for the longest hold. Drafts are blind, so this is how it is
    // told whether its holder has begun: saving one prolongs the hold.
    private static bool WasProlonged(Claim claim, Seat seat)
    {
        var (terms, since, until) = (claim.CurrentRound!.Terms, seat.HeldSince!.Value, seat.HeldUntil!.Value);
        return until != since + terms.HoldTime && until != since + terms.LongestHold && until != claim.Deadline;
    }
}
