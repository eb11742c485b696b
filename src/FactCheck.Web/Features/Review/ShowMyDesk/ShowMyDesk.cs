using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.ShowMyDesk;

/// <summary>Asks what waits for whoever looks: holds, returned work, drafts, reviews that wait for others, queues; for editors also what is to be decided.</summary>
[MaySend(Senders.Member)]
public sealed record ShowMyDeskQuery : IQuery<ShowMyDeskView>;

internal sealed class ShowMyDeskHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ShowMyDeskQuery, Outcome<ShowMyDeskView>>
{
    private const int Most = 30;

    public async Task<Outcome<ShowMyDeskView>> Handle(ShowMyDeskQuery request, CancellationToken cancellationToken)
    {
        var (me, now, actor) = (acting.Actor.PersonId!.Value, clock.Now(), acting.Actor);
        var mine = await db.Claims.AsNoTracking()
            .Where(c => (c.Status == ClaimStatus.UnderReview || c.Status == ClaimStatus.Queued) && c.Rounds.Any(r => r.ClosedAt == null && r.Seats.Any(s => s.ReviewerId == me)))
            .OrderBy(c => c.Number).Take(2 * Most).ToListAsync(cancellationToken);
        var comments = await db.Reviews.AsNoTracking().Where(r => r.WriterId == me && r.ReturnComment != null && mine.Select(c => c.Id).Contains(r.ClaimId))
            .Select(r => new { r.ClaimId, r.Round, r.ReturnComment }).ToListAsync(cancellationToken);
        var saved = await SavedAsync(me, cancellationToken);
        var seats = mine.Select(claim => (Claim: claim, Round: claim.CurrentRound!, Seat: claim.CurrentRound!.SeatOf(me))).Where(it => it.Seat is not null).ToList();
        var held = seats.Where(it => it.Seat!.IsHeld(now) || it.Seat.IsRevising).OrderBy(it => it.Seat!.HeldUntil).Select(it => RowOf(
            it.Claim, it.Seat!.HeldUntil, it.Seat.IsRevising ? comments.FirstOrDefault(c => c.ClaimId == it.Claim.Id && c.Round == it.Round.Number)?.ReturnComment ?? "" : null,
            SavedOf(saved, it.Claim))).ToList();
        var waiting = seats.Where(it => it.Seat!.IsFilled).Select(it => RowOf(it.Claim, null, null)).ToList();
        IReadOnlyList<DeskClaimView> disputed = actor.IsEditor ? await InStatus(ClaimStatus.Disputed, cancellationToken) : [], decided = actor.IsEditor ? await InStatus(ClaimStatus.Decided, cancellationToken) : [];
        var tasks = actor.IsEditor ? await TasksAsync(cancellationToken) : [];
        return new ShowMyDeskView(
            now, held, await Lapsed(me, now, cancellationToken), waiting, actor.IsReviewer ? await Queues(me, cancellationToken) : [],
            [.. disputed.Take(Most)], [.. decided.Take(Most)], actor.IsEditor, actor.IsReviewer, [.. tasks.Take(Most)], held.Where(it => it.Deadline is not null).Min(it => it.Deadline))
        {
            More = (disputed.Count > Most, decided.Count > Most, tasks.Count > Most),
            IsAdministrator = actor.IsAdministrator,
            Lacks = actor.IsAdministrator ? await LacksAsync(cancellationToken) : [],
        };
    }

    private async Task<IReadOnlyList<LackingView>> LacksAsync(CancellationToken cancellationToken)
    {
        var held = await (from link in db.UserRoles
                          join role in db.Roles on link.RoleId equals role.Id
                          join person in db.Users on link.UserId equals person.Id
                          where person.DeactivatedAt == null && person.ErasedAt == null
                          select role.Name).Distinct().ToListAsync(cancellationToken);
        var newsroom = await db.NewsroomAsync(cancellationToken);
        var lacks = new List<LackingView>();
        if (!held.Contains(nameof(Roles.Editor))) lacks.Add(LackingView.Editor);
        if (!held.Contains(nameof(Roles.Reviewer))) lacks.Add(LackingView.Reviewer);
        if (!await db.Queues.AnyAsync(q => q.ClosedAt == null && q.Members.Any(), cancellationToken)) lacks.Add(LackingView.QueueWithMembers);
        if (newsroom.Address is null) lacks.Add(LackingView.Address);
        if (new[] { newsroom.Policies.Corrections, newsroom.Policies.Funding, newsroom.Policies.Ethics }.Any(string.IsNullOrWhiteSpace)) lacks.Add(LackingView.Policies);
        return lacks;
    }

