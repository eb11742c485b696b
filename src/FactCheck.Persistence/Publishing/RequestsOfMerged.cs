using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Publishing;

/// <summary>What readers asked about a claim goes with it when it is merged, and comes back when it is separated.</summary>
public static class RequestsOfMerged
{
    /// <summary>Open requests about claims that were merged wait at the claim that stays.</summary>
    public static async Task MoveRequestsAsync(this FactCheckDb db, IReadOnlyCollection<Guid> from, Guid into, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var open = await db.ReaderRequests.Where(r => r.Result == null && r.ClaimId != null && from.Contains(r.ClaimId.Value)).ToListAsync(cancellationToken);
        foreach (var request in open) request.MoveTo(into, at);
    }

    /// <summary>Requests that moved with a claim come back to it, also those that had come to it from others.</summary>
    public static async Task BringRequestsBackAsync(this FactCheckDb db, Guid claimId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var own = new HashSet<Guid> { claimId };
        List<Guid> step = [claimId];
        while (step.Count > 0)
        {
            var into = step;
            step = await db.Claims.Where(c => c.MergedIntoId != null && into.Contains(c.MergedIntoId.Value) && !own.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellationToken);
            own.UnionWith(step);
        }

        var moved = await db.ReaderRequests.Where(r => r.FirstClaimId != null && own.Contains(r.FirstClaimId.Value) && r.ClaimId != claimId).ToListAsync(cancellationToken);
        foreach (var request in moved) request.MoveBack(claimId, at);
    }
}
