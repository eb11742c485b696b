using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Shell.Layout;

/// <summary>Asks who looks at the desk and what waits for them.</summary>
[MaySend(Senders.Member)]
public sealed record FrameQuery : IQuery<FrameView>;

/// <summary>What the frame of the desk shows.</summary>
/// <param name="Name">The person's name among colleagues.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Waiting">What waits, by the address of the entry that leads there; nothing for entries without work.</param>
/// <param name="Notice">What they must do before they can work; null when nothing.</param>
public sealed record FrameView(string Name, Roles Roles, IReadOnlyDictionary<string, WaitingView> Waiting, string? Notice)
{
    /// <summary>The newsroom's time zone: times on the desk are shown in it.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
}

/// <summary>Work that waits behind one entry.</summary>
/// <param name="Count">How much; <see cref="Most"/> stands for that and more.</param>
/// <param name="Words">What it is, for who hears the page: <c>3 suggested claims</c>.</param>
public sealed record WaitingView(int Count, string Words)
{
    /// <summary>Counted no further: a million of suggestions must not slow every page down.</summary>
    public const int Most = 100;

    /// <summary>What stands on the badge: <c>99+</c> at the most.</summary>
    public string Badge => Count >= Most ? $"{Most - 1}+" : $"{Count}";
}

internal sealed class FrameHandler(FactCheckDb db, IActing acting, IKnowPeople people, TimeProvider clock) : IRequestHandler<FrameQuery, Outcome<FrameView>>
{
    public async Task<Outcome<FrameView>> Handle(FrameQuery request, CancellationToken cancellationToken)
    {
        var (me, now) = (acting.Actor.PersonId!.Value, clock.Now());
        var mine = db.Queues.Where(queue => queue.Members.Any(member => member.PersonId == me)).Select(queue => (Guid?)queue.Id);
        var late = Claim.InWork.Select(status => Overdue(status, now)).ToList();
        var (lateQueued, lateInReview, lateDisputed, lateDecided) = (late[0], late[1], late[2], late[3]);
        var (drafts, doubted, unsigned) = (db.DraftsWithoutHold(me, now), db.AgreedInDoubt(), db.WithoutSigner());
        var (isEditor, isAdministrator) = (acting.Actor.IsEditor, acting.Actor.IsAdministrator);
        // One statement: it is asked again at each navigation and whenever something changes.
        var found = await db.Users.Where(person => person.Id == me).Select(person => new
        {
            person.DisplayName,
            Zone = db.Newsrooms.OrderBy(newsroom => newsroom.Id).Select(newsroom => newsroom.Zone).FirstOrDefault(),
            Held = db.Claims.Where(claim => claim.Status == ClaimStatus.UnderReview).SelectMany(claim => claim.Rounds).Where(round => round.ClosedAt == null).SelectMany(round => round.Seats)
                .Count(seat => seat.ReviewerId == me && seat.State == SeatState.Held && (seat.HeldUntil > now || seat.IsRevising)),
            Returned = db.Claims.Where(claim => claim.Status == ClaimStatus.UnderReview).SelectMany(claim => claim.Rounds).Where(round => round.ClosedAt == null).SelectMany(round => round.Seats)
                .Count(seat => seat.ReviewerId == me && seat.State == SeatState.Held && seat.IsRevising),
            Queued = db.Claims.Where(claim => claim.Status == ClaimStatus.Queued && mine.Contains(claim.QueueId)).OrderBy(claim => claim.Priority).Select(claim => claim.Priority).Take(WaitingView.Most).Count(),
            Suggested = db.TriagePlaces.OrderBy(place => place.Points).Select(place => place.Points).Take(WaitingView.Most).Count(),
            Disputed = db.Claims.Where(claim => claim.Status == ClaimStatus.Disputed).OrderBy(claim => claim.Priority).Select(claim => claim.Priority).Take(WaitingView.Most).Count(),
            Decided = db.Claims.Where(claim => claim.Status == ClaimStatus.Decided).OrderBy(claim => claim.Priority).Select(claim => claim.Priority).Take(WaitingView.Most).Count(),
            Lapsed = drafts.Count(),
            Doubted = isEditor ? doubted.Take(WaitingView.Most).Count() : 0,
            Unsigned = isAdministrator ? unsigned.Take(WaitingView.Most).Count() : 0,
            Tasks = db.Tasks.Where(task => task.EndedAt == null && db.Claims.Any(claim => claim.Id == task.ClaimId && claim.Status != ClaimStatus.Dismissed && claim.Status != ClaimStatus.Merged))
                .OrderBy(task => task.OpenedAt).Select(task => task.Id).Take(WaitingView.Most).Count(),
            Overdue = lateQueued.Count() + lateInReview.Count() + lateDisputed.Count() + lateDecided.Count(),
            Asked = db.ReaderRequests.Where(asked => asked.AnsweredAt == null).OrderBy(asked => asked.Id).Select(asked => asked.Id).Take(WaitingView.Most).Count(),
        }).SingleAsync(cancellationToken);
        var waiting = new Dictionary<string, WaitingView>();
        // Several sorts of work may wait behind one entry.
        void Note(string href, int count, string one, string many)
        {
            if (count == 0) return;
            var words = count == 1 ? $"1 {one}" : $"{(count >= WaitingView.Most ? "more than 99" : count)} {many}";
            waiting[href] = waiting.TryGetValue(href, out var other) ? new(Math.Min(other.Count + count, WaitingView.Most), $"{other.Words}, {words}") : new(count, words);
        }

        if (acting.Actor.IsReviewer)
        {
            var returned = found.Returned == 0 ? "" : $", {found.Returned} returned to you";
            Note("/desk", found.Held, $"claim that you hold{returned}", $"claims that you hold{returned}");
            Note("/desk", found.Lapsed, "draft without a hold", "drafts without a hold");
            Note("/desk/queues", found.Queued, "claim waits in your queues", "claims wait in your queues");
        }

        if (acting.Actor.IsEditor)
        {
            Note("/desk", found.Tasks, "claim to look at again", "claims to look at again");
            Note("/desk/workload", Math.Min(found.Overdue, WaitingView.Most), "claim past its deadline", "claims past their deadline");
            Note("/desk/triage", found.Suggested, "suggested claim", "suggested claims");
            Note("/desk/judge", found.Disputed, "dispute to judge", "disputes to judge");
            Note("/desk/judge", found.Doubted, "agreement in doubt", "agreements in doubt");
            Note("/desk/verdicts", found.Decided, "decided claim without its verdict", "decided claims without their verdicts");
            Note("/desk/requests", found.Asked, "request to answer", "requests to answer");
        }

        if (acting.Actor.IsAdministrator) Note("/desk/judge", found.Unsigned, "decision that nobody may sign", "decisions that nobody may sign");

        var notice = await people.NeedsTwoFactor(me, cancellationToken)
            ? "Editors and administrators sign in with a second factor. Until yours is set up, you can do a reviewer’s work only."
            : null;
        return new FrameView(found.DisplayName, acting.Actor.Roles, waiting, notice) { Zone = found.Zone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : TimeZoneInfo.Utc };
    }

    // One status at a time: each is a walk along the index of what is due.
    private IQueryable<DateTimeOffset?> Overdue(ClaimStatus status, DateTimeOffset now) =>
        db.Claims.Where(claim => claim.Status == status && claim.Deadline <= now).OrderBy(claim => claim.Deadline).Select(claim => claim.Deadline).Take(WaitingView.Most);
}
