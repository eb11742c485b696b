using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Exhibits;

/// <summary>How a task of the desk ended.</summary>
public enum TaskEnd
{
    /// <summary>The verdict got a next version.</summary>
    Corrected,

    /// <summary>The verdict was checked and stands as it is.</summary>
    Confirmed,

    /// <summary>The verdict was retracted, or removed.</summary>
    Retracted,

    /// <summary>An editor said why nothing is to be done.</summary>
    SetAside,
}

/// <summary>Why the editors have to look.</summary>
public enum TaskCause
{
    /// <summary>An exhibit was withdrawn.</summary>
    SourceWithdrawn,

    /// <summary>A verdict that this one cites has another version.</summary>
    VerdictCorrected,

    /// <summary>A verdict that this one cites was retracted or removed.</summary>
    VerdictRetracted,

    /// <summary>A verdict that this one cites is being checked again.</summary>
    VerdictReopened,

    /// <summary>A verdict that this one cites was merged into another: its address leads there.</summary>
    VerdictMerged,

    /// <summary>The day came on which the desk meant to look again.</summary>
    Due,
}

/// <summary>
/// Something the editors have to look at: what this claim's verdict or reviews rest on changed (a source was withdrawn, a verdict
/// that it cites was changed), or the day came on which the desk meant to look again. It stays on the desk until the verdict is corrected, confirmed or retracted, or until an editor sets it aside with a reason.
/// </summary>
public sealed class DeskTask : IAnnounce
{
    private readonly List<Announcement> announcements = [];

    private DeskTask()
    {
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>Why.</summary>
    public TaskCause Cause { get; private set; }

    /// <summary>The exhibit that was withdrawn; null for another cause.</summary>
    public Guid? SourceExhibitId { get; private set; }

    /// <summary>The claim whose verdict changed; null for another cause.</summary>
    public Guid? SourceClaimId { get; private set; }

    /// <summary>The exhibit that was withdrawn; the empty id for another cause.</summary>
    public Guid ExhibitId => SourceExhibitId ?? Guid.Empty;

    /// <summary>What was said there: about the withdrawal, about the change.</summary>
    public string Notice { get; private set; } = "";

    /// <summary>Number of the version that rests on it; 0 when only reviews do.</summary>
    public int Version { get; private set; }

    /// <summary>Since when it waits.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Since when it is done; null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How it ended; null while it waits.</summary>
    public TaskEnd? End { get; private set; }

    /// <summary>Why it was set aside; null otherwise.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Who ended it.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>True while it waits.</summary>
    public bool IsOpen => EndedAt is null;

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>A task for a claim that rests on a withdrawn exhibit.</summary>
    public static DeskTask Open(Guid claimId, Exhibit exhibit, int version, DateTimeOffset at)
    {
        var task = new DeskTask
        {
            Id = Guid.CreateVersion7(at),
            ClaimId = claimId,
            SourceExhibitId = exhibit.Id,
            Notice = exhibit.WithdrawnNotice ?? "",
            Version = version,
            OpenedAt = at.Cut(),
        };
        task.Announce("task", at);
        return task;
    }

    /// <summary>A task for a claim whose verdict cites another that changed, or whose day has come.</summary>
    /// <param name="claimId">The claim.</param>
    /// <param name="cause">Why; not a withdrawn exhibit.</param>
    /// <param name="sourceClaimId">The claim whose verdict changed; null for a day that came.</param>
    /// <param name="why">What readers were told there.</param>
    /// <param name="version">Number of the version that is up.</param>
    /// <param name="at">Now.</param>
    public static DeskTask Look(Guid claimId, TaskCause cause, Guid? sourceClaimId, string why, int version, DateTimeOffset at)
    {
        var task = new DeskTask
        {
            Id = Guid.CreateVersion7(at),
            ClaimId = claimId,
            Cause = cause,
            SourceClaimId = sourceClaimId,
            Notice = why.Trim(),
            Version = version,
            OpenedAt = at.Cut(),
        };
        task.Announce("task", at);
        return task;
    }

    /// <summary>The act that it asked for was done. Done before: nothing happens.</summary>
    public void Settle(TaskEnd how, Actor actor, DateTimeOffset at)
    {
        if (IsOpen) Finish(how, null, actor, at);
    }

    /// <summary>Nothing is to be done, and why. Refuses anyone but an editor, an ended task, and no reason.</summary>
    public Outcome SetAside(string reason, Actor actor, DateTimeOffset at)
    {
        if (!actor.IsEditor) return DeskTaskProblems.NotYours;
        if (!IsOpen) return DeskTaskProblems.Done;
        if (string.IsNullOrWhiteSpace(reason)) return DeskTaskProblems.NoReason;
        Finish(TaskEnd.SetAside, reason.Trim(), actor, at);
        return Outcome.Done;
    }

    private void Finish(TaskEnd how, string? reason, Actor actor, DateTimeOffset at)
    {
        (End, EndReason, EndedBy, EndedAt) = (how, reason, actor.PersonId, at.Cut());
        Announce("task", at);
    }

    private void Announce(string what, DateTimeOffset at) => announcements.Add(new("claim", ClaimId, what, at.Cut()));
}

/// <summary>Why an act on a task of the desk is refused.</summary>
public static class DeskTaskProblems
{
    /// <summary>No such task.</summary>
    public static readonly Problem NotThere = new("task.not-there", "There is no such task. Reload the page.");

    /// <summary>Editors only.</summary>
    public static readonly Problem NotYours = new("task.not-yours", "Only an editor can set this aside.");

    /// <summary>Ended before.</summary>
    public static readonly Problem Done = new("task.done", "A colleague has settled this meanwhile.");

    /// <summary>A reason is asked for.</summary>
    public static readonly Problem NoReason = new("task.no-reason", "Say why nothing is to be done.", "Reason");
}
