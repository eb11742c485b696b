using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.TellOverdue;

/// <summary>
/// The clock tells, once for each deadline, that it passed: in the claim's history, and to the pages that are open. What was told
/// stands in the history, so that nothing is told twice after a restart. Answers whether more are left.
/// </summary>
[MaySend(Senders.Clock)]
[RunsEvery(seconds: 5)]
public sealed record TellOverdueCommand : ICommand<bool>;

internal sealed class TellOverdueHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<TellOverdueCommand, Outcome<bool>>
{
    private const int Most = 50;

    // What passed longer ago, while no clock ran, is news to nobody: lists and counts show it all the same.
    private static readonly TimeSpan IsNews = TimeSpan.FromDays(7);

    public async Task<Outcome<bool>> Handle(TellOverdueCommand request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var since = now - IsNews;
        var passed = await db.Claims
            .Where(c => EF.Constant(Claim.InWork).Contains(c.Status)
                && c.Deadline > since && c.Deadline <= now
                && !db.History.Any(line => line.ClaimId == c.Id && line.Act == Claim.DeadlinePassed && line.At >= c.Deadline))
            .OrderBy(c => c.Deadline).ThenBy(c => c.Number).Take(Most).ToListAsync(cancellationToken);
        foreach (var claim in passed)
        {
            if (claim.NoteOverdue(new By(Actor.Clock, DeskFacts.None, now)) is { IsDone: false } refused) return Outcome<bool>.Refused(refused.Problems);
        }

        await db.SaveChangesAsync(cancellationToken);
        return passed.Count == Most;
    }
}
