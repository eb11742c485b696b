namespace FactCheck.Persistence.Reading;

/// <summary>
/// That an exhibit was ever cited in a review or a version of a claim: where to look for what cites it now. The database keeps it
/// (triggers that are made at start, as those of the search are); nothing is ever taken out.
/// </summary>
public sealed class CitedIn
{
    /// <summary>The exhibit.</summary>
    public Guid ExhibitId { get; private set; }

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private set; }
}
