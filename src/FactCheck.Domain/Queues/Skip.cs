using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Queues;

/// <summary>A reviewer passed over a claim when taking the next one: it is not offered to them again in this round.</summary>
public sealed class Skip
{
    private Skip()
    {
    }

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Which claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>In which round, from 1.</summary>
    public int Round { get; private set; }

    /// <summary>Why, in their own words; null when they did not say.</summary>
    public string? Reason { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Somebody passes over a claim.</summary>
    public static Skip Of(Guid personId, Guid claimId, int round, string? reason, DateTimeOffset at) => new()
    {
        PersonId = personId,
        ClaimId = claimId,
        Round = round,
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        At = at.Cut(),
    };
}
