using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Features.Triage.UnqueueClaim;

/// <summary>An editor takes claims out of their queue, back to the suggestions. All of them or none.</summary>
/// <param name="ClaimIds">The claims, 1–200: usually one; several when a bulk act is undone.</param>
/// <param name="HolderId">Who was given a seat of each in the act that is undone: these holds end first. Null for nobody.</param>
[MaySend(Senders.Editor)]
public sealed record UnqueueClaimCommand(IReadOnlyList<Guid> ClaimIds, Guid? HolderId = null) : ICommand;

internal sealed class UnqueueClaimValidator : AbstractValidator<UnqueueClaimCommand>
{
    public UnqueueClaimValidator() =>
        RuleFor(command => command.ClaimIds).Must(ids => ids.Count is >= 1 and <= Together.Most).Refuse(ClaimProblems.NoneChosen);
}

internal sealed class UnqueueClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<UnqueueClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(UnqueueClaimCommand request, CancellationToken cancellationToken)
    {
        var by = new By(acting.Actor, DeskFacts.None, clock.Now());
        var claims = await db.ClaimsAsync(request.ClaimIds, cancellationToken);
        var outcome = Together.Do(claims, request.ClaimIds.Distinct().Count(), claim => TakenBack(claim, by, request.HolderId) is { IsDone: false } refused ? refused : claim.Unqueue(by));
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    // Where a review came in meanwhile the claim stays in its queue, and unqueuing says why.
    private static Outcome TakenBack(Claim claim, By by, Guid? holder) =>
        holder is { } person && claim.CurrentRound?.HeldBy(person, by.At) is { IsRevising: false } ? claim.Reassign(by, person, null, []) : Outcome.Done;
}
