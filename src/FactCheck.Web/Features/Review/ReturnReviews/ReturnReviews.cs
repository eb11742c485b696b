using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.ReturnReviews;

/// <summary>An editor returns reviews to their writers, who hold their seats again. All reviews close until they are in again.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Reviews">The reviews to revise.</param>
/// <param name="Comment">What to look at again.</param>
[MaySend(Senders.Editor)]
public sealed record ReturnReviewsCommand(Guid ClaimId, IReadOnlyList<Guid> Reviews, string? Comment) : ICommand;

internal sealed class ReturnReviewsValidator : AbstractValidator<ReturnReviewsCommand>
{
    public ReturnReviewsValidator()
    {
        RuleFor(command => command.Reviews).NotEmpty().Refuse(ClaimProblems.NoReviewNamed);
        RuleFor(command => command.Comment).NotEmpty().Refuse(ClaimProblems.NoComment);
        RuleFor(command => command.Comment).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason.At(nameof(ReturnReviewsCommand.Comment)));
    }
}

internal sealed class ReturnReviewsHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ReturnReviewsCommand, Outcome>
{
    public async Task<Outcome> Handle(ReturnReviewsCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var by = await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken);
        var reviews = await db.ReviewsForTheRulesAsync(claim, cancellationToken);
        var outcome = claim.Return(by, request.Comment!.Trim(), request.Reviews, reviews);
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
