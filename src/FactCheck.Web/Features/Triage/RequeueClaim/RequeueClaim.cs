using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.RequeueClaim;

/// <summary>An editor moves a claim to another queue, or changes its priority or deadline. Another scale, seat count or rule opens the next round.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="QueueId">The queue.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Deadline">By the end of which day in the newsroom; null for the queue's own deadline.</param>
[MaySend(Senders.Editor)]
public sealed record RequeueClaimCommand(Guid ClaimId, Guid QueueId, Priority Priority, DateOnly? Deadline) : ICommand;

internal sealed class RequeueClaimValidator : AbstractValidator<RequeueClaimCommand>
{
    public RequeueClaimValidator() => RuleFor(command => command.Priority).IsInEnum();
}

internal sealed class RequeueClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<RequeueClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(RequeueClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var at = clock.Now();
        var order = await db.OrderAsync(request.QueueId, request.Priority, request.Deadline, claim.QueueId, at, cancellationToken);
        if (!order.IsDone) return Outcome.Refused(order.Problems);
        var outcome = claim.Requeue(new(acting.Actor, DeskFacts.None, at), order.Value);
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
