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
/// Somebody declares that they are not impartial towards a speaker or an outlet. Their holds on claims of theirs end; they neither
/// rate, judge nor sign such claims from now on.
/// </summary>
/// <param name="ClaimId">The claim at which it is declared; null when it is at none.</param>
/// <param name="SpeakerId">Towards which speaker; null when it is the outlet.</param>
/// <param name="OutletId">Towards which outlet; null when it is a speaker.</param>
/// <param name="Reason">Why; may be left out.</param>
[MaySend(Senders.Reviewer)]
public sealed record DeclareConflictCommand(Guid? ClaimId, Guid? SpeakerId, Guid? OutletId, string? Reason) : ICommand;

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
        if (request.ClaimId is { } at && !await db.Claims.AnyAsync(c => c.Id == at, cancellationToken)) return ClaimProblems.NotThere;
        var there = request.SpeakerId is { } said ? await db.Speakers.AnyAsync(s => s.Id == said, cancellationToken) : await db.Outlets.AnyAsync(o => o.Id == request.OutletId, cancellationToken);
        if (!there) return DeclareConflictProblems.TowardsWhom;
        var (now, me) = (clock.Now(), acting.Actor.PersonId!.Value);
        foreach (var claim in await HeldAsync(request, me, cancellationToken))
        {
            if (claim.CurrentRound?.HeldBy(me, now) is null) continue;
            var released = await claim.ReleaseAsync(await db.ByAsync(claim, acting.Actor, now, cancellationToken), db, cancellationToken);
            if (!released.IsDone) return released;
        }

        if (!await db.ConflictsOfInterest.AnyAsync(c => c.PersonId == me && c.SpeakerId == request.SpeakerId && c.OutletId == request.OutletId, cancellationToken))
            db.ConflictsOfInterest.Add(request.SpeakerId is { } speaker
                ? ConflictOfInterest.WithSpeaker(me, speaker, request.Reason, now)
                : ConflictOfInterest.WithOutlet(me, request.OutletId!.Value, request.Reason, now));
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>What they hold: the claim at which it is declared, and whatever else the speaker said or the outlet published.</summary>
    private Task<List<Claim>> HeldAsync(DeclareConflictCommand request, Guid me, CancellationToken cancel) => db.Claims
        .Where(c => c.Status == ClaimStatus.UnderReview && c.Rounds.Any(r => r.ClosedAt == null && r.Seats.Any(s => s.ReviewerId == me && s.State == SeatState.Held)))
        .Where(c => c.Id == request.ClaimId || db.Mentions.Any(m => m.ClaimId == c.Id
            && (m.Speakers.Any(v => v.SpeakerId == request.SpeakerId) || (request.OutletId != null && db.Articles.Any(a => a.Id == m.ArticleId && a.Details.OutletId == request.OutletId)))))
        .OrderBy(c => c.Number).ToListAsync(cancel);
}

/// <summary>Why a conflict of interest is not declared.</summary>
public static class DeclareConflictProblems
{
    /// <summary>Nobody named, or both.</summary>
    public static readonly Problem TowardsWhom = new("conflict.towards-whom", "Choose the speaker or the outlet.", "Towards");

    /// <summary>Overlong reason.</summary>
    public static readonly Problem LongReason = new("conflict.long-reason", "The reason is longer than 500 characters.", "Reason");
}
