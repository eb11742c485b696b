using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Verdicts;

/// <summary>What readers are told in the log of corrections.</summary>
public enum LoggedChange
{
    /// <summary>Something was wrong.</summary>
    Correction,

    /// <summary>Something could be misunderstood.</summary>
    Clarification,

    /// <summary>Something happened since.</summary>
    Update,

    /// <summary>The verdict no longer holds.</summary>
    Retraction,

    /// <summary>The page was taken down on a legal ground.</summary>
    Removal,

    /// <summary>The claim is being checked again.</summary>
    Reopening,

    /// <summary>A source that it rests on was withdrawn, or a verdict that it cites changed.</summary>
    SourceChanged,

    /// <summary>The claim was merged into another that says the same: its address leads there.</summary>
    Merge,

    /// <summary>A merge was undone: the verdict stands on a page of its own again.</summary>
    Separation,
}

/// <summary>
/// One line of the public log of corrections: every change of a verdict after its first publication, with the reason. Written by
/// the act itself, in its transaction; nothing of it is ever taken back.
/// </summary>
public sealed class CorrectionsLogEntry
{
    private CorrectionsLogEntry()
    {
    }

    /// <summary>Of which claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>From 1 within its claim.</summary>
    public int Number { get; private set; }

    /// <summary>What sort of change.</summary>
    public LoggedChange Kind { get; private set; }

    /// <summary>The version that was made, or that was up.</summary>
    public int Version { get; private set; }

    /// <summary>The reason, for readers; null where the law forbids to give it.</summary>
    public string? Reason { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>A line. A removal bears no reason: its ground stays in the history.</summary>
    /// <param name="claimId">Of which claim.</param>
    /// <param name="number">The next number of this claim's lines.</param>
    /// <param name="kind">What sort of change.</param>
    /// <param name="version">The version.</param>
    /// <param name="reason">Why; cut at <see cref="Claim.MostReason"/>.</param>
    /// <param name="at">When.</param>
    public static CorrectionsLogEntry Write(Guid claimId, int number, LoggedChange kind, int version, string? reason, DateTimeOffset at) => new()
    {
        ClaimId = claimId,
        Number = number,
        Kind = kind,
        Version = version,
        Reason = kind == LoggedChange.Removal || string.IsNullOrWhiteSpace(reason) ? null : reason.Within(Claim.MostReason),
        At = at.Cut(),
    };

    /// <summary>What a next version is logged as.</summary>
    public static LoggedChange Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Correction => LoggedChange.Correction,
        ChangeKind.Clarification => LoggedChange.Clarification,
        _ => LoggedChange.Update,
    };

    /// <summary>The page is taken down on a legal ground: the reasons given before may say what must not be read.</summary>
    public void Seal() => Reason = null;
}
