using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ListQueues;

/// <summary>Asks for the queues and how much stands in each.</summary>
[MaySend(Senders.Reviewer | Senders.Administrator)]
public sealed record ListQueuesQuery : IQuery<ListQueuesView>;

/// <summary>The queues.</summary>
/// <param name="Queues">Open ones first, by name.</param>
/// <param name="MaySetUp">Whether whoever asks may set queues up.</param>
/// <param name="Scales">Rating scales that a new queue can use; empty for who may not set up.</param>
/// <param name="People">Who could rate in a new queue; empty for who may not set up.</param>
public sealed record ListQueuesView(IReadOnlyList<QueueRowView> Queues, bool MaySetUp, IReadOnlyList<ScaleChoice> Scales, IReadOnlyList<PersonChoice> People);

/// <summary>One queue.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Description">What belongs into it.</param>
/// <param name="Seats">How many ratings it asks for.</param>
/// <param name="Members">How many people rate in it.</param>
/// <param name="IsMine">Whether whoever asks is one of them.</param>
/// <param name="IsOpen">Whether claims may be put into it.</param>
/// <param name="Waiting">Claims that nobody holds; <see cref="Most"/> stands for that and more, here and in the next three.</param>
/// <param name="AtWork">Claims under review.</param>
/// <param name="Disputed">Claims whose reviews do not agree.</param>
/// <param name="Decided">Claims that wait for their verdict.</param>
/// <param name="Overdue">Of all that were counted, the most urgent of each, past their deadline.</param>
public sealed record QueueRowView(
    Guid Id, string Name, string Description, int Seats, int Members, bool IsMine, bool IsOpen, int Waiting, int AtWork, int Disputed, int Decided, int Overdue)
{
    /// <summary>Counted no further.</summary>
    public const int Most = 1_000;

    /// <summary>False where one of the counts stopped at <see cref="Most"/>, so that more may be overdue than was counted.</summary>
    public bool IsCountedWhole => Waiting < Most && AtWork < Most && Disputed < Most && Decided < Most;

    /// <summary>A count as it is said: <c>1000+</c> at the most.</summary>
    public static string Say(int count) => count >= Most ? $"{Most}+" : $"{count}";
}

internal sealed class ListQueuesHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ListQueuesQuery, Outcome<ListQueuesView>>
{
    public async Task<Outcome<ListQueuesView>> Handle(ListQueuesQuery request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var queues = await db.Queues.AsNoTracking().OrderBy(q => q.FoldedName).ToListAsync(cancellationToken);
        var counts = await CountsAsync(now, cancellationToken);
        int Of(Guid queue, ClaimStatus status) => counts[(queue, status)].Count;
        var rows = queues.Select(q => new QueueRowView(
            q.Id, q.Name, q.Description, q.Terms.Seats, q.Members.Count, acting.Actor.PersonId is { } me && q.HasMember(me), q.IsOpen,
            Of(q.Id, ClaimStatus.Queued), Of(q.Id, ClaimStatus.UnderReview), Of(q.Id, ClaimStatus.Disputed), Of(q.Id, ClaimStatus.Decided),
            Claim.InWork.Sum(status => counts[(q.Id, status)].Overdue)));
        var maySetUp = acting.Actor.IsEditor || acting.Actor.IsAdministrator;
        return new ListQueuesView(
            [.. rows.OrderByDescending(row => row.IsOpen)], maySetUp,
            maySetUp ? await db.ScalesAsync(cancellationToken) : [], maySetUp ? await db.RatersAsync(cancellationToken) : []);
    }

    // Along the index of queues, backwards, and no further than is said: a queue of a hundred thousand must not slow the list of all.
    private async Task<Dictionary<(Guid Queue, ClaimStatus Status), (int Count, int Overdue)>> CountsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var counts = new Dictionary<(Guid, ClaimStatus), (int, int)>();
        foreach (var status in Claim.InWork)
        {
            var found = await db.Queues.Select(q => new
            {
                q.Id,
                Count = db.Claims.Where(c => c.QueueId == q.Id && c.Status == status).OrderByDescending(c => c.Priority).ThenByDescending(c => c.Number)
                    .Select(c => c.Number).Take(QueueRowView.Most).Count(),
                Overdue = db.Claims.Where(c => c.QueueId == q.Id && c.Status == status).OrderByDescending(c => c.Priority).ThenByDescending(c => c.Number)
                    .Select(c => c.Deadline).Take(QueueRowView.Most).Count(deadline => deadline < now),
            }).ToListAsync(cancel);
            foreach (var one in found) counts[(one.Id, status)] = (one.Count, one.Overdue);
        }

        return counts;
    }
}
