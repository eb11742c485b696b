using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Features.Triage.DismissClaims;

/// <summary>An editor puts claims aside, all of them or none; they can be taken up again.</summary>
/// <param name="ClaimIds">The claims, 1–200.</param>
/// <param name="Reason">Why, in fixed words.</param>
/// <param name="Note">More about it; null for none.</param>
[MaySend(Senders.Editor)]
public sealed record DismissClaimsCommand(IReadOnlyList<Guid> ClaimIds, DismissalReason Reason, string? Note) : ICommand;

internal sealed class DismissClaimsValidator : AbstractValidator<DismissClaimsCommand>
{
    public DismissClaimsValidator()
    {
        RuleFor(command => command.ClaimIds).Must(ids => ids.Count is >= 1 and <= Together.Most).Refuse(ClaimProblems.NoneChosen);
        RuleFor(command => command.Reason).IsInEnum();
        RuleFor(command => command.Note).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason.At(nameof(DismissClaimsCommand.Note)));
    }
}

internal sealed class DismissClaimsHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<DismissClaimsCommand, Outcome>
{
    public async Task<Outcome> Handle(DismissClaimsCommand request, CancellationToken cancellationToken)
    {
        var (at, note) = (clock.Now(), string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim());
        var claims = await db.ClaimsAsync(request.ClaimIds, cancellationToken);
        var outcome = Together.Do(claims, request.ClaimIds.Distinct().Count(), claim => claim.Dismiss(new(acting.Actor, DeskFacts.None, at), request.Reason, note));
        if (!outcome.IsDone) return outcome;
        if (request.Reason == DismissalReason.NotAClaim)
        {
            foreach (var claim in claims.Where(claim => claim.EngineVersion is not null))
            {
                db.TrainingExamples.Add(TrainingExample.Of<DismissedWordingView>(
                    claim.LeadArticleId, claim.Id, CorrectedPart.NoClaim, new(claim.Text), null, claim.EngineVersion!, acting.Actor, at));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}

/// <summary>What was no claim, as a training example keeps it.</summary>
/// <param name="Text">The wording.</param>
internal sealed record DismissedWordingView(string Text);
