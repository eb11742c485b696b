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

/// <summary>
/// An editor puts claims into the queues that the rules suggest for them; each opens a round. Claims for which the rules suggest
/// something else by now stay, and the answer says so; of the others all go, or none.
/// </summary>
/// <param name="Seen">The claims with what was suggested for them, as the editor saw it, 1–200.</param>
[MaySend(Senders.Editor)]
public sealed record AcceptSuggestionsCommand(IReadOnlyList<SeenSuggestion> Seen) : ICommand<AcceptSuggestionsView>;

/// <summary>What became of it.</summary>
/// <param name="Queued">The claims that are queued.</param>
/// <param name="Left">What is said of those that stayed; empty when none did.</param>
public sealed record AcceptSuggestionsView(IReadOnlyList<Guid> Queued, IReadOnlyList<Problem> Left);

internal sealed class AcceptSuggestionsValidator : AbstractValidator<AcceptSuggestionsCommand>
{
    public AcceptSuggestionsValidator() =>
        RuleFor(command => command.Seen).Must(seen => seen.Count is >= 1 and <= Together.Most).Refuse(ClaimProblems.NoneChosen);
}

internal sealed class AcceptSuggestionsHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<AcceptSuggestionsCommand, Outcome<AcceptSuggestionsView>>
{
    public async Task<Outcome<AcceptSuggestionsView>> Handle(AcceptSuggestionsCommand request, CancellationToken cancellationToken)
    {
        var seen = request.Seen.DistinctBy(one => one.ClaimId).ToDictionary(one => one.ClaimId);
        var ids = seen.Keys.ToList();
        var claims = await db.ClaimsAsync(ids, cancellationToken);
        var places = await db.TriagePlaces.AsNoTracking().Where(place => ids.Contains(place.ClaimId)).ToDictionaryAsync(place => place.ClaimId, cancellationToken);
        // Where nothing was shown nothing can have become something else: that is refused below, with the others.
        var moved = claims.Where(claim => seen[claim.Id] is { QueueId: not null } was && places.GetValueOrDefault(claim.Id) is { } now && (now.QueueId, now.Priority) != (was.QueueId, was.Priority)).ToList();
        IReadOnlyList<Problem> left = [.. moved.Select(claim => TriageProblems.OtherSuggestion with { Message = $"#{claim.Number}: {TriageProblems.OtherSuggestion.Message}" })];
        var going = claims.Except(moved).ToList();
        if (going.Count == 0 && left.Count > 0) return Outcome<AcceptSuggestionsView>.Refused(left);
        var orders = await OrdersAsync(going.Select(claim => places.GetValueOrDefault(claim.Id)), cancellationToken);
        var by = new By(acting.Actor, DeskFacts.None, clock.Now());
        var outcome = Together.Do(going, seen.Count - moved.Count, claim =>
            places.GetValueOrDefault(claim.Id) is not { QueueId: { } queue, Priority: { } priority } ? TriageProblems.NothingSuggested
            : orders[(queue, priority)] is { IsDone: true } order ? claim.Queue(by, order.Value)
            : Outcome.Refused(orders[(queue, priority)].Problems));
        if (!outcome.IsDone) return Outcome<AcceptSuggestionsView>.Refused(outcome.Problems);
        await db.SaveChangesAsync(cancellationToken);
        return new AcceptSuggestionsView([.. going.Select(claim => claim.Id)], left);
    }

    private async Task<Dictionary<(Guid Queue, Priority Priority), Outcome<QueueOrder>>> OrdersAsync(IEnumerable<TriagePlace?> places, CancellationToken cancel)
    {
        var orders = new Dictionary<(Guid, Priority), Outcome<QueueOrder>>();
        foreach (var (queue, priority) in places.Where(place => place?.QueueId is not null).Select(place => (place!.QueueId!.Value, place.Priority!.Value)).Distinct())
            orders[(queue, priority)] = await db.OrderAsync(queue, priority, null, null, clock.Now(), cancel);
        return orders;
    }
}
