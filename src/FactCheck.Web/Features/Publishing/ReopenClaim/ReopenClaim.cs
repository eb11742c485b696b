using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.ReopenClaim;

/// <summary>A published claim is checked again, by its queue's terms as they are now; the version stays up with a notice.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Reason">Why; readers see it.</param>
[MaySend(Senders.Editor)]
public sealed record ReopenClaimCommand(Guid ClaimId, string? Reason) : ICommand;

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
        var now = clock.Now();
        var by = await db.ByAsync(claim, acting.Actor, now, cancellationToken);
        var outcome = claim.Reopen(by, request.Reason?.Trim() ?? "", await OrderOfAsync(claim, now, cancellationToken));
        if (!outcome.IsDone) return outcome;
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    private async Task<QueueOrder?> OrderOfAsync(Claim claim, DateTimeOffset now, CancellationToken cancel)
    {
        if (claim.QueueId is not { } id) return null;
        var queue = await db.Queues.AsNoTracking().SingleAsync(q => q.Id == id, cancel);
        var scale = await db.Scales.AsNoTracking().SingleAsync(s => s.Id == queue.Terms.ScaleId, cancel);
        return new(queue.TermsOn(scale.CurrentNumber), claim.Priority, now + queue.Terms.Deadline, queue.Members.Count);
    }
}
