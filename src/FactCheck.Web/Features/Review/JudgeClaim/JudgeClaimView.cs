using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Persistence.Reading;

namespace FactCheck.Web.Features.Review.JudgeClaim;

/// <summary>A claim with all its reviews.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Status">Where the work stands.</param>
/// <param name="Text">The newest wording.</param>
/// <param name="Language">Its language tag.</param>
/// <param name="IsOwnVoice">Whether nobody is quoted.</param>
/// <param name="Place">The claim in its article.</param>
/// <param name="Round">The round.</param>
/// <param name="Seen">Tells these reviews from later ones.</param>
/// <param name="Ratings">The ratings of the round's scale.</param>
/// <param name="Reviews">The reviews.</param>
/// <param name="Evidence">What they rest on, merged.</param>
/// <param name="Notes">Drafts that came too late.</param>
/// <param name="Decision">What was decided; null while disputed.</param>
/// <param name="WaiverReason">Why the rule of who may judge was lifted.</param>
/// <param name="Acts">What whoever looks may do now.</param>
/// <param name="WhyNotAdjudicate">Why they may not judge.</param>
/// <param name="Unsure">How many reviewers were not sure.</param>
public sealed record JudgeClaimView(
    Guid ClaimId, long Number, ClaimStatus Status, string Text, string Language, bool IsOwnVoice, ClaimPlace Place, int Round, int Seen, IReadOnlyList<Rating> Ratings,
    IReadOnlyList<ReviewView> Reviews, IReadOnlyList<MergedEvidenceView> Evidence, IReadOnlyList<NoteView> Notes, Decision? Decision, string? WaiverReason,
    IReadOnlyList<Act> Acts, IReadOnlyList<Problem> WhyNotAdjudicate, int Unsure);

/// <summary>One review.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Writer">Who wrote it; for the desk only.</param>
/// <param name="WasItSaid">Was it said?</param>
/// <param name="Rating">Is it true?</param>
/// <param name="Rationale">Why.</param>
/// <param name="Cites">Numbers of the evidence that it rests on.</param>
/// <param name="First">What was found first, when it was revised since.</param>
/// <param name="ReturnComment">With which comment it was returned.</param>
/// <param name="Confidence">How sure its writer is.</param>
public sealed record ReviewView(
    Guid Id, string Writer, WasItSaid? WasItSaid, Rating? Rating, string Rationale, IReadOnlyList<int> Cites, Findings? First, string? ReturnComment, Confidence? Confidence);

/// <summary>One thing that reviews rest on, with everybody's passages.</summary>
/// <param name="ExhibitId">The exhibit.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Marks">What the desk says of it.</param>
/// <param name="Citations">Who cites what of it.</param>
public sealed record MergedEvidenceView(Guid ExhibitId, string Title, string? Publisher, ExhibitMarks? Marks, IReadOnlyList<CitationView> Citations)
{
    /// <summary>True when one reads in it what another does not.</summary>
    public bool StancesDiffer => Citations.Select(one => one.Stance).Distinct().Count() > 1;
}

/// <summary>One citation.</summary>
/// <param name="Number">Its number within the claim.</param>
/// <param name="Writer">Who cites it.</param>
/// <param name="Passage">The quoted passage.</param>
/// <param name="Stance">What it does to the claim.</param>
/// <param name="ReadOn">When it was read.</param>
public sealed record CitationView(int Number, string Writer, string Passage, Stance Stance, DateOnly? ReadOn);

/// <summary>A draft that came too late for a seat.</summary>
/// <param name="Writer">Who wrote it.</param>
/// <param name="Text">What it says.</param>
public sealed record NoteView(string Writer, string Text);
