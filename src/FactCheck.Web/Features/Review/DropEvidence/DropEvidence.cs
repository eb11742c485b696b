using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.DropEvidence;

/// <summary>A reviewer cites a piece of evidence no longer. Its number is not given again.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Round">The round that is written for.</param>
/// <param name="Number">The evidence.</param>
[MaySend(Senders.Reviewer)]
public sealed record DropEvidenceCommand(Guid ClaimId, int Round, int Number) : ICommand;

internal sealed class DropEvidenceHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<DropEvidenceCommand, Outcome>
{
    public async Task<Outcome> Handle(DropEvidenceCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var now = clock.Now();
        var draft = await db.DraftToWriteAsync(claim, request.Round, acting.Actor, now, cancellationToken);
        if (!draft.IsDone) return Outcome.Refused(draft.Problems);
        if (draft.Value.Content.Evidence.All(one => one.Number != request.Number)) return ReviewProblems.NoSuchEvidence;
        var outcome = draft.Value.Uncite(acting.Actor, request.Number, now);
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
