using FactCheck.Domain.Claims;

namespace FactCheck.Web.Features.Review.ShowMyDesk;

/// <summary>What waits for somebody.</summary>
/// <param name="Now">When it was asked.</param>
/// <param name="Held">Claims they hold, the one that runs out first on top; returned reviews among them.</param>
/// <param name="Drafts">What they wrote and hold no more.</param>
/// <param name="Waiting">Claims whose review of theirs is in, while others are at work.</param>
/// <param name="Queues">The queues they rate in.</param>
/// <param name="Disputed">For editors: what is to be judged.</param>
/// <param name="Decided">For editors: what is to be written and published.</param>
/// <param name="IsEditor">Whether they are an editor.</param>
/// <param name="IsReviewer">Whether they rate.</param>
/// <param name="Tasks">For editors: withdrawn sources to look at.</param>
/// <param name="Soonest">The nearest deadline of what is in their hands; null for none.</param>
public sealed record ShowMyDeskView(
    DateTimeOffset Now, IReadOnlyList<DeskClaimView> Held, IReadOnlyList<DeskClaimView> Drafts, IReadOnlyList<DeskClaimView> Waiting,
    IReadOnlyList<DeskQueueView> Queues, IReadOnlyList<DeskClaimView> Disputed, IReadOnlyList<DeskClaimView> Decided, bool IsEditor, bool IsReviewer,
    IReadOnlyList<SourceTaskView>? Tasks = null, DateTimeOffset? Soonest = null)
{
    /// <summary>Whether they run the newsroom.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>For editors: whether more waits to be judged, to be written, to be looked at again than is listed.</summary>
    public (bool Disputed, bool Decided, bool Tasks) More { get; init; }

    /// <summary>For administrators: what the newsroom still lacks, the most pressing first.</summary>
    public IReadOnlyList<LackingView> Lacks { get; init; } = [];
}

/// <summary>Something a newsroom needs before its work can reach readers.</summary>
public enum LackingView
{
    /// <summary>Nobody edits.</summary>
    Editor,

    /// <summary>Nobody rates.</summary>
    Reviewer,

    /// <summary>No open queue has somebody who rates in it.</summary>
    QueueWithMembers,

    /// <summary>The newsroom has no public address: what is published names none.</summary>
    Address,

    /// <summary>A policy that readers are shown is not written: corrections, funding or ethics.</summary>
    Policies,
}

/// <summary>A claim in one of the lists.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its newest wording.</param>
/// <param name="Language">The wording's language tag.</param>
/// <param name="Status">Where the work stands.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Deadline">By when.</param>
/// <param name="HeldUntil">When the hold runs out.</param>
/// <param name="ReturnComment">The editor's comment; null when it was not returned.</param>
/// <param name="ReviewsIn">How many reviews are in.</param>
/// <param name="Seats">How many are asked for.</param>
/// <param name="DraftSavedAt">When their draft was last saved; null when nothing is written.</param>
/// <param name="Unsure">How many reviewers were not sure, once the round is settled.</param>
public sealed record DeskClaimView(
    Guid ClaimId, long Number, string Text, string Language, ClaimStatus Status, Priority Priority, DateTimeOffset? Deadline, DateTimeOffset? HeldUntil, string? ReturnComment, int ReviewsIn, int Seats,
    DateTimeOffset? DraftSavedAt = null, int Unsure = 0);

/// <summary>What makes the editors look at a claim again: what it rests on changed, or the day came.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="ClaimNumber">The claim.</param>
/// <param name="Text">Its newest wording.</param>
/// <param name="Language">The wording's language tag.</param>
/// <param name="Exhibit">What the withdrawn source is called; empty when it is none.</param>
/// <param name="Notice">What was said about it.</param>
/// <param name="IsPublished">Whether a published version rests on it.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="IsDue">True when nothing changed, but the day came on which the desk meant to look again.</param>
public sealed record SourceTaskView(Guid TaskId, long ClaimNumber, string Text, string Language, string Exhibit, string Notice, bool IsPublished, DateTimeOffset Since, bool IsDue = false);

/// <summary>A queue that somebody rates in.</summary>
/// <param name="QueueId">The queue.</param>
/// <param name="Name">Its name.</param>
/// <param name="Queued">How many claims wait in it that nobody holds, counted to a hundred.</param>
public sealed record DeskQueueView(Guid QueueId, string Name, int Queued);
