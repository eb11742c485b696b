namespace FactCheck.Domain.Queues;

/// <summary>A seat that somebody holds, as the sharing out of work sees it.</summary>
/// <param name="ClaimId">On which claim.</param>
/// <param name="HolderId">Who holds it.</param>
/// <param name="Since">Since when.</param>
/// <param name="IsOverdue">True when the claim is past its deadline.</param>
/// <param name="IsStarted">True when the hold was ever prolonged: saving a draft does that.</param>
public sealed record HeldSeat(Guid ClaimId, Guid HolderId, DateTimeOffset Since, bool IsOverdue, bool IsStarted);

/// <summary>A hold that passes from one member of its queue to another.</summary>
/// <param name="ClaimId">On which claim.</param>
/// <param name="FromId">Who holds it.</param>
/// <param name="ToId">Who gets it.</param>
public sealed record HoldMove(Guid ClaimId, Guid FromId, Guid ToId);

/// <summary>Shares the holds of one queue out more evenly. It proposes; an editor decides.</summary>
public static class Rebalancing
{
    /// <summary>
    /// The moves after which nobody holds two more than somebody who could take over: from who holds most to who holds least, what
    /// is overdue first, then what was not started, the longest held first. What was started and is in time stays.
    /// </summary>
    /// <param name="holds">The holds of the queue.</param>
    /// <param name="members">Who rates in it.</param>
    /// <param name="most">How many seats one may hold at once.</param>
    /// <param name="mayRate">Whether this person may rate that claim: no seat in its round, no conflict.</param>
    public static IReadOnlyList<HoldMove> Propose(IReadOnlyList<HeldSeat> holds, IReadOnlyList<Guid> members, int most, Func<Guid, Guid, bool> mayRate)
    {
        var load = members.Concat(holds.Select(hold => hold.HolderId)).Distinct().ToDictionary(person => person, person => holds.Count(hold => hold.HolderId == person));
        var movable = holds.Where(hold => hold.IsOverdue || !hold.IsStarted).OrderByDescending(hold => hold.IsOverdue).ThenBy(hold => hold.Since).ThenBy(hold => hold.ClaimId).ToList();
        var moves = new List<HoldMove>();
        while (Next() is { } move)
        {
            moves.Add(move);
            movable.RemoveAll(hold => hold.ClaimId == move.ClaimId);
            (load[move.FromId], load[move.ToId]) = (load[move.FromId] - 1, load[move.ToId] + 1);
        }

        return moves;

        HoldMove? Next() => (
            from hold in movable
            from person in members
            where load[hold.HolderId] - load[person] >= 2 && load[person] < most && mayRate(hold.ClaimId, person)
            orderby load[hold.HolderId] descending, load[person]
            select new HoldMove(hold.ClaimId, hold.HolderId, person)).FirstOrDefault();
    }
}
