using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.CorrectVerdict;

/// <summary>
/// The next version of a verdict that is up: its words and evidence change, never a finding. Where another version went up since the
/// form was filled, nothing is published: the answer says what became of the fields, to be looked at first.
/// </summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Version">Number of the version that the form was filled for.</param>
/// <param name="Kind">Correction, clarification or update.</param>
/// <param name="Reason">Why, for readers.</param>
/// <param name="Original">Words and evidence that the form was filled with.</param>
/// <param name="Mine">Words and evidence as they were left; of the evidence, the numbers that it rests on.</param>
[MaySend(Senders.Editor)]
public sealed record CorrectVerdictCommand(
    Guid ClaimId, int Version, ChangeKind? Kind, string? Reason, VerdictContent Original, VerdictContent Mine) : ICommand<CorrectVerdictView>;

/// <summary>What became of a correction.</summary>
/// <param name="IsUp">True when it is up; false when another version went up meanwhile.</param>
/// <param name="Version">Number of the newest version.</param>
/// <param name="Newest">What the newest version says.</param>
/// <param name="Joined">What became of the fields.</param>
public sealed record CorrectVerdictView(bool IsUp, int Version, VerdictContent Newest, Joined Joined);

internal sealed class CorrectVerdictValidator : AbstractValidator<CorrectVerdictCommand>
{
    public CorrectVerdictValidator()
    {
        RuleFor(command => command.Kind).NotNull().Refuse(CorrectVerdictProblems.KindMissing);
        RuleFor(command => command.Reason).NotEmpty().Refuse(ClaimProblems.NoChange);
        RuleFor(command => command.Reason).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason);
        RuleFor(command => command.Mine.ShortAnswer).MaximumLength(VerdictContent.MostShortAnswer).Refuse(VerdictProblems.ShortAnswerTooLong);
        RuleFor(command => command.Mine.Explanation).MaximumLength(VerdictContent.MostExplanation).Refuse(VerdictProblems.ExplanationTooLong);
    }
}

internal sealed class CorrectVerdictHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<CorrectVerdictCommand, Outcome<CorrectVerdictView>>
{
    public async Task<Outcome<CorrectVerdictView>> Handle(CorrectVerdictCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        var verdict = await db.Verdicts.FirstOrDefaultAsync(v => v.ClaimId == request.ClaimId, cancellationToken);
        if (claim is null || verdict?.Newest?.Record is not { } shown) return ClaimProblems.NotThere;
        var newest = VerdictContent.Of(shown);
        var joined = FieldJoin.Join(new(request.Original.ToFields(), request.Mine.ToFields()), newest.ToFields());
        // What goes up was looked at: what only another version changed is shown first, however well it joins.
        if (shown.Version != request.Version || !joined.IsClean) return new CorrectVerdictView(false, shown.Version, newest, joined);
        var now = clock.Now();
        var by = await db.ByAsync(claim, acting.Actor, now, cancellationToken);
        var citable = await db.CitableAsync(claim, verdict, by, newest.Evidence, cancellationToken);
        var page = await db.CorrectionCaseAsync(claim, VerdictContent.FromFields(joined.Values), shown, citable, now, cancellationToken);
        if (page.Record.ShowsTheSameAs(shown)) return CorrectVerdictProblems.NothingDiffers;
        var outcome = claim.Correct(by, verdict, page, new(request.Kind!.Value, request.Reason!.Trim()));
        if (!outcome.IsDone) return Outcome<CorrectVerdictView>.Refused(outcome.Problems);
        await db.SettleTasksAsync(claim, TaskEnd.Corrected, by.Actor, by.At, cancellationToken);
        await db.GoesUpAsync(claim, verdict.Newest!.Record!, by, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new CorrectVerdictView(true, verdict.Newest!.Record!.Version, VerdictContent.Of(verdict.Newest.Record), joined);
    }
}

/// <summary>Why a correction is refused before it is made.</summary>
public static class CorrectVerdictProblems
{
    /// <summary>Another version went up.</summary>
    public static readonly Problem MovedOn = new("correction.moved-on",
        "Another version went up while you wrote, so nothing was published. What you typed stands as you left it, what only that version changed was taken over: look, then publish.");

    /// <summary>Readers would be told of a change that they cannot find.</summary>
    public static readonly Problem NothingDiffers = new("correction.nothing-differs",
        "Nothing that readers see differs from the version that is up. Change what is wrong first; to check it anew, use “Reopen”.");

    /// <summary>No kind.</summary>
    public static readonly Problem KindMissing = new("correction.kind", "Say whether it corrects, clarifies or updates.", nameof(CorrectVerdictCommand.Kind));
}
