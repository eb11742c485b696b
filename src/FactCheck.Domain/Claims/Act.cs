namespace FactCheck.Domain.Claims;

/// <summary>Everything that can be done to a claim. Who may do which, from where to where: <see cref="WorkflowTable"/>.</summary>
public enum Act
{
    /// <summary>A claim is found or typed.</summary>
    Suggest,

    /// <summary>The next wording.</summary>
    Reword,

    /// <summary>The lead mention's span in the article is corrected.</summary>
    Respan,

    /// <summary>The lead mention's speaker is corrected.</summary>
    Attribute,

    /// <summary>Several statements in one become claims of their own.</summary>
    Split,

    /// <summary>Into a queue; opens a round.</summary>
    Queue,

    /// <summary>Put aside.</summary>
    Dismiss,

    /// <summary>Taken up again after it was put aside.</summary>
    Reconsider,

    /// <summary>Out of its queue, back to the suggestions.</summary>
    Unqueue,

    /// <summary>Into another queue, or with another priority, deadline or terms.</summary>
    Requeue,

    /// <summary>A reviewer takes a hold on a seat.</summary>
    Take,

    /// <summary>An editor gives a seat to someone.</summary>
    Assign,

    /// <summary>A hold lasts longer.</summary>
    Extend,

    /// <summary>A holder gives the seat back.</summary>
    Release,

    /// <summary>A hold ran out.</summary>
    Expire,

    /// <summary>An editor ends a hold, and may give the seat to another.</summary>
    Reassign,

    /// <summary>A review comes in and fills its seat.</summary>
    SubmitReview,

    /// <summary>A writer takes the review back while the round is open.</summary>
    TakeBackReview,

    /// <summary>An editor settles a dispute.</summary>
    Adjudicate,

    /// <summary>One more seat to settle a dispute.</summary>
    AskAgain,

    /// <summary>Reviews go back to their writers, with a comment.</summary>
    Return,

    /// <summary>The verdict's draft is written.</summary>
    Write,

    /// <summary>The verdict goes up.</summary>
    Publish,

    /// <summary>Checked again, with the same findings.</summary>
    Confirm,

    /// <summary>An administrator lifts who may judge and sign, for one round.</summary>
    Waive,

    /// <summary>A published claim is checked again.</summary>
    Reopen,

    /// <summary>Checking again is given up; the version that is up stays.</summary>
    StopReopening,

    /// <summary>Into another claim that says the same.</summary>
    Merge,

    /// <summary>Out of the claim it was merged into.</summary>
    Separate,

    /// <summary>The next version of a verdict that is up: words and evidence, never a finding.</summary>
    Correct,

    /// <summary>The verdict no longer holds; the page says so.</summary>
    Retract,

    /// <summary>Off the public pages on a legal ground.</summary>
    Remove,
}
