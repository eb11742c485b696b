using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ExtendHold;

/// <summary>An editor lets a hold last longer.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="HolderId">Whose hold.</param>
/// <param name="Until">To the end of which day in the newsroom; null for the queue's hold time from now.</param>
[MaySend(Senders.Editor)]
public sealed record ExtendHoldCommand(Guid ClaimId, Guid HolderId, DateOnly? Until) : ICommand;

internal sealed class ExtendHoldHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ExtendHoldCommand, Outcome>
{
    public async Task<Outcome> Handle(ExtendHoldCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var at = clock.Now();
        DateTimeOffset? until = request.Until is { } day ? (await db.NewsroomAsync(cancellationToken)).EndOf(day) : null;
        if (until <= claim.CurrentRound?.HeldBy(request.HolderId, at)?.HeldUntil) return ExtendHoldProblems.NotLonger;
        var outcome = claim.Extend(await db.ByAsync(claim, acting.Actor, at, cancellationToken), request.HolderId, until);
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}

/// <summary>Why a hold stays as it is.</summary>
public static class ExtendHoldProblems
{
    /// <summary>The day is not after the hold's end.</summary>
    public static readonly Problem NotLonger = new("extend.not-longer", "The hold lasts longer than that already. Choose a later day.", "Until");
}
