using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.AcceptSuggestions;

/// <summary>An editor puts claims into the queues that the rules suggest for them, all of them or none; each opens a round.</summary>
/// <param name="ClaimIds">The claims, 1–200.</param>
[MaySend(Senders.Editor)]
public sealed record AcceptSuggestionsCommand(IReadOnlyList<Guid> ClaimIds) : ICommand;

internal sealed class AcceptSuggestionsValidator : AbstractValidator<AcceptSuggestionsCommand>
{
    public AcceptSuggestionsValidator() =>
        RuleFor(command => command.ClaimIds).Must(ids => ids.Count is >= 1 and <= Together.Most).Refuse(ClaimProblems.NoneChosen);
}

internal sealed class AcceptSuggestionsHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<AcceptSuggestionsCommand, Outcome>
{
    public async Task<Outcome> Handle(AcceptSuggestionsCommand request, CancellationToken cancellationToken)
    {
        var at = clock.Now();
        var claims = await db.ClaimsAsync(request.ClaimIds, cancellationToken);
        var places = await db.TriagePlaces.AsNoTracking().Where(place => request.ClaimIds.Contains(place.ClaimId)).ToDictionaryAsync(place => place.ClaimId, cancellationToken);
        var orders = new Dictionary<(Guid, Priority), Outcome<QueueOrder>>();
        foreach (var (queue, priority) in places.Values.Where(place => place.QueueId is not null).Select(place => (place.QueueId!.Value, place.Priority!.Value)).Distinct())
            orders[(queue, priority)] = await db.OrderAsync(queue, priority, null, null, at, cancellationToken);
        var outcome = Together.Do(claims, request.ClaimIds.Distinct().Count(), claim =>
            places.GetValueOrDefault(claim.Id) is not { QueueId: { } queue, Priority: { } priority } ? TriageProblems.NothingSuggested
            : orders[(queue, priority)] is { IsDone: true } order ? claim.Queue(new(acting.Actor, DeskFacts.None, at), order.Value)
            : Outcome.Refused(orders[(queue, priority)].Problems));
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
