using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.WaiveRound;

/// <summary>An administrator lifts who may judge and sign, for the newest round. The public page says so.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Reason">Why.</param>
[MaySend(Senders.Administrator)]
public sealed record WaiveRoundCommand(Guid ClaimId, string? Reason) : ICommand;

internal sealed class WaiveRoundValidator : AbstractValidator<WaiveRoundCommand>
{
    public WaiveRoundValidator()
    {
        RuleFor(command => command.Reason).NotEmpty().Refuse(ClaimProblems.NoReason);
        RuleFor(command => command.Reason).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason);
    }
}

internal sealed class WaiveRoundHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<WaiveRoundCommand, Outcome>
{
    public async Task<Outcome> Handle(WaiveRoundCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var by = await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken);
        var outcome = claim.Waive(by, request.Reason!.Trim());
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
