using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Claims;

/// <summary>Why an act on a claim was refused.</summary>
public static class ClaimProblems
{
    /// <summary>The act does not exist from this status.</summary>
    public static Problem NotFrom(Act act, ClaimStatus status) => new(
        "claim.not-from-status", $"{Doing(act)} is not possible while the claim is {WorkflowTable.Say(status)}. The page shows what can be done.");

    /// <summary>No such claim.</summary>
    public static readonly Problem NotThere = new("claim.not-there", "There is no such claim. It may have been a wrong link: look in the lists.");

    /// <summary>No claim chosen, or too many.</summary>
    public static readonly Problem NoneChosen = new("claim.none-chosen", "Choose at least one claim, and 200 at most.");

    /// <summary>Somebody else's act.</summary>
    public static readonly Problem NotYours = new("claim.not-yours", "You may not do that to this claim.");

    /// <summary>Nothing is due.</summary>
    public static readonly Problem NotDue = new("claim.not-due", "No deadline of this claim has passed.");

    /// <summary>A reason is asked for.</summary>
    public static readonly Problem NoReason = new("claim.no-reason", "Give a reason.", "Reason");

    /// <summary>Over the limit.</summary>
    public static readonly Problem LongReason = new("claim.long-reason", "That is more than 2,000 characters. Say it shorter.", "Reason");

    /// <summary>A comment is asked for.</summary>
    public static readonly Problem NoComment = new("claim.no-comment", "Say what to look at again.", "Comment");

    /// <summary>A legal ground is asked for.</summary>
    public static readonly Problem NoLegalGround = new("claim.no-legal-ground", "Name the legal ground.", "Ground");

    /// <summary>More seats than people.</summary>
    public static readonly Problem MoreSeatsThanMembers = new("claim.more-seats-than-members", "This queue asks for more ratings than it has members. Add members, or ask for fewer ratings.", "Queue");

    /// <summary>The deadline is over.</summary>
    public static readonly Problem DeadlinePast = new("claim.deadline-past", "The deadline lies in the past.", "Deadline");

    /// <summary>A review is in.</summary>
    public static readonly Problem ReviewIn = new("claim.review-in", "A review is in. It would be lost: let the round come to its end.");

    /// <summary>Somebody is at work.</summary>
    public static readonly Problem SomebodyHolds = new("claim.somebody-holds", "Somebody is working on it. Reassign their seat first.");

    /// <summary>Readers know it.</summary>
    public static readonly Problem HasStanding = new("claim.has-standing", "A verdict was published. Stop the reopening instead, or retract the verdict.");

    /// <summary>Nothing is up.</summary>
    public static readonly Problem NothingUp = new("claim.nothing-up", "No verdict of this claim is up.");

    /// <summary>Every seat is taken.</summary>
    public static readonly Problem NoOpenSeat = new("claim.no-open-seat", "Every seat is taken: others rate it. What you may have written is kept; take another claim.");

    /// <summary>No reviewer.</summary>
    public static readonly Problem NoReviewer = new("claim.no-reviewer", "Only reviewers and editors rate.", "Reviewer");

    /// <summary>Not in the queue.</summary>
    public static readonly Problem NoMember = new("claim.no-member", "Only members of the claim's queue rate it.", "Reviewer");

    /// <summary>A declared conflict.</summary>
    public static readonly Problem Conflict = new("claim.conflict", "A conflict of interest is declared with the speaker or the outlet.", "Reviewer");

    /// <summary>One rating each.</summary>
    public static readonly Problem HasSeat = new("claim.has-seat", "One person rates a claim once in a round.", "Reviewer");

    /// <summary>Hands full.</summary>
    public static readonly Problem TooManyHolds = new("claim.too-many-holds", "That is more claims at once than this queue allows. Submit or release one first.", "Reviewer");

    /// <summary>Nobody holds that seat.</summary>
    public static readonly Problem NotHeld = new("claim.not-held", "Nobody holds that seat any more.");

    /// <summary>The seat holds a review that was returned.</summary>
    public static readonly Problem NotTheirsToWrite = new("claim.not-theirs-to-write", "That seat holds a returned review, which only its writer can revise. End the hold, and the review stands as it was.", "Reviewer");

    /// <summary>All holds have time left.</summary>
    public static readonly Problem NothingLapsed = new("claim.nothing-lapsed", "No hold has run out.");

    /// <summary>Too late to take a review back.</summary>
    public static readonly Problem RoundWasRead = new("claim.round-was-read", "All reviews of this round were in and have been read. Ask an editor to return yours.");

    /// <summary>Two seats were added already.</summary>
    public static readonly Problem AskedTwiceAlready = new("claim.asked-twice", "Two more ratings were asked for already. Adjudicate it, or return reviews.");

