using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.RemoveClaim;

/// <summary>An editor takes a claim off an article's list: it is dismissed, and can be taken up again.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Reason">Why, in fixed words.</param>
/// <param name="Note">More about it; null for none.</param>
[MaySend(Senders.Editor)]
public sealed record RemoveClaimCommand(Guid ClaimId, DismissalReason Reason, string? Note) : ICommand;

internal sealed class RemoveClaimValidator : AbstractValidator<RemoveClaimCommand>
{
    public RemoveClaimValidator()
    {
        RuleFor(command => command.Reason).IsInEnum();
        RuleFor(command => command.Note).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason.At(nameof(RemoveClaimCommand.Note)));
    }
}

internal sealed class RemoveClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<RemoveClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(RemoveClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var at = clock.Now();
        var outcome = claim.Dismiss(new(acting.Actor, DeskFacts.None, at), request.Reason, string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim());
        if (!outcome.IsDone) return outcome;
        if (claim.EngineVersion is { } engine && request.Reason == DismissalReason.NotAClaim)
            db.TrainingExamples.Add(TrainingExample.Of<RemoveClaimView>(claim.LeadArticleId, claim.Id, CorrectedPart.NoClaim, new(claim.Text), null, engine, acting.Actor, at));
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}

/// <summary>What was no claim, as a training example keeps it.</summary>
/// <param name="Text">The wording.</param>
internal sealed record RemoveClaimView(string Text);
