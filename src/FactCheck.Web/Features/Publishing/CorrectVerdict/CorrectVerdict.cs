using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.CorrectVerdict;

/// <summary>The next version of a verdict that is up: its words and evidence change, never a finding.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Version">Number of the version that the form was filled for.</param>
/// <param name="Kind">Correction, clarification or update.</param>
/// <param name="Reason">Why, for readers.</param>
/// <param name="Summary">At most 75 characters.</param>
/// <param name="ShortAnswer">The answer in a sentence or two.</param>
/// <param name="Explanation">In Markdown with evidence marks.</param>
/// <param name="AsOf">As of which day it holds.</param>
/// <param name="Evidence">Numbers of the version's evidence that stay.</param>
/// <param name="NextCheckOn">When the desk means to look at it again; null when it does not.</param>
[MaySend(Senders.Editor)]
public sealed record CorrectVerdictCommand(
    Guid ClaimId, int Version, ChangeKind? Kind, string? Reason, string? Summary, string? ShortAnswer, string? Explanation, DateOnly? AsOf,
    IReadOnlyList<int> Evidence, DateOnly? NextCheckOn = null) : ICommand;

internal sealed class CorrectVerdictValidator : AbstractValidator<CorrectVerdictCommand>
{
    public CorrectVerdictValidator()
    {
        RuleFor(command => command.Kind).NotNull().Refuse(CorrectVerdictProblems.KindMissing);
        RuleFor(command => command.Reason).NotEmpty().Refuse(ClaimProblems.NoChange);
        RuleFor(command => command.Reason).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason);
        RuleFor(command => command.ShortAnswer).MaximumLength(VerdictContent.MostShortAnswer).Refuse(VerdictProblems.ShortAnswerTooLong);
        RuleFor(command => command.Explanation).MaximumLength(VerdictContent.MostExplanation).Refuse(VerdictProblems.ExplanationTooLong);
        RuleFor(command => command.Evidence).NotNull().Refuse(PublicationProblems.NoEvidence);
    }
}

internal sealed class CorrectVerdictHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<CorrectVerdictCommand, Outcome>
{
    public async Task<Outcome> Handle(CorrectVerdictCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        var verdict = await db.Verdicts.FirstOrDefaultAsync(v => v.ClaimId == request.ClaimId, cancellationToken);
        if (claim is null || verdict?.Newest?.Record is not { } shown) return ClaimProblems.NotThere;
        if (shown.Version != request.Version) return CorrectVerdictProblems.MovedOn;
        var now = clock.Now();
        var page = await db.PublicationCaseAsync(claim, ContentOf(request, shown), shown.Findings, now, cancellationToken);
        var by = await db.ByAsync(claim, acting.Actor, now, cancellationToken);
        var next = Kept(page.Record, shown);
        if (next.ShowsTheSameAs(shown)) return CorrectVerdictProblems.NothingDiffers;
        var outcome = claim.Correct(by, verdict, page with { Record = next }, new(request.Kind!.Value, request.Reason!.Trim()));
        if (!outcome.IsDone) return outcome;
        await db.SettleTasksAsync(claim, TaskEnd.Corrected, by.Actor, by.At, cancellationToken);
        await db.GoesUpAsync(claim, verdict.Newest!.Record!, by, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    private static VerdictContent ContentOf(CorrectVerdictCommand request, VerdictRecord shown) => new(
        request.Summary ?? "", request.ShortAnswer ?? "", request.Explanation ?? "", request.AsOf,
        [.. shown.Evidence.Where(e => request.Evidence.Contains(e.Number)).Select(e => new Evidence(e.Number, e.ExhibitId, e.Passage, e.Stance, e.ReadOn))],
        request.NextCheckOn);

    // A correction changes words and evidence. What was found, of which words, and how, stays as it was frozen.
    private static VerdictRecord Kept(VerdictRecord now, VerdictRecord shown) => now with
    {
        Wording = shown.Wording,
        WordingNumber = shown.WordingNumber,
        WasItSaid = shown.WasItSaid,
        Rating = shown.Rating,
        Decision = shown.Decision,
        WaiverReason = shown.WaiverReason,
    };
}

/// <summary>Why a correction is refused before it is made.</summary>
public static class CorrectVerdictProblems
{
    /// <summary>Another version went up.</summary>
    public static readonly Problem MovedOn = new("correction.moved-on",
        "Another version went up while you wrote. What you typed is still here: look at the newest version, then save again.");

    /// <summary>Readers would be told of a change that they cannot find.</summary>
    public static readonly Problem NothingDiffers = new("correction.nothing-differs",
        "Nothing that readers see differs from the version that is up. Change what is wrong first; to check it anew, use “Check it again”.");

    /// <summary>No kind.</summary>
    public static readonly Problem KindMissing = new("correction.kind", "Say whether it corrects, clarifies or updates.", nameof(CorrectVerdictCommand.Kind));
}
