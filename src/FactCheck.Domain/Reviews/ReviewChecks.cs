using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Reviews;

/// <summary>What a review must be before it can come in.</summary>
public static class ReviewChecks
{
    /// <summary>What keeps a draft from being a review of the claim's open round; empty when nothing does.</summary>
    public static IReadOnlyList<Problem> Check(Claim claim, ReviewDraft draft, DateOnly today)
    {
        if (claim.CurrentRound is not { } round || round.Number != draft.Round) return [ReviewProblems.OtherRound];
        if (draft.WordingNumber < round.WordingNumber || draft.WordingNumber > claim.WordingNumber) return [ReviewProblems.OtherRound];
        return Check(draft.Content, round.Terms, claim.IsOwnVoice, today);
    }

    /// <summary>What keeps this from being a review under these terms; empty when nothing does.</summary>
    public static IReadOnlyList<Problem> Check(ReviewContent content, RoundTerms terms, bool ownVoice, DateOnly today)
    {
        var problems = content.FindingsOn(terms).Problems(ownVoice, terms).ToList();
        if (string.IsNullOrWhiteSpace(content.Rationale)) problems.Add(ReviewProblems.NoRationale);
        if (content.Rationale.Length > ReviewContent.MostCharacters) problems.Add(ReviewProblems.RationaleTooLong);
        problems.AddRange(EvidenceChecks.Check(content.Rationale, content.Evidence, nameof(ReviewContent.Rationale), today));
        var exhibits = content.Evidence.Select(one => one.ExhibitId).Distinct().Count();
        if (exhibits < terms.LeastExhibits) problems.Add(ReviewProblems.TooFewExhibits(terms.LeastExhibits));
        if (Coverage.Of(content.Rationale).Percent < terms.LeastCoverage) problems.Add(ReviewProblems.TooLittleCoverage(terms.LeastCoverage));
        return problems;
    }
}

/// <summary>Why a review or a draft was refused.</summary>
public static class ReviewProblems
{
    /// <summary>Somebody else's text.</summary>
    public static readonly Problem NotYours = new("review.not-yours", "Only its writer can do that.");

    /// <summary>Written for a round or wording that is over.</summary>
    public static readonly Problem OtherRound = new(
        "review.other-round", "The claim was reworded or asked anew since you began. Your text is kept: read the claim as it is now, and submit for it.");

    /// <summary>No seat, no draft.</summary>
    public static readonly Problem NotTaken = new("review.not-taken", "Take the claim first: a review needs a seat.");

    /// <summary>Submitted already.</summary>
    public static readonly Problem IsIn = new("review.is-in", "Your review is in. Take it back to change it, or ask an editor to return it.");

    /// <summary>The reviews changed since they were read.</summary>
    public static readonly Problem Revised = new("review.revised", "A review changed since you opened this page. Read them again, then decide.");

    /// <summary>Reviews are open only when all are in.</summary>
    public static readonly Problem NotAllIn = new("review.not-all-in", "Not every review is in. Until then nobody reads one but its writer.");

    /// <summary>The seat is there to submit for.</summary>
    public static readonly Problem SubmitInstead = new("review.submit-instead", "Your seat is open for you: submit the review instead.");

    /// <summary>No such evidence.</summary>
    public static readonly Problem NoSuchEvidence = new("review.no-such-evidence", "There is no such evidence in your review. Reload the page.");

    /// <summary>No reasons given.</summary>
    public static readonly Problem NoRationale = new("review.no-rationale", "Say why, in a sentence or two.", nameof(ReviewContent.Rationale));

    /// <summary>Over the limit.</summary>
    public static readonly Problem RationaleTooLong = new(
        "review.rationale-too-long", "The rationale has more than 20,000 characters. Shorten it.", nameof(ReviewContent.Rationale));

    /// <summary>Fewer exhibits than the queue asks for.</summary>
    public static Problem TooFewExhibits(int least) => new(
        "review.too-few-exhibits", least == 1 ? "This queue asks for at least one exhibit." : string.Create(CultureInfo.InvariantCulture, $"This queue asks for at least {least} different exhibits."), nameof(ReviewContent.Evidence));

    /// <summary>Fewer sentences with a mark than the queue asks for.</summary>
    public static Problem TooLittleCoverage(int least) => new(
        "review.too-little-coverage",
        string.Create(CultureInfo.InvariantCulture, $"This queue asks that at least {least} % of the sentences cite evidence, like this [^1]."),
        nameof(ReviewContent.Rationale));
}
