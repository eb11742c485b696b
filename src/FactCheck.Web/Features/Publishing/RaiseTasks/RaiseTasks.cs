using System.Globalization;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.RaiseTasks;

/// <summary>The clock asks editors to look again at verdicts whose day has come, in the newsroom's time zone. Answers whether more are left.</summary>
[MaySend(Senders.Clock)]
[RunsEvery(seconds: 600)]
public sealed record RaiseTasksCommand : ICommand<bool>;

internal sealed class RaiseTasksHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<RaiseTasksCommand, Outcome<bool>>
{
    private const int Most = 50;

    public async Task<Outcome<bool>> Handle(RaiseTasksCommand request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var today = (await db.NewsroomAsync(cancellationToken)).Today(now);
        var due = await db.Listings.Where(l => l.NextCheckOn != null && l.NextCheckOn <= today).OrderBy(l => l.NextCheckOn).Take(Most).ToListAsync(cancellationToken);
        var ids = due.ConvertAll(listing => listing.ClaimId);
        var raised = (await db.Tasks.Where(t => t.Cause == TaskCause.Due && ids.Contains(t.ClaimId)).Select(t => new { t.ClaimId, t.Version }).ToListAsync(cancellationToken))
            .Select(t => (t.ClaimId, t.Version)).ToHashSet();
        foreach (var listing in due)
        {
            // A version keeps its day, and the row is made of it again with other topics, a confirmation, the end of a merge: the desk was asked once.
            if (raised.Contains((listing.ClaimId, listing.Version)))
            {
                listing.LookAgain();
                continue;
            }

            var why = $"Readers were told that we look again on {listing.NextCheckOn!.Value.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.";
            db.Tasks.Add(DeskTask.Look(listing.ClaimId, TaskCause.Due, null, why, listing.Version, now));
            listing.LookAgain();
        }

        await db.SaveChangesAsync(cancellationToken);
        return due.Count == Most;
    }
}
