using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;

namespace FactCheck.Web.Shell.Layout;

/// <summary>What was checked of a speaker, of an outlet or on a topic.</summary>
/// <param name="Filter">The list of all of it.</param>
/// <param name="Record">What was found over time.</param>
/// <param name="Latest">The newest verdicts.</param>
/// <param name="Retracted">The newest that were retracted: they count no more, and are not hushed up.</param>
public sealed record Checked(ListingFilter Filter, RatingsOverTime Record, IReadOnlyList<VerdictLine> Latest, IReadOnlyList<VerdictLine> Retracted)
{
    /// <summary>True when there are more than the newest.</summary>
    public bool HasMore => Record.Count > Latest.Count;
}

/// <summary>Reads what was checked.</summary>
public static class CheckedReading
{
    private const int MostShown = 50;

    /// <summary>What this filter leaves; null when that is nothing, and nothing of it was retracted.</summary>
    public static async Task<Checked?> CheckedAsync(this FactCheckDb db, IFindListings find, ListingFilter filter, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var listings = (await db.FindListingsAsync(find, filter, null, RatingsOverTime.MostCounted + 1, cancellationToken)).Listings;
        var retracted = await db.RetractedAsync(filter, MostShown, cancellationToken);
        if (listings.Count == 0 && retracted.Count == 0) return null;
        return new(filter, RatingsOverTime.Of(listings, zone), await db.LinesAsync([.. listings.Take(MostShown)], cancellationToken), await db.LinesAsync(retracted, cancellationToken));
    }
}
