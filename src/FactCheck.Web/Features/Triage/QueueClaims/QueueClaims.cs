using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Features.Triage.QueueClaims;

/// <summary>An editor puts suggested claims into a queue, all of them or none; each opens a round.</summary>
/// <param name="ClaimIds">The claims, 1–200.</param>
/// <param name="QueueId">The queue.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Deadline">By the end of which day in the newsroom; null for the queue's own deadline.</param>
[MaySend(Senders.Editor)]
public sealed record QueueClaimsCommand(IReadOnlyList<Guid> ClaimIds, Guid QueueId, Priority Priority, DateOnly? Deadline) : ICommand;

internal sealed class QueueClaimsValidator : AbstractValidator<QueueClaimsCommand>
{
    public QueueClaimsValidator()
    {
        RuleFor(command => command.ClaimIds).Must(ids => ids.Count is >= 1 and <= Together.Most).Refuse(ClaimProblems.NoneChosen);
        RuleFor(command => command.Priority).IsInEnum();
    }
}

internal sealed class QueueClaimsHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<QueueClaimsCommand, Outcome>
{
    public async Task<Outcome> Handle(QueueClaimsCommand request, CancellationToken cancellationToken)
    {
        var at = clock.Now();
        var order = await db.OrderAsync(request.QueueId, request.Priority, request.Deadline, null, at, cancellationToken);
        if (!order.IsDone) return Outcome.Refused(order.Problems);
        var claims = await db.ClaimsAsync(request.ClaimIds, cancellationToken);
        var outcome = Together.Do(claims, request.ClaimIds.Distinct().Count(), claim => claim.Queue(new(acting.Actor, DeskFacts.None, at), order.Value));
        if (!outcome.IsDone) return outcome;
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
