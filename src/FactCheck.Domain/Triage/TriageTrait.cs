namespace FactCheck.Domain.Triage;

/// <summary>
/// One speaker, outlet or topic of a suggested claim. It carries the order of the claim's place, so that a list of triage that is
/// filtered for it is a walk along an index, however many claims there are.
/// </summary>
public sealed class TriageTrait
{
    private TriageTrait()
    {
    }

    /// <summary>Of which claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>The speaker, the outlet or the topic.</summary>
    public Guid TraitId { get; private set; }

    /// <summary>The day of the claim's place.</summary>
    public int Day { get; private set; }

    /// <summary>The points of the claim's place.</summary>
    public int Points { get; private set; }

    /// <summary>The claim's short number.</summary>
    public long Number { get; private set; }

    internal static TriageTrait Of(TriagePlace place, Guid traitId)
    {
        var trait = new TriageTrait { ClaimId = place.ClaimId, TraitId = traitId, Day = place.Day, Number = place.Number };
        trait.Stand(place);
        return trait;
    }

    internal void Stand(TriagePlace place) => Points = place.Points;
}

/// <summary>What a trait is.</summary>
public enum TraitSort
{
    /// <summary>Who says it.</summary>
    Speaker,

    /// <summary>Who published it.</summary>
    Outlet,

    /// <summary>What it is about.</summary>
    Topic,
}
