using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.ListDisputes;

/// <summary>Asks for the claims whose reviews disagree, the most urgent first.</summary>
[MaySend(Senders.Editor | Senders.Administrator)]
public sealed record ListDisputesQuery : IQuery<ListDisputesView>;

internal sealed class ListDisputesHandler(FactCheckDb db) : IRequestHandler<ListDisputesQuery, Outcome<ListDisputesView>>
{
    private const int Most = 100;

    public async Task<Outcome<ListDisputesView>> Handle(ListDisputesQuery request, CancellationToken cancellationToken)
    {
        var claims = await db.Claims.AsNoTracking().Where(c => c.Status == ClaimStatus.Disputed)
            .OrderByDescending(c => c.Priority).ThenBy(c => c.Number).Take(Most + 1).ToListAsync(cancellationToken);
        var unsure = await db.Claims.AsNoTracking().Where(c => c.Status == ClaimStatus.Decided && c.Rounds.Any(r => r.ClosedAt == null && r.Unsure > 0))
            .OrderByDescending(c => c.Priority).ThenBy(c => c.Number).Take(Most + 1).ToListAsync(cancellationToken);
        // An editor who settled a dispute has read how sure the reviewers were.
        return new ListDisputesView([.. claims.Take(Most).Select(ViewOf)], [.. unsure.Take(Most).Where(c => c.Decision?.How == DecidedBy.Agreement).Select(ViewOf)], claims.Count > Most || unsure.Count > Most);
    }

    private static DisputeView ViewOf(Claim claim) => new(claim.Number, claim.Text, claim.Language, claim.StatusSince, claim.CurrentRound!.Seats.Count, claim.CurrentRound.Unsure);
}

/// <summary>What is to be judged.</summary>
/// <param name="Claims">The claims.</param>
/// <param name="Unsure">Claims whose reviews agree, though somebody was not sure.</param>
/// <param name="HasMore">Whether there are more than are listed.</param>
public sealed record ListDisputesView(IReadOnlyList<DisputeView> Claims, IReadOnlyList<DisputeView> Unsure, bool HasMore = false);

/// <summary>A claim whose reviews disagree, or whose writers were not sure.</summary>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its newest wording.</param>
/// <param name="Language">The wording's language tag.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reviews">How many reviews there are.</param>
/// <param name="Unsure">How many of their writers were not sure.</param>
public sealed record DisputeView(long Number, string Text, string Language, DateTimeOffset Since, int Reviews, int Unsure);
