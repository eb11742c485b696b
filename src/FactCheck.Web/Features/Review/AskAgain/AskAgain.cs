using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.AskAgain;

/// <summary>Asks for one more rating to settle a dispute; the reviews close again until it is in.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Reason">Why.</param>
[MaySend(Senders.Editor)]
public sealed record AskAgainCommand(Guid ClaimId, string? Reason) : ICommand;

internal sealed class AskAgainValidator : AbstractValidator<AskAgainCommand>
{
    public AskAgainValidator()
    {
        RuleFor(command => command.Reason).NotEmpty().Refuse(ClaimProblems.NoReason);
        RuleFor(command => command.Reason).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason);
    }
}

internal sealed class AskAgainHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<AskAgainCommand, Outcome>
{
    public async Task<Outcome> Handle(AskAgainCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var by = await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken);
        var outcome = claim.AskAgain(by, request.Reason!.Trim(), await db.ReviewsForTheRulesAsync(claim, cancellationToken));
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
