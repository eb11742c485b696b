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
/// Somebody brings in an exhibit and cites it: a reviewer in the draft of a review, an editor in a verdict that is corrected. Where
/// the desk has the exhibit already, by its address or its copy, and says something else of it, nothing is done before the person
/// has seen both and said which it is to be. Others learn of a reviewer's new exhibit when the round is settled.
/// </summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Round">The round that is written for; null for the verdict that is corrected.</param>
/// <param name="Exhibit">What it is.</param>
/// <param name="Passage">The quoted passage; may follow later.</param>
/// <param name="Stance">What it does to the claim.</param>
/// <param name="ReadOn">When it was read; null while unknown.</param>
/// <param name="Copy">A copy of its text for the desk to keep; null for none.</param>
/// <param name="Chosen">What the person said to what the desk has; null while they were not asked.</param>
[MaySend(Senders.Reviewer)]
public sealed record AddEvidenceCommand(Guid ClaimId, int? Round, ExhibitDetails Exhibit, string? Passage, Stance Stance, DateOnly? ReadOn,
    [property: MayBeLong(Exhibit.LongestCopy)] string? Copy = null, KnownChoice? Chosen = null) : ICommand<AddEvidenceView>;

/// <summary>What became of it: a number, or what the desk has.</summary>
/// <param name="Number">The number under which it is cited; null while the person is asked.</param>
/// <param name="Known">What the desk has; null when it has nothing of the kind, or says the same.</param>
public sealed record AddEvidenceView(int? Number, KnownExhibitView? Known = null);

/// <summary>An exhibit that the desk has, beside what was typed.</summary>
/// <param name="ExhibitId">The exhibit.</param>
/// <param name="Number">Number of its details.</param>
/// <param name="Details">What the desk says of it.</param>
/// <param name="HasOtherCopy">True when the desk keeps another text of it than the one that was typed.</param>
/// <param name="MayDescribe">True when this person may change what the desk says of it.</param>
public sealed record KnownExhibitView(Guid ExhibitId, int Number, ExhibitDetails Details, bool HasOtherCopy, bool MayDescribe);

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
        RuleFor(command => command.Chosen!.As).IsInEnum().When(command => command.Chosen is not null);
    }
}

internal sealed class AddEvidenceHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<AddEvidenceCommand, Outcome<AddEvidenceView>>
{
    public async Task<Outcome<AddEvidenceView>> Handle(AddEvidenceCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var now = clock.Now();
        if (request.ReadOn is { } day && !EvidenceChecks.MayBeRead(day, DateOnly.FromDateTime(now.UtcDateTime))) return AddEvidenceProblems.NotReadThen;
        var text = await db.TextThatCitesAsync(claim, request.Round, acting.Actor, now, cancellationToken);
        if (!text.IsDone) return Outcome<AddEvidenceView>.Refused(text.Problems);
        var (typed, copy) = (request.Exhibit.Tidy(), string.IsNullOrWhiteSpace(request.Copy) ? null : request.Copy.ReplaceLineEndings("\n"));
        var known = await db.KnownExhibitAsync(typed, copy, cancellationToken);
        if (known is { IsWithdrawn: true }) return AddEvidenceProblems.Withdrawn;
        if (known is not null && Asks(known, typed, copy, request.Chosen) is { } view) return new AddEvidenceView(null, view);
        var exhibit = Brought(known, typed, copy, request.Chosen?.As, text.Value.IsBlind, now);
        if (!exhibit.IsDone) return Outcome<AddEvidenceView>.Refused(exhibit.Problems);
        var evidence = new Evidence(text.Value.NextNumber(), exhibit.Value.Id, request.Passage?.Trim() ?? "", request.Stance, request.ReadOn);
        var cited = text.Value.Cite(evidence);
        if (!cited.IsDone) return Outcome<AddEvidenceView>.Refused(cited.Problems);
        await db.SaveChangesAsync(cancellationToken);
        return new AddEvidenceView(evidence.Number);
    }

    /// <summary>What the desk has, where it says something else than what was typed and the person has not chosen yet, or chose when it said something else.</summary>
    private KnownExhibitView? Asks(Exhibit known, ExhibitDetails typed, string? copy, KnownChoice? chosen)
    {
        if (chosen?.WasMadeOf(known) == true) return null;
        var hasOtherCopy = copy is not null && known.StoredText is not null && known.StoredSha256 != Hashing.Sha256(copy);
        return hasOtherCopy || typed.Over(known.Details) != known.Details
            ? new KnownExhibitView(known.Id, known.Number, known.Details, hasOtherCopy, MayDescribe(known)) : null;
    }

    private bool MayDescribe(Exhibit exhibit) => acting.Actor.IsEditor || acting.Actor.Is(exhibit.AddedBy ?? Guid.Empty);

    private Outcome<Exhibit> Brought(Exhibit? known, ExhibitDetails typed, string? copy, KnownAs? chosen, bool blind, DateTimeOffset now)
    {
        var exhibit = known;
        if (known is null || chosen == KnownAs.Another)
        {
            var added = Exhibit.Add(typed, blind, acting.Actor, now);
            if (!added.IsDone) return added;
            db.Exhibits.Add(exhibit = added.Value);
        }
        else if (chosen == KnownAs.AsTyped)
        {
            if (!MayDescribe(known)) return AddEvidenceProblems.NotYours;
            if (known.Describe(typed.Over(known.Details), now) is { IsDone: false } unsaid) return Outcome<Exhibit>.Refused(unsaid.Problems);
        }

        // What a verdict rests on is known to everybody, also what its editor had found for a review.
        if (!blind) exhibit!.Open(now);
        if (copy is not null && exhibit!.StoredText is null && exhibit.Store(copy, now) is { IsDone: false } unkept) return Outcome<Exhibit>.Refused(unkept.Problems);
        return exhibit!;
    }
}

/// <summary>Why evidence is not added.</summary>
public static class AddEvidenceProblems
{
    /// <summary>Taken back by its publisher.</summary>
    public static readonly Problem Withdrawn = new("review.exhibit-withdrawn", "The desk has this, and it was withdrawn: nothing new can rest on it.", "Address");

    /// <summary>A day on which nobody can have read it.</summary>
    public static readonly Problem NotReadThen = new("review.not-read-then", "Nobody can have read it on that day: it lies in the future, or before 1990.", "ReadOn");

    /// <summary>Somebody else's.</summary>
    public static readonly Problem NotYours = new("review.exhibit-not-yours", "An editor can change what the desk says of this, or whoever brought it in. Cite it as the desk has it.");

    /// <summary>Over the limit.</summary>
    public static readonly Problem PassageTooLong = new("review.passage-too-long", "The passage has more than 5,000 characters. Quote the part that matters.", "Passage");
}
