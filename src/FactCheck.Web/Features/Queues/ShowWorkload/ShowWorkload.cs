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
        // Once for everything below: each question is a way to the server and back.
        var (queues, raters) = (await db.QueuesWithMembersAsync(cancellationToken), await db.RatersAsync(cancellationToken));
        var (byQueue, byPerson) = await Turnarounds(now - TimeSpan.FromDays(Days), queues, raters, cancellationToken);
        var (holds, moreHolds) = await Holds(now, queues, raters, cancellationToken);
        return new ShowWorkloadView(Days, holds, [.. overdue.Take(MostOverdue)], byQueue, byPerson, await db.MovesAsync(queues, raters, now, cancellationToken))
        { More = (moreHolds, overdue.Count > MostOverdue) };
    }

    private async Task<(IReadOnlyList<HoldView> Holds, bool More)> Holds(DateTimeOffset now, IReadOnlyList<QueueWithMembers> queues, IReadOnlyList<PersonChoice> raters, CancellationToken cancel)
    {
        var held = await db.Claims.AsNoTracking().Where(c => c.Status == ClaimStatus.UnderReview)
            .SelectMany(c => c.Rounds.Where(r => r.ClosedAt == null).SelectMany(r => r.Seats).Where(s => s.State == SeatState.Held && s.HeldUntil > now),
                (c, s) => new { c.Id, c.Number, c.Text, c.QueueId, c.Deadline, Person = s.ReviewerId!.Value, Since = s.HeldSince!.Value, Until = s.HeldUntil!.Value, s.IsRevising })
            .OrderBy(h => h.Until).Take(MostHolds + 1).ToListAsync(cancel);
        var names = await db.NamesAsync(held.Select(h => h.Person), raters, cancel);
        var byId = queues.ToDictionary(q => q.Id);
        return ([.. held.Take(MostHolds).Select(h => new HoldView(
            h.Id, h.Number, h.Text, byId[h.QueueId!.Value].Name, h.Person, names.GetValueOrDefault(h.Person, "somebody"), h.Since, h.Until, h.IsRevising, h.Deadline < now,
            [.. raters.Where(p => p.Id != h.Person && byId[h.QueueId!.Value].MemberIds.Contains(p.Id))])).OrderBy(h => h.Person, StringComparer.OrdinalIgnoreCase).ThenBy(h => h.PersonId)], held.Count > MostHolds);
    }

    // Settled rounds only: when a peer's review came in is nobody's business before. From the rounds to their reviews, and to each
    // its seat by itself: as a join PostgreSQL reads every seat there ever was.
    private async Task<(IReadOnlyList<TurnaroundView> Queues, IReadOnlyList<TurnaroundView> People)> Turnarounds(
        DateTimeOffset since, IReadOnlyList<QueueWithMembers> queues, IReadOnlyList<PersonChoice> raters, CancellationToken cancel)
    {
        var reviews = await db.Claims.AsNoTracking().SelectMany(c => c.Rounds.Where(r => r.SettledAt >= since), (c, r) => new { c.Id, Round = r })
            .LeftJoin(db.Reviews.Where(v => v.Opened), r => new { ClaimId = r.Id, Round = r.Round.Number }, v => new { v.ClaimId, v.Round }, (r, v) => new
            {
                r.Id, r.Round.Number, r.Round.Terms.QueueId, r.Round.OpenedAt, SettledAt = r.Round.SettledAt!.Value, Writer = (Guid?)v!.WriterId, At = (DateTimeOffset?)v.First.At,
                Since = r.Round.Seats.Where(s => s.ReviewerId == v.WriterId).OrderBy(s => s.Number).Select(s => s.HeldSince).FirstOrDefault(),
            })
            .OrderByDescending(r => r.SettledAt).Take(MostMeasured).ToListAsync(cancel);
        var names = await db.NamesAsync(reviews.Select(r => r.Writer).OfType<Guid>(), raters, cancel);
        return (
            Measure(reviews.DistinctBy(r => (r.Id, r.Number)).Select(r => (r.QueueId, r.SettledAt - r.OpenedAt)), queues.ToDictionary(q => q.Id, q => q.Name)),
            Measure(reviews.Where(r => r.Since <= r.At).Select(r => (r.Writer!.Value, r.At!.Value - r.Since!.Value)), names));
    }

    private static IReadOnlyList<TurnaroundView> Measure(IEnumerable<(Guid Id, TimeSpan Took)> took, IReadOnlyDictionary<Guid, string> names) =>
    [
        .. took.GroupBy(one => one.Id, one => one.Took)
            .Select(group => new TurnaroundView(group.Key, names.GetValueOrDefault(group.Key, "somebody"), Turnaround.Of(group)!))
            .OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Id),
    ];
}
