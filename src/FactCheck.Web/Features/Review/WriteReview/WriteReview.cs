using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.WriteReview;

/// <summary>Asks for everything that a reviewer needs to rate a claim: the claim in its article, their own draft, nobody else's.</summary>
/// <param name="ClaimNumber">The claim.</param>
[MaySend(Senders.Reviewer)]
public sealed record WriteReviewQuery(long ClaimNumber) : IQuery<WriteReviewView>;

internal sealed class WriteReviewHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<WriteReviewQuery, Outcome<WriteReviewView>>
{
    public async Task<Outcome<WriteReviewView>> Handle(WriteReviewQuery request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.AsNoTracking().FirstOrDefaultAsync(c => c.Number == request.ClaimNumber, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var (now, me) = (clock.Now(), acting.Actor.PersonId!.Value);
        var by = await db.ByAsync(claim, acting.Actor, now, cancellationToken);
        var drafts = await db.ReviewDrafts.AsNoTracking().Where(d => d.ClaimId == claim.Id && d.WriterId == me).OrderBy(d => d.Round).ToListAsync(cancellationToken);
        var round = claim.CurrentRound;
        var draft = drafts.Find(d => d.Round == round?.Number);
        var earlier = drafts.FindLast(d => d.Round < round?.Number && d.Content.Rationale.Length > 0);
        var review = await db.Reviews.AsNoTracking().FirstOrDefaultAsync(r => r.ClaimId == claim.Id && r.WriterId == me && r.Round == (round == null ? 0 : round.Number), cancellationToken);
        var content = draft?.Content ?? ReviewContent.Empty;
        var queue = await db.Queues.Where(q => q.Id == claim.QueueId).Select(q => q.Name).FirstOrDefaultAsync(cancellationToken);
        var newsroom = await db.NewsroomAsync(cancellationToken);
        return new WriteReviewView(
            claim.Id, claim.Number, claim.Status, claim.Text, claim.Language, claim.WordingNumber, claim.IsOwnVoice, claim.Deadline, claim.QueueId, queue,
            await db.PlaceAsync(claim, cancellationToken),
            round is null ? null : SeatOf(round, me, now), round is null ? [] : await db.RatingsAsync(round.Terms, cancellationToken), round?.Terms, me, now,
            newsroom.Today(now),
            content.ToFields(), await db.ShownAsync(content.Evidence, cancellationToken), draft?.HandedOverAt,
            Coverage.Of(content.Rationale).Percent, earlier is null ? null : new(earlier.Round, earlier.Content.Rationale, earlier.HandedOverAt is null && !await WasSubmittedAsync(earlier, cancellationToken)), TextBefore(claim, draft),
            review is { TakenBackAt: null } ? review.ReturnComment : null, claim.AllowedActs(by), claim.WhyNot(Act.Take, by),
            await db.ExhibitMarksAsync(content.Evidence.Select(e => e.ExhibitId), cancellationToken),
            claim.MergedIntoId is { } into ? await db.Claims.Where(c => c.Id == into).Select(c => (long?)c.Number).FirstOrDefaultAsync(cancellationToken) : null, draft?.Round);
    }

    private Task<bool> WasSubmittedAsync(ReviewDraft draft, CancellationToken cancellationToken) =>
        db.Reviews.AnyAsync(r => r.ClaimId == draft.ClaimId && r.Round == draft.Round && r.WriterId == draft.WriterId && r.TakenBackAt == null, cancellationToken);

    private static SeatView SeatOf(Round round, Guid me, DateTimeOffset now)
    {
        var seat = round.SeatOf(me);
        // A returned review stays with its writer, also when the time ran out: it can be submitted without a hold.
        var isWriting = seat is not null && (seat.IsHeld(now) || seat.IsRevising);
        var lapsed = !isWriting && round.ClosedAt is null && (round.LapsedReviewerIds.Contains(me) || seat?.HasLapsed(now) == true);
        return new(
            round.Number, round.Seats.Count, round.ReviewsIn, isWriting ? seat!.HeldUntil : null, seat?.IsRevising == true, seat?.IsFilled == true,
            lapsed && round.OpenSeat(now) is not null, lapsed, round.IsSettled);
    }

    /// <summary>The words that the draft was begun for, where only a slip of the pen was corrected since.</summary>
    private static string? TextBefore(Claim claim, ReviewDraft? draft) =>
        draft is null || draft.WordingNumber == claim.WordingNumber ? null : claim.Wordings.FirstOrDefault(w => w.Number == draft.WordingNumber)?.Text;
}
