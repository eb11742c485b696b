using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.RouteClaim;

/// <summary>Asks what an editor can do to route one claim, and what its forms offer.</summary>
/// <param name="ClaimId">The claim.</param>
[MaySend(Senders.Editor)]
public sealed record RouteClaimQuery(Guid ClaimId) : IQuery<RouteClaimView>;

/// <summary>How a claim can be routed.</summary>
/// <param name="Acts">What can be done now: what the workflow allows this editor.</param>
/// <param name="IsPublished">True for a published claim.</param>
/// <param name="QueueId">The queue it is in; null for none.</param>
/// <param name="Priority">How soon.</param>
/// <param name="DueOn">The day it is due; null for none.</param>
/// <param name="Queues">The open queues, and the one it is in.</param>
/// <param name="Members">Who could be given a seat.</param>
/// <param name="Holds">Who holds a seat.</param>
public sealed record RouteClaimView(
    IReadOnlyList<Act> Acts, bool IsPublished, Guid? QueueId, Priority Priority, DateOnly? DueOn,
    IReadOnlyList<QueueChoice> Queues, IReadOnlyList<PersonChoice> Members, IReadOnlyList<HeldSeatView> Holds)
{
    /// <summary>What merging a verdict that is up into another touches; nothing for a claim without one.</summary>
    public Cascade Touches { get; init; } = Cascade.Nothing;
}

/// <summary>A seat that somebody holds.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Until">Until when.</param>
/// <param name="IsRevising">True while they revise a review that was returned.</param>
public sealed record HeldSeatView(Guid PersonId, string Name, DateTimeOffset Until, bool IsRevising);

internal sealed class RouteClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<RouteClaimQuery, Outcome<RouteClaimView>>
{
    public async Task<Outcome<RouteClaimView>> Handle(RouteClaimQuery request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var now = clock.Now();
        var acts = claim.AllowedActs(await db.ByAsync(claim, acting.Actor, now, cancellationToken));
        var queues = await db.OpenQueuesAsync(cancellationToken);
        if (claim.QueueId is { } own && queues.All(queue => queue.Id != own))
            queues = [.. queues, await db.Queues.Where(q => q.Id == own).Select(q => new QueueChoice(q.Id, q.Name, q.Terms.Seats)).FirstAsync(cancellationToken)];
        var members = claim.QueueId is { } id ? await db.MembersAsync(id, cancellationToken) : [];
        var held = claim.CurrentRound?.Seats.Where(seat => seat.IsHeld(now)).ToList() ?? [];
        var names = await db.NamesAsync(held.Select(seat => seat.ReviewerId!.Value), cancellationToken);
        var newsroom = await db.NewsroomAsync(cancellationToken);
        return new RouteClaimView(
            acts, claim.Status == ClaimStatus.Published, claim.QueueId, claim.Priority, claim.Deadline is { } due ? newsroom.Today(due) : null, queues,
            [.. members.Where(member => claim.CurrentRound?.SeatOf(member.Id) is not { } seat || seat.IsOpen(now))],
            [.. held.Select(seat => new HeldSeatView(seat.ReviewerId!.Value, names.GetValueOrDefault(seat.ReviewerId!.Value, "somebody"), seat.HeldUntil!.Value, seat.IsRevising))])
        { Touches = acts.Contains(Act.Merge) && claim.Standing == Standing.Up ? await db.CascadeOfVerdictAsync(claim.Id, cancellationToken) : Cascade.Nothing };
    }
}
