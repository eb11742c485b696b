using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ShowWorkload;

/// <summary>Asks who holds what, what is overdue, and how long the work of the last days took.</summary>
[MaySend(Senders.Editor)]
public sealed record ShowWorkloadQuery : IQuery<ShowWorkloadView>;

/// <summary>The desk's workload.</summary>
/// <param name="Days">How many days back turnaround is measured.</param>
/// <param name="Holds">Who holds what, by person; the hold that ends first comes first.</param>
/// <param name="Overdue">Claims past their deadline, the oldest deadline first.</param>
/// <param name="Queues">From a round's opening to its last review, by queue.</param>
/// <param name="People">From taking a seat to its review, by person.</param>
/// <param name="Moves">Holds that could pass to others, so that everybody has about as many.</param>
public sealed record ShowWorkloadView(
    int Days, IReadOnlyList<HoldView> Holds, IReadOnlyList<OverdueView> Overdue, IReadOnlyList<TurnaroundView> Queues, IReadOnlyList<TurnaroundView> People,
    IReadOnlyList<ProposedMove> Moves)
{
    /// <summary>Whether more is held, and more is overdue, than is listed.</summary>
    public (bool Holds, bool Overdue) More { get; init; }
}

/// <summary>One hold.</summary>
/// <param name="ClaimId">On which claim.</param>
/// <param name="Number">Its number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Queue">Its queue's name.</param>
/// <param name="PersonId">Who holds it.</param>
/// <param name="Person">Their name.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">Until when.</param>
/// <param name="IsRevising">True while they revise a returned review.</param>
/// <param name="IsOverdue">True when the claim is past its deadline.</param>
/// <param name="Others">Who could rate it instead.</param>
public sealed record HoldView(
    Guid ClaimId, long Number, string Text, string Queue, Guid PersonId, string Person, DateTimeOffset Since, DateTimeOffset Until, bool IsRevising,
    bool IsOverdue, IReadOnlyList<PersonChoice> Others);

/// <summary>A claim past its deadline.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Deadline">When it was due.</param>
public sealed record OverdueView(long Number, string Text, ClaimStatus Status, DateTimeOffset Deadline);

/// <summary>How long work took somewhere.</summary>
/// <param name="Id">Of which queue or person: two people may have one name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Turnaround">How long.</param>
public sealed record TurnaroundView(Guid Id, string Name, Turnaround Turnaround);

internal sealed class ShowWorkloadHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<ShowWorkloadQuery, Outcome<ShowWorkloadView>>
{
    private const int Days = 30;
    private const int MostHolds = 200;
    private const int MostOverdue = 100;
    private const int MostMeasured = 20_000;

    public async Task<Outcome<ShowWorkloadView>> Handle(ShowWorkloadQuery request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        // Said as constants: the index of deadlines is walked state by state.
        var overdue = await db.Claims.IgnoreAutoIncludes().AsNoTracking().Where(c => EF.Constant(Claim.InWork).Contains(c.Status) && c.Deadline < now).OrderBy(c => c.Deadline).Take(MostOverdue + 1)
            .Select(c => new OverdueView(c.Number, c.Text, c.Status, c.Deadline!.Value)).ToListAsync(cancellationToken);
        var (queues, people) = await Turnarounds(now - TimeSpan.FromDays(Days), cancellationToken);
        var (holds, moreHolds) = await Holds(now, cancellationToken);
        return new ShowWorkloadView(Days, holds, [.. overdue.Take(MostOverdue)], queues, people, await db.MovesAsync(now, cancellationToken)) { More = (moreHolds, overdue.Count > MostOverdue) };
    }

    private async Task<(IReadOnlyList<HoldView> Holds, bool More)> Holds(DateTimeOffset now, CancellationToken cancel)
    {
        var held = await db.Claims.AsNoTracking().Where(c => c.Status == ClaimStatus.UnderReview)
            .SelectMany(c => c.Rounds.Where(r => r.ClosedAt == null).SelectMany(r => r.Seats).Where(s => s.State == SeatState.Held && s.HeldUntil > now),
                (c, s) => new { c.Id, c.Number, c.Text, c.QueueId, c.Deadline, Person = s.ReviewerId!.Value, Since = s.HeldSince!.Value, Until = s.HeldUntil!.Value, s.IsRevising })
            .OrderBy(h => h.Until).Take(MostHolds + 1).ToListAsync(cancel);
        var names = await db.NamesAsync(held.Select(h => h.Person), cancel);
        var queues = await db.Queues.AsNoTracking().ToDictionaryAsync(q => q.Id, cancel);
        var raters = await db.RatersAsync(cancel);
        return ([.. held.Take(MostHolds).Select(h => new HoldView(
            h.Id, h.Number, h.Text, queues[h.QueueId!.Value].Name, h.Person, names.GetValueOrDefault(h.Person, "somebody"), h.Since, h.Until, h.IsRevising, h.Deadline < now,
            [.. raters.Where(p => p.Id != h.Person && queues[h.QueueId!.Value].HasMember(p.Id))])).OrderBy(h => h.Person, StringComparer.OrdinalIgnoreCase).ThenBy(h => h.PersonId)], held.Count > MostHolds);
    }

    // Settled rounds only: when a peer's review came in is nobody's business before.
    private async Task<(IReadOnlyList<TurnaroundView> Queues, IReadOnlyList<TurnaroundView> People)> Turnarounds(DateTimeOffset since, CancellationToken cancel)
    {
        var rounds = await db.Claims.AsNoTracking().SelectMany(c => c.Rounds.Where(r => r.SettledAt >= since), (c, r) => new { r.Terms.QueueId, r.OpenedAt, SettledAt = r.SettledAt!.Value })
            .OrderByDescending(r => r.SettledAt).Take(MostMeasured).ToListAsync(cancel);
        var reviews = await db.Claims.AsNoTracking().SelectMany(c => c.Rounds.Where(r => r.SettledAt >= since).SelectMany(r => r.Seats).Where(s => s.ReviewId != null))
            .Select(s => new { s.ReviewId, s.ReviewerId, s.HeldSince })
            .Join(db.Reviews.Where(r => r.Opened), s => s.ReviewId, r => r.Id, (s, r) => new { s.ReviewerId, s.HeldSince, r.First.At })
            .OrderByDescending(r => r.HeldSince).Take(MostMeasured).ToListAsync(cancel);
        var queueNames = await db.Queues.ToDictionaryAsync(q => q.Id, q => q.Name, cancel);
        var names = await db.NamesAsync(reviews.Select(r => r.ReviewerId!.Value), cancel);
        return (
            Measure(rounds.Select(r => (r.QueueId, r.SettledAt - r.OpenedAt)), queueNames),
            Measure(reviews.Where(r => r.HeldSince <= r.At).Select(r => (r.ReviewerId!.Value, r.At - r.HeldSince!.Value)), names));
    }

    private static IReadOnlyList<TurnaroundView> Measure(IEnumerable<(Guid Id, TimeSpan Took)> took, IReadOnlyDictionary<Guid, string> names) =>
    [
        .. took.GroupBy(one => one.Id, one => one.Took)
            .Select(group => new TurnaroundView(group.Key, names.GetValueOrDefault(group.Key, "somebody"), Turnaround.Of(group)!))
            .OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Id),
    ];
}
