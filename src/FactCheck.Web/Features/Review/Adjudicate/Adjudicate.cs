using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.Adjudicate;

/// <summary>An editor who may judge settles a dispute, with a reason.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Round">The round whose reviews were read.</param>
/// <param name="Seen">Tells the reviews that were read from later ones.</param>
/// <param name="WasItSaid">Was it said?; null for the article's own voice.</param>
/// <param name="RatingCode">Is it true?; may be left out when it was said otherwise or not at all.</param>
/// <param name="Reason">Why.</param>
[MaySend(Senders.Editor)]
public sealed record AdjudicateCommand(Guid ClaimId, int Round, int Seen, WasItSaid? WasItSaid, string? RatingCode, string? Reason) : ICommand;

internal sealed class AdjudicateValidator : AbstractValidator<AdjudicateCommand>
{
    public AdjudicateValidator()
    {
        RuleFor(command => command.WasItSaid).IsInEnum();
        RuleFor(command => command.Reason).NotEmpty().Refuse(ClaimProblems.NoReason);
        RuleFor(command => command.Reason).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason);
    }
}

internal sealed class AdjudicateHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<AdjudicateCommand, Outcome>
{
    public async Task<Outcome> Handle(AdjudicateCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim?.CurrentRound is not { } round) return ClaimProblems.NotThere;
        var reviews = await db.ReviewsForTheRulesAsync(claim, cancellationToken);
        if (round.Number != request.Round || (round.IsSettled && reviews.Where(r => r.Stands).Sum(r => r.Revision) != request.Seen)) return ReviewProblems.Revised;
        var ratings = await db.RatingsAsync(round.Terms, cancellationToken);
        if (request.RatingCode is { Length: > 0 } code && ratings.All(rating => rating.Code != code)) return FindingsProblems.OtherScale;
        var findings = new ReviewContent(request.WasItSaid, request.RatingCode, "", []).FindingsOn(round.Terms);
        var outcome = claim.Adjudicate(await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken), findings, request.Reason!.Trim());
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
