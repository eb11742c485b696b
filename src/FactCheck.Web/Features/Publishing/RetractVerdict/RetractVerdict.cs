using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.RetractVerdict;

/// <summary>A verdict no longer holds: its page stays and says so.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Version">Number of the version that the form was filled for; 0 for none.</param>
/// <param name="Reason">Why, for readers.</param>
[MaySend(Senders.Editor)]
public sealed record RetractVerdictCommand(Guid ClaimId, int Version, string? Reason) : ICommand;

internal sealed class RetractVerdictValidator : AbstractValidator<RetractVerdictCommand>
{
    public RetractVerdictValidator() => RuleFor(command => command.Reason).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason);
}

internal sealed class RetractVerdictHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<RetractVerdictCommand, Outcome>
{
    public async Task<Outcome> Handle(RetractVerdictCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        if (request.Version != claim.PublishedVersion) return ClaimProblems.OtherVersion;
        var by = new By(acting.Actor, DeskFacts.None, clock.Now());
        var outcome = claim.Retract(by, request.Reason?.Trim() ?? "");
        if (!outcome.IsDone) return outcome;
        await db.SettleTasksAsync(claim, TaskEnd.Retracted, by.Actor, by.At, cancellationToken);
        await db.IsRetractedAsync(claim, by, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
