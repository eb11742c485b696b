namespace FactCheck.Domain.Claims;

/// <summary>How the findings of a round became the desk's.</summary>
public enum DecidedBy
{
    /// <summary>The reviews agreed by the round's rule.</summary>
    Agreement,

    /// <summary>An editor settled a dispute.</summary>
    Adjudication,
}

/// <summary>The findings the desk stands by after a round.</summary>
public sealed record Decision
{
    private Decision()
    {
    }

    /// <summary>A decision.</summary>
    public Decision(int round, Findings findings, DecidedBy how, Guid? adjudicatorId, string? reason, DateTimeOffset at) =>
        (Round, Findings, How, AdjudicatorId, Reason, At) = (round, findings with { }, how, adjudicatorId, reason, at);

    /// <summary>Number of the round it came from.</summary>
    public int Round { get; private init; }

    /// <summary>What was found.</summary>
    public Findings Findings { get; private init; } = null!;

    /// <summary>By agreement or by an editor.</summary>
    public DecidedBy How { get; private init; }

    /// <summary>The editor who settled the dispute; null when the reviews agreed.</summary>
    public Guid? AdjudicatorId { get; private init; }

    /// <summary>The editor's reason; null when the reviews agreed.</summary>
    public string? Reason { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }
}
