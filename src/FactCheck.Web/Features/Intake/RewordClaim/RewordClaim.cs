using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.RewordClaim;

/// <summary>An editor gives a claim its next wording. The article's text is never touched.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="WordingNumber">The wording that the form was filled for.</param>
/// <param name="Text">The words.</param>
/// <param name="IsTypo">True for a slip of the pen, which keeps a running round.</param>
/// <param name="Reason">Why; asked once the claim is in a queue.</param>
[MaySend(Senders.Editor)]
public sealed record RewordClaimCommand(Guid ClaimId, int WordingNumber, string? Text, bool IsTypo, string? Reason) : ICommand;

internal sealed class RewordClaimValidator : AbstractValidator<RewordClaimCommand>
{
    public RewordClaimValidator()
    {
        RuleFor(command => command.Text).NotEmpty().Refuse(WordingProblems.Empty);
        RuleFor(command => command.Text).MaximumLength(Wording.MostCharacters).Refuse(WordingProblems.TooLong);
    }
}

internal sealed class RewordClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<RewordClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(RewordClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var (before, at) = (claim.Text, clock.Now());
        var change = request.IsTypo ? WordingChange.Typo : WordingChange.Meaning;
        var outcome = claim.Reword(new(acting.Actor, DeskFacts.None, at), request.WordingNumber, request.Text!.Trim(), change, request.Reason);
        if (!outcome.IsDone) return outcome;
        if (claim.EngineVersion is { } engine)
        {
            db.TrainingExamples.Add(TrainingExample.Of(claim.LeadArticleId, claim.Id, CorrectedPart.Wording,
                new RewordClaimView(before), new RewordClaimView(claim.Text), engine, acting.Actor, at));
        }

        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}

/// <summary>A wording as a training example keeps it.</summary>
/// <param name="Text">The words.</param>
internal sealed record RewordClaimView(string Text);
