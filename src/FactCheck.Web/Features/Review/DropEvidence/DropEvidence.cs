using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.DropEvidence;

/// <summary>A reviewer cites a piece of evidence no longer, or an editor takes out what they brought in for a correction. Its number is not given again.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Round">The round that is written for; null for the verdict that is corrected.</param>
/// <param name="Number">The evidence.</param>
[MaySend(Senders.Reviewer)]
public sealed record DropEvidenceCommand(Guid ClaimId, int? Round, int Number) : ICommand;

internal sealed class DropEvidenceHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<DropEvidenceCommand, Outcome>
{
    public async Task<Outcome> Handle(DropEvidenceCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var now = clock.Now();
        var text = await db.TextThatCitesAsync(claim, request.Round, acting.Actor, now, cancellationToken);
        if (!text.IsDone) return Outcome.Refused(text.Problems);
        var outcome = text.Value.Uncite(request.Number);
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
