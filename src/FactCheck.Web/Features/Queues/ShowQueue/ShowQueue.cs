using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ShowQueue;

/// <summary>Asks for one queue and its claims of one status, by priority and number, a page at a time.</summary>
/// <param name="QueueId">The queue.</param>
/// <param name="Status">Which claims.</param>
/// <param name="After">Where the page before ended, as its view said; null for the first page.</param>
[MaySend(Senders.Reviewer | Senders.Administrator)]
public sealed record ShowQueueQuery(Guid QueueId, ClaimStatus Status, string? After) : IQuery<ShowQueueView>;

/// <summary>One queue.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Number">Number of what it says of itself, for the form that changes it.</param>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Description">What belongs into it.</param>
/// <param name="Terms">What it asks of its rounds.</param>
/// <param name="Scale">Name of its rating scale.</param>
/// <param name="IsOpen">Whether claims may be put into it.</param>
/// <param name="Members">Who rates in it.</param>
/// <param name="Counts">How many claims stand in each status; a thousand stands for more.</param>
/// <param name="Claims">The claims of the status that was asked for.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
/// <param name="Rules">How many rules suggest claims for it.</param>
/// <param name="MaySetUp">Whether whoever asks may change it.</param>
/// <param name="Scales">Rating scales to choose from; empty for who may not change it.</param>
/// <param name="People">Who could rate in it; empty for who may not change it.</param>
/// <param name="MayQueue">Whether whoever asks may put claims into it.</param>
public sealed record ShowQueueView(
    Guid Id, int Number, string Name, string Description, QueueTerms Terms, string Scale, bool IsOpen, IReadOnlyList<PersonChoice> Members,
    IReadOnlyDictionary<ClaimStatus, int> Counts, IReadOnlyList<QueuedClaimView> Claims, string? Next, int Rules, bool MaySetUp,
    IReadOnlyList<ScaleChoice> Scales, IReadOnlyList<PersonChoice> People, bool MayQueue = false);

/// <summary>One claim of a queue.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Deadline">By when; null for no deadline.</param>
/// <param name="IsOverdue">True when that is past.</param>
/// <param name="Since">Since when it stands where it stands.</param>
/// <param name="ReviewsIn">How many reviews are in.</param>
/// <param name="Seats">How many are asked for.</param>
/// <param name="Holders">Who holds a seat now.</param>
public sealed record QueuedClaimView(
    Guid Id, long Number, string Text, Priority Priority, DateTimeOffset? Deadline, bool IsOverdue, DateTimeOffset Since, int ReviewsIn, int Seats,
    IReadOnlyList<HolderView> Holders);

/// <summary>Who holds a seat.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Until">Until when.</param>
public sealed record HolderView(string Name, DateTimeOffset Until);

internal sealed class ShowQueueHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ShowQueueQuery, Outcome<ShowQueueView>>
{
    private const int Rows = 40;
    private static readonly ClaimStatus[] Shown = [ClaimStatus.Queued, ClaimStatus.UnderReview, ClaimStatus.Disputed, ClaimStatus.Decided, ClaimStatus.Published];

    public async Task<Outcome<ShowQueueView>> Handle(ShowQueueQuery request, CancellationToken cancellationToken)
    {
        var queue = await db.Queues.AsNoTracking().FirstOrDefaultAsync(q => q.Id == request.QueueId, cancellationToken);
        if (queue is null) return QueueProblems.NotThere;
        var scale = await db.Scales.Where(s => s.Id == queue.Terms.ScaleId).Select(s => s.Name).FirstAsync(cancellationToken);
        var found = await After(db.Claims.AsNoTracking().Where(c => c.QueueId == queue.Id && c.Status == request.Status), request.After)
            .OrderByDescending(c => c.Priority).ThenBy(c => c.Number).Take(Rows + 1).AsSplitQuery().ToListAsync(cancellationToken);
        var next = found.Count > Rows ? string.Create(CultureInfo.InvariantCulture, $"{(int)found[Rows - 1].Priority}-{found[Rows - 1].Number}") : null;
        var maySetUp = acting.Actor.IsEditor || acting.Actor.IsAdministrator;
        return new ShowQueueView(
            queue.Id, queue.Number, queue.Name, queue.Description, queue.Terms, scale, queue.IsOpen, await db.MembersAsync(queue.Id, cancellationToken),
            await Counts(queue.Id, cancellationToken), await RowsOf(found.Take(Rows).ToList(), cancellationToken), next, queue.Rules.Count, maySetUp,
            maySetUp ? await db.ScalesAsync(cancellationToken) : [], maySetUp ? await db.RatersAsync(cancellationToken) : [], acting.Actor.IsEditor);
    }

    // An address that was tampered with begins at the first page.
    private static IQueryable<Claim> After(IQueryable<Claim> claims, string? after)
    {
        if (after?.Split('-') is not [var first, var second] || !Enum.TryParse<Priority>(first, out var priority) || !long.TryParse(second, CultureInfo.InvariantCulture, out var number)) return claims;
        var lower = Enum.GetValues<Priority>().Where(one => one < priority).ToList();
        return claims.Where(c => lower.Contains(c.Priority) || (c.Priority == priority && c.Number > number));
    }

    private async Task<IReadOnlyDictionary<ClaimStatus, int>> Counts(Guid queueId, CancellationToken cancel)
    {
        var counts = new Dictionary<ClaimStatus, int>();
        foreach (var status in Shown)
            counts[status] = await db.CountInQueueAsync(queueId, status, 1_000, cancel);
        return counts;
    }

    private async Task<IReadOnlyList<QueuedClaimView>> RowsOf(IReadOnlyList<Claim> claims, CancellationToken cancel)
    {
        var now = clock.Now();
        var names = await db.NamesAsync(claims.SelectMany(c => c.CurrentRound!.Seats).Where(s => s.IsHeld(now)).Select(s => s.ReviewerId!.Value), cancel);
        return [.. claims.Select(c => new QueuedClaimView(
            c.Id, c.Number, c.Text, c.Priority, c.Deadline, c.Deadline < now && c.Status != ClaimStatus.Published, c.StatusSince, c.CurrentRound!.ReviewsIn, c.CurrentRound.Seats.Count,
            [.. c.CurrentRound.Seats.Where(s => s.IsHeld(now)).Select(s => new HolderView(names.GetValueOrDefault(s.ReviewerId!.Value, "somebody"), s.HeldUntil!.Value))]))];
    }
}
