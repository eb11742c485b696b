using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.PrepareCorrection;

/// <summary>Asks how the next version of a verdict would look with these words, what the checks say of it, and what it could cite.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Typed">The words and evidence as they stand in the form; null for those that are up.</param>
[MaySend(Senders.Editor)]
public sealed record PrepareCorrectionQuery(Guid ClaimId, VerdictContent? Typed) : IQuery<PrepareCorrectionView>;

/// <summary>What somebody who corrects a verdict looks at.</summary>
/// <param name="PersonId">Who corrects: what the browser keeps is kept under it.</param>
/// <param name="Preview">The page as it would be.</param>
/// <param name="Checks">Every check with what it found.</param>
/// <param name="Evidence">All evidence that can be cited.</param>
public sealed record PrepareCorrectionView(Guid PersonId, VerdictRecord Preview, IReadOnlyList<CheckResult> Checks, IReadOnlyList<CitableEvidence> Evidence)
{
    /// <summary>The newsroom's day, offered as the day on which evidence was read.</summary>
    public DateOnly? Today { get; init; }
}

internal sealed class PrepareCorrectionValidator : AbstractValidator<PrepareCorrectionQuery>
{
    public PrepareCorrectionValidator()
    {
        RuleFor(query => query.Typed!.ShortAnswer).MaximumLength(VerdictContent.MostShortAnswer).Refuse(VerdictProblems.ShortAnswerTooLong).When(query => query.Typed is not null);
        RuleFor(query => query.Typed!.Explanation).MaximumLength(VerdictContent.MostExplanation).Refuse(VerdictProblems.ExplanationTooLong).When(query => query.Typed is not null);
    }
}

internal sealed class PrepareCorrectionHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<PrepareCorrectionQuery, Outcome<PrepareCorrectionView>>
{
    public async Task<Outcome<PrepareCorrectionView>> Handle(PrepareCorrectionQuery request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        var verdict = await db.Verdicts.AsNoTracking().FirstOrDefaultAsync(v => v.ClaimId == request.ClaimId, cancellationToken);
        if (claim is null || verdict?.Newest?.Record is not { } shown) return ClaimProblems.NotThere;
        var (now, newest) = (clock.Now(), VerdictContent.Of(shown));
        var by = await db.ByAsync(claim, acting.Actor, now, cancellationToken);
        var evidence = await db.CitableAsync(claim, verdict, by, newest.Evidence, cancellationToken);
        var page = await db.CorrectionCaseAsync(claim, request.Typed ?? newest, shown, evidence, now, cancellationToken);
        return new PrepareCorrectionView(acting.Actor.PersonId!.Value, page.Record with { Version = shown.Version + 1 }, PublicationChecks.Results(page), evidence) { Today = page.Today };
    }
}
