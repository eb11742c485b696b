using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.SkipClaim;

/// <summary>A reviewer passes over a claim: a hold on it ends, and it is not offered to them again in this round.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Reason">Why.</param>
[MaySend(Senders.Reviewer)]
public sealed record SkipClaimCommand(Guid ClaimId, string? Reason) : ICommand;

internal sealed class SkipClaimValidator : AbstractValidator<SkipClaimCommand>
{
    public SkipClaimValidator()
    {
        RuleFor(command => command.Reason).NotEmpty().Refuse(ClaimProblems.NoReason);
        RuleFor(command => command.Reason).MaximumLength(500).Refuse(SkipClaimProblems.LongReason);
    }
}

internal sealed class SkipClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<SkipClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(SkipClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        if (claim.CurrentRound is not { ClosedAt: null } round) return SkipClaimProblems.NothingToSkip;
        var (now, me) = (clock.Now(), acting.Actor.PersonId!.Value);
        if (round.HasReviewOf(me)) return SkipClaimProblems.NothingToSkip;
        if (round.HeldBy(me, now) is not null)
        {
            var outcome = await claim.ReleaseAsync(await db.ByAsync(claim, acting.Actor, now, cancellationToken), db, cancellationToken);
            if (!outcome.IsDone) return outcome;
        }

        if (!await db.Skips.AnyAsync(s => s.PersonId == me && s.ClaimId == claim.Id && s.Round == round.Number, cancellationToken))
            db.Skips.Add(Skip.Of(me, claim.Id, round.Number, request.Reason, now));
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}

/// <summary>Why a claim is not passed over.</summary>
public static class SkipClaimProblems
{
    /// <summary>Over the limit.</summary>
    public static readonly Problem LongReason = new("review.long-skip-reason", "That is more than 500 characters. Say it shorter.", "Reason");

    /// <summary>No round to pass over, or a review is in.</summary>
    public static readonly Problem NothingToSkip = new("review.nothing-to-skip", "There is nothing to pass over: no rating of yours is asked for.");
}