    /// <summary>All members rated it.</summary>
    public static readonly Problem NobodyLeftToAsk = new("claim.nobody-left", "Every member of the queue has rated it. Add a member, adjudicate it, or return reviews.");

    /// <summary>Which reviews?</summary>
    public static readonly Problem NoReviewNamed = new("claim.no-review-named", "Choose at least one review of this round to return.", "Reviews");

    /// <summary>The page was built of something else.</summary>
    public static readonly Problem OtherPage = new("claim.other-page", "The claim changed since the preview was made. Look at the new preview, and publish that.");

    /// <summary>The page shows findings that nobody decided on.</summary>
    public static readonly Problem OtherFindings = new("claim.other-findings", "The page shows other findings than the desk stands by. A finding is changed by reopening the claim.");

    /// <summary>Another version went up than the form was filled for.</summary>
    public static readonly Problem OtherVersion = new("claim.other-version", "Another version went up while you wrote, so nothing was done. What you typed stands as you left it: look at that version, then send it again.");

    /// <summary>A changed page says why.</summary>
    public static readonly Problem NoChange = new("claim.no-change", "A version is up: say what sort of change this is, and why. Readers see it.", "Reason");

    /// <summary>Not the same as what is up.</summary>
    public static readonly Problem FindingsDiffer = new("claim.findings-differ", "The findings differ from those that are up. Publish a new version.");

    /// <summary>Not the words that are up.</summary>
    public static readonly Problem WordsDiffer = new("claim.words-differ", "The claim was reworded since the version that is up. Publish a new version.");

    /// <summary>A seat is filled with a review that is not there.</summary>
    public static readonly Problem ReviewGone = new("claim.review-gone", "A review of this round cannot be found. Tell whoever runs the database.");

    /// <summary>No claim to merge into.</summary>
    public static readonly Problem CannotMergeInto = new("claim.cannot-merge-into", "A claim can be merged into another that is neither dismissed nor merged itself.", "Into");

    /// <summary>A published claim needs a published one.</summary>
    public static readonly Problem CannotMergeIntoUnpublished = new("claim.cannot-merge-into-unpublished", "A published claim can only be merged into another published one, since its address leads there.", "Into");

    /// <summary>Nothing is read where the target stood.</summary>
    public static readonly Problem CannotMergeIntoRemoved = new("claim.cannot-merge-into-removed", "The verdict of that claim was removed on a legal ground: readers find nothing there. Choose another claim, or leave this one as it is.", "Into");

    /// <summary>Its address leads to another claim's verdict.</summary>
    public static readonly Problem IsMerged = new("claim.is-merged", "This claim was merged into another, and its address leads there. Correct or retract that one, or separate this one first.");

    /// <summary>They rated it.</summary>
    public static readonly Problem RatedIt = new("claim.rated-it", "You rated this claim in this round. Another editor decides, or an administrator waives the rule.");

    /// <summary>They settled the dispute.</summary>
    public static readonly Problem Adjudicated = new("claim.adjudicated", "You settled the dispute about this claim. Another editor signs it, or an administrator waives the rule.");

    private static string Doing(Act act) => act switch
    {
        Act.Suggest => "Suggesting it once more",
        Act.Reword => "Rewording it",
        Act.Respan => "Correcting its words in the article",
        Act.Attribute => "Correcting who said it",
        Act.Split => "Splitting it",
        Act.Queue => "Putting it into a queue",
        Act.Dismiss => "Dismissing it",
        Act.Reconsider => "Reconsidering it",
        Act.Unqueue => "Taking it out of its queue",
        Act.Requeue => "Moving it to another queue",
        Act.Take => "Taking it",
        Act.Assign => "Giving a seat to somebody",
        Act.Extend => "Holding it longer",
        Act.Release => "Giving it back",
        Act.Expire => "Ending a hold that ran out",
        Act.Reassign => "Reassigning a seat",
        Act.SubmitReview => "Submitting a review",
        Act.TakeBackReview => "Taking a review back",
        Act.Adjudicate => "Settling a dispute",
        Act.AskAgain => "Asking for more ratings",
        Act.Return => "Returning a review",
        Act.Write => "Writing its verdict",
        Act.Publish => "Publishing its verdict",
        Act.Confirm => "Confirming its verdict",
        Act.Waive => "Lifting who may judge and sign",
        Act.Reopen => "Checking it again",
        Act.StopReopening => "Ending the check that was begun again",
        Act.Merge => "Merging it",
        Act.Separate => "Separating it",
        Act.Correct => "Correcting its verdict",
        Act.Retract => "Retracting its verdict",
        Act.Remove => "Removing its verdict",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "An act without words."),
    };
}
