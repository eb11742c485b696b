namespace FactCheck.Domain.Reviews;

/// <summary>What a piece of evidence does to the claim.</summary>
public enum Stance
{
    /// <summary>Speaks for it.</summary>
    Supports,

    /// <summary>Speaks against it.</summary>
    Refutes,

    /// <summary>Helps to understand it.</summary>
    Context,
}

/// <summary>
/// One exhibit cited in one review or verdict, as <c>[^3]</c>. Numbered within its claim; in the draft of a review within the draft,
/// so that its writer cannot count what colleagues cite.
/// </summary>
/// <param name="Number">Within its claim, from 1, given by <c>Claim.NumberEvidence</c>; in a draft by <c>ReviewDraft.NextNumber</c>.</param>
/// <param name="ExhibitId">The exhibit.</param>
/// <param name="Passage">The quoted passage; empty in a draft.</param>
/// <param name="Stance">What it does to the claim.</param>
/// <param name="ReadOn">The day it was read; null in a draft.</param>
public sealed record Evidence(int Number, Guid ExhibitId, string Passage, Stance Stance, DateOnly? ReadOn)
{
    /// <summary>The longest passage, in UTF-16 code units.</summary>
    public const int MostCharacters = 5_000;
}
