using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.HandInNote;

/// <summary>A draft whose seat is gone is handed to the editors as a note. They read it once its round is settled.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Round">The round that it was written for.</param>
[MaySend(Senders.Reviewer)]
public sealed record HandInNoteCommand(Guid ClaimId, int Round) : ICommand;

internal sealed class HandInNoteHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<HandInNoteCommand, Outcome>
{
    public async Task<Outcome> Handle(HandInNoteCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim?.Rounds.FirstOrDefault(r => r.Number == request.Round) is not { } round) return ClaimProblems.NotThere;
        var (now, me) = (clock.Now(), acting.Actor.PersonId);
        var draft = await db.ReviewDrafts.FirstOrDefaultAsync(d => d.ClaimId == claim.Id && d.Round == round.Number && d.WriterId == me, cancellationToken);
        if (draft is null) return ReviewProblems.NotTaken;
        if (round.SeatOf(me) is { IsFilled: true }) return ReviewProblems.IsIn;
        if (round.HeldBy(me, now) is not null) return ReviewProblems.SubmitInstead;
        var outcome = draft.HandOver(acting.Actor, now);
        if (!outcome.IsDone) return outcome;
        if (!round.IsRunning) draft.Open(claim, isIn: false);
        claim.HandInNote(now);
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
