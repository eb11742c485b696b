namespace FactCheck.Domain.Reviews;

/// <summary>How sure a reviewer is of their findings. It changes no finding: a low one marks the round for the editors.</summary>
public enum Confidence
{
    /// <summary>It could well be otherwise.</summary>
    Low,

    /// <summary>Likely, with something left open.</summary>
    Medium,

    /// <summary>Nothing is left open.</summary>
    High,
}
