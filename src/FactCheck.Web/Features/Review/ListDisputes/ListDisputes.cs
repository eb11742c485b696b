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
            .OrderByDescending(c => c.Priority).ThenBy(c => c.Number).Take(Most).ToListAsync(cancellationToken);
        return new ListDisputesView([.. claims.Select(c => new DisputeView(c.Number, c.Text, c.Language, c.StatusSince, c.CurrentRound!.Seats.Count))]);
    }
}

/// <summary>What is to be judged.</summary>
/// <param name="Claims">The claims.</param>
public sealed record ListDisputesView(IReadOnlyList<DisputeView> Claims);

/// <summary>A claim whose reviews disagree.</summary>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its newest wording.</param>
/// <param name="Language">The wording's language tag.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reviews">How many reviews there are.</param>
public sealed record DisputeView(long Number, string Text, string Language, DateTimeOffset Since, int Reviews);
