using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.People;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.DeclareConflict;

/// <summary>
/// Somebody declares that they are not impartial towards a speaker or the outlet of a claim. A hold on the claim ends; they neither
/// rate, judge nor sign claims of either from now on.
/// </summary>
/// <param name="ClaimId">The claim at which it is declared.</param>
/// <param name="SpeakerId">Towards which speaker; null when it is the outlet.</param>
/// <param name="OutletId">Towards which outlet; null when it is a speaker.</param>
/// <param name="Reason">Why; may be left out.</param>
[MaySend(Senders.Reviewer)]
public sealed record DeclareConflictCommand(Guid ClaimId, Guid? SpeakerId, Guid? OutletId, string? Reason) : ICommand;

internal sealed class DeclareConflictValidator : AbstractValidator<DeclareConflictCommand>
{
    public DeclareConflictValidator()
    {
        RuleFor(command => command).Must(it => (it.SpeakerId is null) != (it.OutletId is null)).Refuse(DeclareConflictProblems.TowardsWhom);
        RuleFor(command => command.Reason).MaximumLength(ConflictOfInterest.LongestReason).Refuse(DeclareConflictProblems.LongReason);
    }
}

internal sealed class DeclareConflictHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<DeclareConflictCommand, Outcome>
{
    public async Task<Outcome> Handle(DeclareConflictCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var there = request.SpeakerId is { } said ? await db.Speakers.AnyAsync(s => s.Id == said, cancellationToken) : await db.Outlets.AnyAsync(o => o.Id == request.OutletId, cancellationToken);
        if (!there) return DeclareConflictProblems.TowardsWhom;
        var (now, me) = (clock.Now(), acting.Actor.PersonId!.Value);
        if (claim.CurrentRound?.HeldBy(me, now) is not null)
        {
            var released = claim.Release(await db.ByAsync(claim, acting.Actor, now, cancellationToken), await db.ReviewsForTheRulesAsync(claim, cancellationToken));
            if (!released.IsDone) return released;
        }

        if (!await db.ConflictsOfInterest.AnyAsync(c => c.PersonId == me && c.SpeakerId == request.SpeakerId && c.OutletId == request.OutletId, cancellationToken))
            db.ConflictsOfInterest.Add(request.SpeakerId is { } speaker
                ? ConflictOfInterest.WithSpeaker(me, speaker, request.Reason, now)
                : ConflictOfInterest.WithOutlet(me, request.OutletId!.Value, request.Reason, now));
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}

/// <summary>Why a conflict of interest is not declared.</summary>
public static class DeclareConflictProblems
{
    /// <summary>Nobody named, or both.</summary>
    public static readonly Problem TowardsWhom = new("conflict.towards-whom", "Choose the speaker or the outlet.", "Towards");

    /// <summary>Overlong reason.</summary>
    public static readonly Problem LongReason = new("conflict.long-reason", "The reason is longer than 500 characters.", "Reason");
}
