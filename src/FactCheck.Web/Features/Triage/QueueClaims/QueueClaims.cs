using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Features.Triage.QueueClaims;

/// <summary>An editor puts suggested claims into a queue, all of them or none; each opens a round. A seat of each may go to one person at once.</summary>
/// <param name="ClaimIds">The claims, 1–200.</param>
/// <param name="QueueId">The queue.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Deadline">By the end of which day in the newsroom; null for the queue's own deadline.</param>
/// <param name="PersonId">Who is given a seat of each, as by assigning; null for nobody.</param>
[MaySend(Senders.Editor)]
public sealed record QueueClaimsCommand(IReadOnlyList<Guid> ClaimIds, Guid QueueId, Priority Priority, DateOnly? Deadline, Guid? PersonId = null) : ICommand;

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
        if (outcome.IsDone && request.PersonId is { } person) outcome = await Assign(claims, person, at, cancellationToken);
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    // What is given in this act counts as held before the next one is given: the limit of holds is kept.
    private async Task<Outcome> Assign(IReadOnlyList<Claim> claims, Guid person, DateTimeOffset at, CancellationToken cancel)
    {
        var given = new Queue<By>();
        foreach (var claim in claims)
        {
            var assignee = await db.AssigneeAsync(claim, person, at, cancel);
            given.Enqueue(assignee with { Facts = assignee.Facts with { Holds = assignee.Facts.Holds + given.Count } });
        }

        var outcome = Together.Do(claims, claims.Count, claim => claim.Assign(new(acting.Actor, DeskFacts.None, at), given.Dequeue()));
        return Outcome.From([.. outcome.Problems.Select(problem => problem.Field == "Reviewer" ? problem.At(nameof(QueueClaimsCommand.PersonId)) : problem)]);
    }
}
