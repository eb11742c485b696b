using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.ReconsiderClaim;

/// <summary>An editor takes dismissed claims up again: they are suggestions once more, and no longer examples of what is no claim. All of them or none.</summary>
/// <param name="ClaimIds">The claims, 1–200: usually one; several when a bulk act is undone.</param>
[MaySend(Senders.Editor)]
public sealed record ReconsiderClaimCommand(IReadOnlyList<Guid> ClaimIds) : ICommand;

internal sealed class ReconsiderClaimValidator : AbstractValidator<ReconsiderClaimCommand>
{
    public ReconsiderClaimValidator() =>
        RuleFor(command => command.ClaimIds).Must(ids => ids.Count is >= 1 and <= Together.Most).Refuse(ClaimProblems.NoneChosen);
}

internal sealed class ReconsiderClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ReconsiderClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(ReconsiderClaimCommand request, CancellationToken cancellationToken)
    {
        var by = new By(acting.Actor, DeskFacts.None, clock.Now());
        var claims = await db.ClaimsAsync(request.ClaimIds, cancellationToken);
        var outcome = Together.Do(claims, request.ClaimIds.Distinct().Count(), claim => claim.Reconsider(by));
        if (!outcome.IsDone) return outcome;
        // The engine must not learn that it is no claim from an editor who thought better of it.
        db.TrainingExamples.RemoveRange(await db.TrainingExamples
            .Where(example => example.ClaimId != null && request.ClaimIds.Contains(example.ClaimId.Value) && example.Part == CorrectedPart.NoClaim)
            .ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
