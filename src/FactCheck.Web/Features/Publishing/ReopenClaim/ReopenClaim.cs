using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.ReopenClaim;

/// <summary>A published claim is checked again, by its queue's terms as they are now; the version stays up with a notice.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Version">Number of the version that the form was filled for; 0 for none.</param>
/// <param name="Reason">Why; readers see it.</param>
[MaySend(Senders.Editor)]
public sealed record ReopenClaimCommand(Guid ClaimId, int Version, string? Reason) : ICommand;

internal sealed class ReopenClaimValidator : AbstractValidator<ReopenClaimCommand>
{
    public ReopenClaimValidator() => RuleFor(command => command.Reason).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason);
}

internal sealed class ReopenClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ReopenClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(ReopenClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        if (request.Version != claim.PublishedVersion) return ClaimProblems.OtherVersion;
        var now = clock.Now();
        var by = await db.ByAsync(claim, acting.Actor, now, cancellationToken);
        QueueOrder? order = null;
        if (claim.QueueId is { } queue)
        {
            var asked = await db.OrderAsync(queue, claim.Priority, null, queue, now, cancellationToken);
            if (!asked.IsDone) return Outcome.Refused(asked.Problems);
            order = asked.Value;
        }

        var outcome = claim.Reopen(by, request.Reason?.Trim() ?? "", order);
        if (!outcome.IsDone) return outcome;
        await db.IsReopenedAsync(claim, request.Reason!.Trim(), by, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
