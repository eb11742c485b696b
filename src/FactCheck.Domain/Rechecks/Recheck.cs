using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Rechecks;

/// <summary>Why a verdict that is up must be looked at again.</summary>
public enum RecheckCause
{
    /// <summary>An exhibit that it cites was withdrawn.</summary>
    ExhibitWithdrawn,

    /// <summary>A verdict that it cites has another version.</summary>
    VerdictCorrected,

    /// <summary>A verdict that it cites was retracted or removed.</summary>
    VerdictRetracted,

    /// <summary>A verdict that it cites is being checked again.</summary>
    VerdictReopened,

    /// <summary>The day came on which the desk meant to look at it again.</summary>
    Due,
}

/// <summary>What came of it.</summary>
public enum RecheckResult
{
    /// <summary>Looked at: it stands as it is.</summary>
    Stands,

    /// <summary>A next version was published, or the old one confirmed.</summary>
    NewVersion,

    /// <summary>It was retracted or removed.</summary>
    TakenBack,

    /// <summary>It is being checked again in a round.</summary>
    Reopened,
}

/// <summary>
/// A task of the editors: a published verdict must be looked at again, because something that it rests on changed. The one concept
/// for every cascade: a withdrawn exhibit, a changed verdict, a day that came.
/// </summary>
public sealed class Recheck : IAnnounce
{
    private readonly List<Announcement> announcements = [];

    private Recheck()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>The claim whose verdict must be looked at.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>Why.</summary>
    public RecheckCause Cause { get; private set; }

    /// <summary>The exhibit or the claim from which it comes; the claim itself for a day that came.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>What happened there, in the words that readers were told.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Since when it waits.</summary>
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>What came of it; null while it waits.</summary>
    public RecheckResult? Result { get; private set; }

    /// <summary>What the editor noted; null for none.</summary>
    public string? Note { get; private set; }

    /// <summary>When it was settled.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Who settled it; null while it waits, and for what no person did.</summary>
    public Guid? SettledBy { get; private set; }

    /// <summary>True while it waits.</summary>
    public bool IsOpen => Result is null;

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>A verdict must be looked at again.</summary>
    /// <param name="claimId">The claim whose verdict it is.</param>
    /// <param name="cause">Why.</param>
    /// <param name="sourceId">The exhibit or claim from which it comes.</param>
    /// <param name="why">What happened there.</param>
    /// <param name="at">Now.</param>
    public static Recheck Raise(Guid claimId, RecheckCause cause, Guid sourceId, string why, DateTimeOffset at)
    {
        var words = why.Trim();
        var recheck = new Recheck
        {
            Id = Guid.CreateVersion7(at),
            ClaimId = claimId,
            Cause = cause,
            SourceId = sourceId,
            Why = words.Length > Claim.MostReason ? words[..Claim.MostReason] : words,
            RaisedAt = at.Cut(),
        };
        recheck.Announce("raise", at);
        return recheck;
    }

    /// <summary>It was looked at, or what was done to the verdict settles it. Refuses a second time; that it stands needs a word why.</summary>
    public Outcome Settle(RecheckResult result, string? note, Actor actor, DateTimeOffset at)
    {
        if (!IsOpen) return RecheckProblems.AlreadySettled;
        if (result == RecheckResult.Stands && string.IsNullOrWhiteSpace(note)) return RecheckProblems.NoteMissing;
        (Result, Note, SettledAt, SettledBy) = (result, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), at.Cut(), actor.PersonId);
        Announce("settle", at);
        return Outcome.Done;
    }

    private void Announce(string what, DateTimeOffset at) => announcements.Add(new("recheck", Id, what, at.Cut()));
}

/// <summary>Why a recheck is not settled.</summary>
public static class RecheckProblems
{
    /// <summary>Settled before.</summary>
    public static readonly Problem AlreadySettled = new("recheck.already-settled", "Somebody settled this already.");

    /// <summary>No word why it stands.</summary>
    public static readonly Problem NoteMissing = new("recheck.note-missing", "Write why the verdict stands. Colleagues read it.", "Note");
}
