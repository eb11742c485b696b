using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.RequeueClaim;

/// <summary>An editor moves a claim to another queue, or changes its priority or deadline. Another scale, seat count or rule opens the next round.</summary>
/// <remarks>Fields that others changed meanwhile are joined; those that both changed come back as conflicts and stay as they are kept.</remarks>
/// <param name="ClaimId">The claim.</param>
/// <param name="Original">The fields as the form showed them.</param>
/// <param name="Mine">The fields as they were left.</param>
[MaySend(Senders.Editor)]
public sealed record RequeueClaimCommand(Guid ClaimId, RequeueClaimView Original, RequeueClaimView Mine) : ICommand<Joined>;

/// <summary>Where a claim waits, as the form shows it.</summary>
/// <param name="QueueId">The queue.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Deadline">By the end of which day in the newsroom; the day that stands there keeps its hour. Emptied, or in another queue: the queue's own deadline.</param>
public sealed record RequeueClaimView(Guid QueueId, Priority Priority, DateOnly? Deadline)
{
    /// <summary>By field, empty ones left out.</summary>
    public IReadOnlyDictionary<string, string> Fields => new (string Name, string? Value)[]
        { (nameof(QueueId), QueueId.ToString()), (nameof(Priority), Priority.ToString()), (nameof(Deadline), Deadline?.ToString("O", CultureInfo.InvariantCulture)) }
        .Where(one => one.Value is not null).ToDictionary(one => one.Name, one => one.Value!);

    /// <summary>From fields, as <see cref="Fields"/> wrote them.</summary>
    public static RequeueClaimView From(IReadOnlyDictionary<string, string> fields) => new(
        Guid.Parse(fields[nameof(QueueId)]), Enum.Parse<Priority>(fields[nameof(Priority)]),
        fields.TryGetValue(nameof(Deadline), out var day) ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null);
}

internal sealed class RequeueClaimValidator : AbstractValidator<RequeueClaimCommand>
{
    public RequeueClaimValidator() => RuleFor(command => command.Mine.Priority).IsInEnum();
}

internal sealed class RequeueClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<RequeueClaimCommand, Outcome<Joined>>
{
    public async Task<Outcome<Joined>> Handle(RequeueClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var at = clock.Now();
        var kept = await KeptAsync(claim, cancellationToken);
        var joined = FieldJoin.Join(new(request.Original.Fields, request.Mine.Fields), kept?.Fields ?? request.Original.Fields);
        var next = RequeueClaimView.From(joined.Values);
        // All that was changed clashes: there is nothing to move yet.
        if (!joined.IsClean && next == kept) return joined;
        var order = await db.OrderAsync(next.QueueId, next.Priority, next.Deadline, claim.QueueId, at, cancellationToken);
        if (!order.IsDone) return Outcome<Joined>.Refused(order.Problems);
        var outcome = claim.Requeue(new(acting.Actor, DeskFacts.None, at), Stays(next, kept) ? order.Value with { Deadline = claim.Deadline } : order.Value);
        if (!outcome.IsDone) return Outcome<Joined>.Refused(outcome.Problems);
        await db.SaveChangesAsync(cancellationToken);
        return joined;
    }

    // A day that nobody touched keeps its hour; where none is named, only another queue brings its own deadline.
    private static bool Stays(RequeueClaimView next, RequeueClaimView? kept) =>
        kept is not null && next.Deadline == kept.Deadline && (next.Deadline is not null || next.QueueId == kept.QueueId);

    private async Task<RequeueClaimView?> KeptAsync(Claim claim, CancellationToken cancel) => claim.QueueId is not { } queue ? null
        : new(queue, claim.Priority, claim.Deadline is { } due ? (await db.NewsroomAsync(cancel)).Today(due) : null);
}