    private async Task<IReadOnlyList<DeskClaimView>> Lapsed(Guid me, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var drafts = await db.DraftsWithoutHold(me, now).Select(d => new { d.ClaimId, d.SavedAt }).ToListAsync(cancellationToken);
        var ids = drafts.Select(d => d.ClaimId).ToList();
        var claims = await db.Claims.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        return [.. drafts.OrderByDescending(d => d.SavedAt).Select(d => RowOf(claims[d.ClaimId], null, null, d.SavedAt))];
    }

    private async Task<IReadOnlyList<DeskDraftView>> SavedAsync(Guid me, CancellationToken cancellationToken) =>
        await db.ReviewDrafts.AsNoTracking().Where(d => d.WriterId == me && d.HandedOverAt == null).OrderByDescending(d => d.SavedAt).Take(Most)
            .Select(d => new DeskDraftView(d.ClaimId, d.Round, d.SavedAt)).ToListAsync(cancellationToken);

    private static DateTimeOffset? SavedOf(IReadOnlyList<DeskDraftView> saved, Claim claim) =>
        saved.FirstOrDefault(d => d.ClaimId == claim.Id && d.Round == claim.CurrentRound?.Number)?.SavedAt;

    private async Task<IReadOnlyList<SourceTaskView>> TasksAsync(CancellationToken cancellationToken)
    {
        var tasks = await db.WaitingTasksAsync(null, Most + 1, cancellationToken);
        var (claimIds, exhibitIds) = (tasks.Select(t => t.ClaimId).Distinct().ToList(), tasks.Select(t => t.ExhibitId).Distinct().ToList());
        var claims = await db.Claims.IgnoreAutoIncludes().AsNoTracking().Where(c => claimIds.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.Text, c.Language }).ToDictionaryAsync(c => c.Id, cancellationToken);
        var exhibits = await db.Exhibits.Where(e => exhibitIds.Contains(e.Id)).Select(e => new { e.Id, e.Title }).ToDictionaryAsync(e => e.Id, e => e.Title, cancellationToken);
        return [.. tasks.Select(t => new SourceTaskView(
            t.Id, claims[t.ClaimId].Number, claims[t.ClaimId].Text, claims[t.ClaimId].Language, exhibits.GetValueOrDefault(t.ExhibitId, ""), t.Notice, t.Version > 0, t.OpenedAt, t.Cause == TaskCause.Due))];
    }

    private async Task<IReadOnlyList<DeskQueueView>> Queues(Guid me, CancellationToken cancellationToken)
    {
        var queues = await db.Queues.AsNoTracking().Where(q => q.Members.Any(m => m.PersonId == me)).OrderBy(q => q.Name).Select(q => new { q.Id, q.Name }).ToListAsync(cancellationToken);
        var all = new List<DeskQueueView>();
        foreach (var queue in queues)
        {
            all.Add(new(queue.Id, queue.Name, await db.CountInQueueAsync(queue.Id, ClaimStatus.Queued, 100, cancellationToken)));
        }

        return all;
    }

    private async Task<IReadOnlyList<DeskClaimView>> InStatus(ClaimStatus status, CancellationToken cancellationToken)
    {
        var claims = await db.Claims.AsNoTracking().Where(c => c.Status == status).OrderByDescending(c => c.Priority).ThenBy(c => c.Number).Take(Most + 1).ToListAsync(cancellationToken);
        return [.. claims.Select(claim => RowOf(claim, null, null))];
    }

    private static DeskClaimView RowOf(Claim claim, DateTimeOffset? until, string? comment, DateTimeOffset? savedAt = null) => new(
        claim.Id, claim.Number, claim.Text, claim.Language, claim.Status, claim.Priority, claim.Deadline, until, comment,
        claim.CurrentRound?.ReviewsIn ?? 0, claim.CurrentRound?.Seats.Count ?? 0, savedAt, claim.CurrentRound?.Unsure ?? 0);
}

/// <summary>When somebody's draft was saved.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Round">The round that is written for.</param>
/// <param name="SavedAt">When.</param>
internal sealed record DeskDraftView(Guid ClaimId, int Round, DateTimeOffset SavedAt);
