namespace FactCheck.Persistence.Taking;

/// <summary>Finds the claim that a reviewer takes next.</summary>
public interface INextClaim
{
    /// <summary>
    /// The first claim of the queue on which this person may take a seat now: a member of the queue, an open seat, no seat of
    /// theirs in the round, not passed over, no declared conflict; by priority, deadline, age. Call it inside a command's
    /// transaction: the claim is locked against other takers until the end, who get the one after. Then load it and
    /// <c>Claim.Take</c>. Null when there is none.
    /// </summary>
    Task<Guid?> FindAsync(Guid queueId, Guid personId, DateTimeOffset now, CancellationToken cancellationToken);
}
