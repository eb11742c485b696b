namespace FactCheck.Domain.Claims;

/// <summary>Where the desk's work on a claim stands. What readers see is its <see cref="Standing"/>.</summary>
public enum ClaimStatus
{
    /// <summary>Found by the engine or typed by an editor; nobody has routed it yet.</summary>
    Suggested,

    /// <summary>In a queue, with a round open and nobody holding a seat.</summary>
    Queued,

    /// <summary>Somebody holds a seat of the open round.</summary>
    UnderReview,

    /// <summary>Every seat is filled and the findings do not agree by the round's rule.</summary>
    Disputed,

    /// <summary>There are findings to publish.</summary>
    Decided,

    /// <summary>A verdict was published and nothing is being done about it.</summary>
    Published,

    /// <summary>Put aside, with a reason.</summary>
    Dismissed,

    /// <summary>The same as another claim, which has its mentions now.</summary>
    Merged,
}

/// <summary>What readers see of a claim.</summary>
public enum Standing
{
    /// <summary>Nothing: no verdict was ever published.</summary>
    None,

    /// <summary>A verdict is up.</summary>
    Up,

    /// <summary>The page stays and says that the verdict was retracted.</summary>
    Retracted,

    /// <summary>Gone on a legal ground: 410 with a neutral notice.</summary>
    Removed,
}

/// <summary>What sort of statement a claim makes.</summary>
public enum ClaimKind
{
    /// <summary>A statement of fact.</summary>
    Fact,

    /// <summary>A statement of fact that turns on a number.</summary>
    Figure,

    /// <summary>Says what led to what.</summary>
    Cause,

    /// <summary>About what will come.</summary>
    Prediction,

    /// <summary>What the speaker binds themselves to do.</summary>
    Promise,

    /// <summary>A judgement of taste or value.</summary>
    Opinion,

    /// <summary>Asks that something be done.</summary>
    Call,
}

/// <summary>How soon the desk wants a claim done.</summary>
public enum Priority
{
    /// <summary>When there is time.</summary>
    Low,

    /// <summary>In its turn.</summary>
    Normal,

    /// <summary>Before the others.</summary>
    High,

    /// <summary>Now.</summary>
    Urgent,
}

/// <summary>Why a claim was put aside.</summary>
public enum DismissalReason
{
    /// <summary>Nothing is asserted.</summary>
    NotAClaim,

    /// <summary>Nothing that could settle it can be had.</summary>
    NotCheckable,

    /// <summary>A judgement of taste or value.</summary>
    Opinion,

    /// <summary>Nobody would ask.</summary>
    Trivial,

    /// <summary>Outside what this newsroom checks.</summary>
    NotOurs,

    /// <summary>Another claim says the same.</summary>
    Duplicate,
}
