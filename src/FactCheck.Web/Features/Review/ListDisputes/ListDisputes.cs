using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.ListDisputes;

/// <summary>Asks for the claims whose reviews disagree, the most urgent first; and for decided ones that somebody must look at before they go on.</summary>
[MaySend(Senders.Editor | Senders.Administrator)]
public sealed record ListDisputesQuery : IQuery<ListDisputesView>;

internal sealed class ListDisputesHandler(FactCheckDb db, IActing acting) : IRequestHandler<ListDisputesQuery, Outcome<ListDisputesView>>
{
    private const int Most = 100;

    public async Task<Outcome<ListDisputesView>> Handle(ListDisputesQuery request, CancellationToken cancellationToken)
    {
        var claims = await db.Claims.AsNoTracking().Where(c => c.Status == ClaimStatus.Disputed)
            .OrderByDescending(c => c.Priority).ThenBy(c => c.Number).Take(Most + 1).ToListAsync(cancellationToken);
        var unsure = await Found(db.AgreedInDoubt(), cancellationToken);
        var unsigned = acting.Actor.IsAdministrator ? await Found(db.WithoutSigner(), cancellationToken) : [];
        return new ListDisputesView([.. claims.Take(Most).Select(ViewOf)], [.. unsure.Take(Most).Select(ViewOf)], claims.Count > Most || unsure.Count > Most || unsigned.Count > Most)
        { Unsigned = [.. unsigned.Take(Most).Select(ViewOf)] };
    }

    private Task<List<Claim>> Found(IQueryable<Claim> which, CancellationToken cancel)
    {
        var ids = which.Select(c => c.Id);
        return db.Claims.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.Priority).ThenBy(c => c.Number).Take(Most + 1).ToListAsync(cancel);
    }

    private static DisputeView ViewOf(Claim claim) => new(claim.Number, claim.Text, claim.Language, claim.StatusSince, claim.CurrentRound!.Seats.Count, claim.CurrentRound.Unsure);
}

/// <summary>What is to be judged.</summary>
/// <param name="Claims">The claims.</param>
/// <param name="Unsure">Claims whose reviews agree, though somebody was not sure.</param>
/// <param name="HasMore">Whether there are more than are listed.</param>
public sealed record ListDisputesView(IReadOnlyList<DisputeView> Claims, IReadOnlyList<DisputeView> Unsure, bool HasMore = false)
{
    /// <summary>For administrators: decided claims that no editor may sign.</summary>
    public IReadOnlyList<DisputeView> Unsigned { get; init; } = [];
}

/// <summary>A claim whose reviews disagree, or whose writers were not sure.</summary>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its newest wording.</param>
/// <param name="Language">The wording's language tag.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reviews">How many reviews there are.</param>
/// <param name="Unsure">How many of their writers were not sure.</param>
public sealed record DisputeView(long Number, string Text, string Language, DateTimeOffset Since, int Reviews, int Unsure);
