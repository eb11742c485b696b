using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.StopReopening;

/// <summary>Checking a published claim again is given up: the version that is up stays.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Version">Number of the version that the form was filled for; 0 for none.</param>
/// <param name="Reason">Why; kept in the history.</param>
[MaySend(Senders.Editor)]
public sealed record StopReopeningCommand(Guid ClaimId, int Version, string? Reason) : ICommand;

internal sealed class StopReopeningValidator : AbstractValidator<StopReopeningCommand>
{
    public StopReopeningValidator() => RuleFor(command => command.Reason).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason);
}

internal sealed class StopReopeningHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<StopReopeningCommand, Outcome>
{
    public async Task<Outcome> Handle(StopReopeningCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        if (request.Version != claim.PublishedVersion) return ClaimProblems.OtherVersion;
        var outcome = claim.StopReopening(await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken), request.Reason?.Trim() ?? "");
        if (!outcome.IsDone) return outcome;
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
