using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;

namespace FactCheck.Web.Features.Publishing.ShowClaim;

/// <summary>A claim as the desk sees it. Nothing of a review that is not open stands in it.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its newest wording.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="WordingNumber">Number of that wording.</param>
/// <param name="Wordings">Every wording, newest first.</param>
/// <param name="Status">Where the work stands.</param>
/// <param name="Standing">What readers see.</param>
/// <param name="StandingReason">Why it was retracted or removed.</param>
/// <param name="Kind">What sort of statement.</param>
/// <param name="CheckWorthiness">0–1; null when nobody computed it.</param>
/// <param name="CheckWorthinessReasons">What carried it.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Deadline">By when.</param>
/// <param name="QueueId">The queue it is or was last in.</param>
/// <param name="Queue">Its name.</param>
/// <param name="DismissalReason">Why it was put aside.</param>
/// <param name="MergedInto">Number of the claim it was merged into.</param>
/// <param name="Path">The path of its public page.</param>
/// <param name="PublishedVersion">Number of the newest version; 0 before the first.</param>
/// <param name="Rating">The word of the rating decided on.</param>
/// <param name="WasItSaid">What was decided about whether it was said.</param>
/// <param name="DecidedBy">How it was decided.</param>
/// <param name="Mentions">Where it stands, the lead mention first.</param>
/// <param name="Rounds">Every round, newest first.</param>
/// <param name="Story">Its history, newest first.</param>
/// <param name="Acts">What this person may do now.</param>
/// <param name="Up">The record of the version that is up; null when none is.</param>
/// <param name="Topics">What it is about, by name.</param>
/// <param name="Touches">What changing the verdict that is up touches; nothing for who may not.</param>
/// <param name="Tasks">What makes the editors look at it again.</param>
/// <param name="IsEditor">Whether whoever looks is an editor: they name topics and set such tasks aside.</param>
/// <param name="IsOverdue">True when its deadline passed while the desk is at work on it.</param>
public sealed record ShowClaimView(
    Guid Id, long Number, string Text, string Language, int WordingNumber, IReadOnlyList<Wording> Wordings, ClaimStatus Status,
    Standing Standing, string? StandingReason, ClaimKind Kind, double? CheckWorthiness, IReadOnlyList<string> CheckWorthinessReasons, Priority Priority, DateTimeOffset? Deadline,
    Guid? QueueId, string? Queue, DismissalReason? DismissalReason, long? MergedInto, string? Path, int PublishedVersion, string? Rating, WasItSaid? WasItSaid,
    DecidedBy? DecidedBy, IReadOnlyList<ClaimMentionView> Mentions, IReadOnlyList<ClaimRoundView> Rounds, IReadOnlyList<StoryLineView> Story, IReadOnlyList<Act> Acts,
    VerdictRecord? Up, IReadOnlyList<string> Topics, Cascade Touches, IReadOnlyList<ClaimTaskView> Tasks, bool IsEditor, bool IsOverdue);

/// <summary>A task of the editors: something that the claim rests on changed.</summary>
/// <param name="Id">The task.</param>
/// <param name="ExhibitId">The source that was withdrawn.</param>
/// <param name="Exhibit">What it is called; null when it is no exhibit.</param>
/// <param name="Notice">What was said about it.</param>
/// <param name="Version">The version that rests on it; 0 when only reviews do.</param>
/// <param name="IsDue">True when nothing changed, but the day came on which the desk meant to look again.</param>
public sealed record ClaimTaskView(Guid Id, Guid ExhibitId, string? Exhibit, string Notice, int Version, bool IsDue);

/// <summary>A mention of the claim.</summary>
/// <param name="Id">The mention.</param>
/// <param name="ArticleId">Its article.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Context">The sentence with its neighbours.</param>
/// <param name="Speakers">Who says it, with the role then.</param>
/// <param name="IsConfirmed">True when an editor confirmed whose words these are.</param>
/// <param name="IsLead">True for the lead mention.</param>
public sealed record ClaimMentionView(
    Guid Id, Guid ArticleId, string Title, string? Outlet, ContextSentences Context, IReadOnlyList<string> Speakers, bool IsConfirmed, bool IsLead);

/// <summary>A round as everybody at the desk may see it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="ReviewsIn">How many reviews are in.</param>
/// <param name="Seats">How many are asked for.</param>
/// <param name="Holds">Who holds a seat now.</param>
/// <param name="Unsure">How many of its reviewers were not sure; 0 until it is settled.</param>
/// <param name="Reviews">Its reviews, once they are open to whoever looks.</param>
/// <param name="Late">Drafts that came too late for a seat and were handed in.</param>
/// <param name="Skips">Who passed it over, and why; for editors who do not rate in the round.</param>
public sealed record ClaimRoundView(int Number, int ReviewsIn, int Seats, IReadOnlyList<ClaimHoldView> Holds,
    int Unsure, IReadOnlyList<ClaimReviewView> Reviews, IReadOnlyList<LateDraftView> Late, IReadOnlyList<ClaimSkipView> Skips);

/// <summary>A review in short.</summary>
/// <param name="Writer">Who wrote it; for the desk only.</param>
/// <param name="WasItSaid">Was it said?</param>
/// <param name="Rating">Is it true?</param>
/// <param name="Confidence">How sure its writer is.</param>
public sealed record ClaimReviewView(string Writer, WasItSaid? WasItSaid, Rating? Rating, Confidence? Confidence);

/// <summary>A draft that was handed to the editors as a note.</summary>
/// <param name="Writer">Who wrote it.</param>
/// <param name="Text">What it says.</param>
public sealed record LateDraftView(string Writer, string Text);

/// <summary>Somebody passed the claim over.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Reason">Why.</param>
public sealed record ClaimSkipView(Guid PersonId, string Name, string? Reason);

/// <summary>A hold.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Until">Until when.</param>
public sealed record ClaimHoldView(Guid PersonId, string Name, DateTimeOffset Until);

/// <summary>One line of the claim's history.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Act">What was done.</param>
/// <param name="From">The status before; null for the first.</param>
/// <param name="To">The status after.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why; null for none, and while it is closed to whoever looks.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Wording">Number of the wording after it.</param>
/// <param name="Sentence">What was done, as a sentence without its subject.</param>
/// <param name="WordsBefore">The wording before, where the act changed it.</param>
/// <param name="WordsAfter">The wording after, where the act changed it.</param>
/// <param name="IsClosed">Whether the reason is kept from whoever looks until the running round is settled.</param>
public sealed record StoryLineView(int Number, string Act, string? From, string To, DateTimeOffset At, string? Reason, string Who, int? Wording, string Sentence, string? WordsBefore = null, string? WordsAfter = null, bool IsClosed = false);
