using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.SubmitReview;

/// <summary>A reviewer submits the draft as it is kept. It fills their seat; the last one settles the round.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Round">The round that the form was filled for.</param>
/// <param name="WordingNumber">The wording that was read.</param>
[MaySend(Senders.Reviewer)]
public sealed record SubmitReviewCommand(Guid ClaimId, int Round, int WordingNumber) : ICommand;

internal sealed class SubmitReviewHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<SubmitReviewCommand, Outcome>
{
    public async Task<Outcome> Handle(SubmitReviewCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        if (claim.CurrentRound is not { } round || round.Number != request.Round) return ReviewProblems.OtherRound;
        var now = clock.Now();
        var found = await db.DraftToWriteAsync(claim, request.Round, acting.Actor, now, cancellationToken);
        if (!found.IsDone) return Outcome.Refused(found.Problems);
        var draft = found.Value;
        draft.SeeWording(Math.Min(request.WordingNumber, claim.WordingNumber));
        if (await Unknown(draft.Content, round.Terms, cancellationToken) is { } unknown) return unknown;
        var reviews = await db.ReviewsForTheRulesAsync(claim, cancellationToken);
        var outcome = claim.SubmitReview(await db.ByAsync(claim, acting.Actor, now, cancellationToken), draft, reviews);
        if (!outcome.IsDone) return Outcome.Refused(outcome.Problems);
        if (!reviews.Contains(outcome.Value)) db.Add(outcome.Value);
        await db.OpenWhatIsSettledAsync(claim, [.. reviews.Append(outcome.Value).Distinct()], now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>A rating that the scale has not, or evidence that its writer cannot know of: the fields came from a browser.</summary>
    private async Task<Problem?> Unknown(ReviewContent content, RoundTerms terms, CancellationToken cancellationToken)
    {
        var ratings = await db.RatingsAsync(terms, cancellationToken);
        if (content.RatingCode is { } code && ratings.All(rating => rating.Code != code)) return FindingsProblems.OtherScale;
        var shown = await db.ShownAsync(content.Evidence, cancellationToken);
        return shown.Count < content.Evidence.Count ? ReviewProblems.NoSuchEvidence : null;
    }
}
