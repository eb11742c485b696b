using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.ConfirmVerdict;

/// <summary>A claim that was checked again came out the same: the version stays, and its page says when it was checked.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Version">Number of the version that the form was filled for; 0 for none.</param>
[MaySend(Senders.Editor)]
public sealed record ConfirmVerdictCommand(Guid ClaimId, int Version) : ICommand;

internal sealed class ConfirmVerdictHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ConfirmVerdictCommand, Outcome>
{
    public async Task<Outcome> Handle(ConfirmVerdictCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        if (request.Version != claim.PublishedVersion) return ClaimProblems.OtherVersion;
        var now = clock.Now();
        var verdict = await db.Verdicts.FirstOrDefaultAsync(v => v.ClaimId == claim.Id, cancellationToken) ?? Verdict.Begin(claim.Id, now);
        var by = await db.ByAsync(claim, acting.Actor, now, cancellationToken);
        var outcome = claim.Confirm(by, verdict);
        if (!outcome.IsDone) return outcome;
        await db.SettleTasksAsync(claim, TaskEnd.Confirmed, by.Actor, by.At, cancellationToken);
        await db.GoesUpAsync(claim, verdict.Newest!.Record!, by, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
