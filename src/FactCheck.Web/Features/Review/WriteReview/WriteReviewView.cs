using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;

namespace FactCheck.Web.Features.Review.WriteReview;

/// <summary>A claim as its reviewer sees it.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Status">Where the desk's work stands.</param>
/// <param name="Text">The newest wording.</param>
/// <param name="Language">Its language tag.</param>
/// <param name="WordingNumber">Its number.</param>
/// <param name="IsOwnVoice">Whether nobody is quoted.</param>
/// <param name="Deadline">By when the desk wants it done.</param>
/// <param name="QueueId">The queue.</param>
/// <param name="QueueName">Its name.</param>
/// <param name="Place">The claim in its article.</param>
/// <param name="Seat">Where this person stands in the newest round; null before the first round.</param>
/// <param name="Ratings">The ratings to choose from.</param>
/// <param name="Terms">What the round asks.</param>
/// <param name="PersonId">Who looks.</param>
/// <param name="Now">When it was asked.</param>
/// <param name="Today">The newsroom's day.</param>
/// <param name="Kept">The draft's fields.</param>
/// <param name="Evidence">What the draft cites.</param>
/// <param name="HandedOverAt">When the draft was handed to the editors.</param>
/// <param name="Coverage">Percentage of its sentences that cite evidence.</param>
/// <param name="Earlier">What this person wrote for an earlier round; null for nothing.</param>
/// <param name="TextBefore">The wording that the draft was begun for, when it was corrected since.</param>
/// <param name="ReturnComment">The editor's comment with which the review came back.</param>
/// <param name="Acts">What this person may do now.</param>
/// <param name="WhyNotTake">Why this person cannot take it.</param>
/// <param name="Marks">What the desk says of the exhibits that are cited.</param>
/// <param name="MergedInto">Number of the claim that it was merged into; null for none.</param>
/// <param name="DraftRound">The round that the draft shown was written for; null without one.</param>
public sealed record WriteReviewView(
    Guid ClaimId, long Number, ClaimStatus Status, string Text, string Language, int WordingNumber, bool IsOwnVoice, DateTimeOffset? Deadline, Guid? QueueId, string? QueueName,
    ClaimPlace Place, SeatView? Seat, IReadOnlyList<Rating> Ratings, RoundTerms? Terms, Guid PersonId, DateTimeOffset Now, DateOnly Today,
    IReadOnlyDictionary<string, string> Kept, IReadOnlyList<RecordEvidence> Evidence, DateTimeOffset? HandedOverAt,
    int Coverage, EarlierTextView? Earlier, string? TextBefore, string? ReturnComment, IReadOnlyList<Act> Acts, IReadOnlyList<Problem> WhyNotTake,
    IReadOnlyDictionary<Guid, ExhibitMarks> Marks, long? MergedInto, int? DraftRound)
{
    /// <summary>True when something is written that can no longer be submitted: the hold was passed on, or the round ended under the writer's hands.</summary>
    public bool IsStranded => HandedOverAt is null && Seat is not { IsWriting: true } and not { IsIn: true } && (Kept["Rationale"].Length > 0 || Kept["RatingCode"].Length > 0 || Evidence.Count > 0);
}

/// <summary>What somebody wrote for a round that is over.</summary>
/// <param name="Round">Which one.</param>
/// <param name="Text">The words.</param>
/// <param name="IsUnsent">True when they were neither submitted nor handed in: the round ended under their hands.</param>
public sealed record EarlierTextView(int Round, string Text, bool IsUnsent);

/// <summary>Where somebody stands in a round; nothing of what others found.</summary>
/// <param name="Round">The round.</param>
/// <param name="Seats">How many ratings it asks for.</param>
/// <param name="ReviewsIn">How many are in.</param>
/// <param name="HeldUntil">When their hold runs out; null when they hold no seat.</param>
/// <param name="IsRevising">Whether their review came back to be revised.</param>
/// <param name="IsIn">Whether their review is in.</param>
/// <param name="MayStillSubmit">Whether a hold that ran out can still be made good.</param>
/// <param name="HasLapsed">Whether their hold ran out.</param>
/// <param name="IsSettled">Whether all reviews are in.</param>
public sealed record SeatView(int Round, int Seats, int ReviewsIn, DateTimeOffset? HeldUntil, bool IsRevising, bool IsIn, bool MayStillSubmit, bool HasLapsed, bool IsSettled)
{
    /// <summary>Whether the form stands open: a hold, a review to revise, or a lapsed hold whose text is still theirs.</summary>
    public bool IsWriting => !IsIn && (HeldUntil is not null || IsRevising || HasLapsed);
}
