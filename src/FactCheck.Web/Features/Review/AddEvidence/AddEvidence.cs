using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.AddEvidence;

/// <summary>
/// A reviewer brings in an exhibit, or finds one that is known by its address or its copy, and cites it in the draft. Others learn of a new
/// exhibit when the round is settled. Answers its number.
/// </summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Round">The round that is written for.</param>
/// <param name="Exhibit">What it is.</param>
/// <param name="Passage">The quoted passage; may follow later.</param>
/// <param name="Stance">What it does to the claim.</param>
/// <param name="ReadOn">When it was read; null while unknown.</param>
/// <param name="Copy">A copy of its text for the desk to keep; null for none.</param>
[MaySend(Senders.Reviewer)]
public sealed record AddEvidenceCommand(Guid ClaimId, int Round, ExhibitDetails Exhibit, string? Passage, Stance Stance, DateOnly? ReadOn,
    [property: MayBeLong(Exhibit.LongestCopy)] string? Copy = null) : ICommand<int>;

internal sealed class AddEvidenceValidator : AbstractValidator<AddEvidenceCommand>
{
    public AddEvidenceValidator()
    {
        RuleFor(command => command.Exhibit).NotNull().Refuse(ExhibitProblems.TitleMissing);
        RuleFor(command => command.Exhibit).Custom((exhibit, check) =>
        {
            foreach (var problem in exhibit?.Tidy().Check() ?? []) check.AddFailure(new FluentValidation.Results.ValidationFailure(problem.Field ?? "", problem.Message) { CustomState = problem });
        });
        RuleFor(command => command.Passage).MaximumLength(Evidence.MostCharacters).Refuse(AddEvidenceProblems.PassageTooLong);
        RuleFor(command => command.Stance).IsInEnum();
    }
}

internal sealed class AddEvidenceHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<AddEvidenceCommand, Outcome<int>>
{
    public async Task<Outcome<int>> Handle(AddEvidenceCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var now = clock.Now();
        if (request.ReadOn is { } day && !EvidenceChecks.MayBeRead(day, DateOnly.FromDateTime(now.UtcDateTime))) return AddEvidenceProblems.NotReadThen;
        var draft = await db.DraftToWriteAsync(claim, request.Round, acting.Actor, now, cancellationToken);
        if (!draft.IsDone) return Outcome<int>.Refused(draft.Problems);
        var copy = string.IsNullOrWhiteSpace(request.Copy) ? null : request.Copy.ReplaceLineEndings("\n");
        var exhibit = await db.KnownExhibitAsync(request.Exhibit.Tidy(), copy, cancellationToken);
        if (exhibit is { IsWithdrawn: true }) return AddEvidenceProblems.Withdrawn;
        if (exhibit is null)
        {
            var added = Exhibit.Add(request.Exhibit, blind: true, acting.Actor, now);
            if (!added.IsDone) return Outcome<int>.Refused(added.Problems);
            db.Exhibits.Add(exhibit = added.Value);
        }

        if (copy is not null && exhibit.StoredText is null && exhibit.Store(copy, now) is { IsDone: false } unkept) return Outcome<int>.Refused(unkept.Problems);
        var evidence = new Evidence(claim.NumberEvidence(), exhibit.Id, request.Passage?.Trim() ?? "", request.Stance, request.ReadOn);
        var cited = draft.Value.Cite(acting.Actor, evidence, now);
        if (!cited.IsDone) return Outcome<int>.Refused(cited.Problems);
        await db.SaveChangesAsync(cancellationToken);
        return evidence.Number;
    }
}

/// <summary>Why evidence is not added.</summary>
public static class AddEvidenceProblems
{
    /// <summary>Taken back by its publisher.</summary>
    public static readonly Problem Withdrawn = new("review.exhibit-withdrawn", "The desk has this, and it was withdrawn: nothing new can rest on it.", "Address");

    /// <summary>A day on which nobody can have read it.</summary>
    public static readonly Problem NotReadThen = new("review.not-read-then", "Nobody can have read it on that day: it lies in the future, or before 1990.", "ReadOn");

    /// <summary>Over the limit.</summary>
    public static readonly Problem PassageTooLong = new("review.passage-too-long", "The passage has more than 5,000 characters. Quote the part that matters.", "Passage");
}
