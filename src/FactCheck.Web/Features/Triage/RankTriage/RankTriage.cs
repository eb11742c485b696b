using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Triage;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.RankTriage;

/// <summary>
/// The clock makes places in triage again that were made on an older basis: after the weights or the rules changed, or where one
/// act touched very many. Answers whether more are left.
/// </summary>
[MaySend(Senders.Clock)]
[RunsEvery(seconds: 1)]
public sealed record RankTriageCommand : ICommand<bool>;

internal sealed class RankTriageHandler(FactCheckDb db) : IRequestHandler<RankTriageCommand, Outcome<bool>>
{
    public async Task<Outcome<bool>> Handle(RankTriageCommand request, CancellationToken cancellationToken)
    {
        var basis = await db.TriageBasisAsync(cancellationToken);
        var old = await db.TriagePlaces.Where(place => place.Basis < basis.Number).OrderBy(place => place.Basis).Take(TriageRanking.Most)
            .Select(place => place.ClaimId).ToListAsync(cancellationToken);
        if (old.Count == 0) return false;
        await db.RankAsync(old, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return old.Count == TriageRanking.Most;
    }
}
