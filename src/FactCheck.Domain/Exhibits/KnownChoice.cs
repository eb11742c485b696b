namespace FactCheck.Domain.Exhibits;

/// <summary>What a person who brings something in says to an exhibit that the desk has already.</summary>
public enum KnownAs
{
    /// <summary>It is that one, as the desk has it.</summary>
    AsItStands,

    /// <summary>It is that one, and what was typed says it better.</summary>
    AsTyped,

    /// <summary>It is another thing, at the same address or with the same text.</summary>
    Another,
}

/// <summary>A choice, and what it was made of.</summary>
/// <param name="ExhibitId">The exhibit that was shown.</param>
/// <param name="Number">Number of its details as they were shown.</param>
/// <param name="As">What was chosen.</param>
public sealed record KnownChoice(Guid ExhibitId, int Number, KnownAs As)
{
    /// <summary>True while the exhibit is as it was when the person looked at it.</summary>
    public bool WasMadeOf(Exhibit exhibit) => (exhibit.Id, exhibit.Number) == (ExhibitId, Number);
}
