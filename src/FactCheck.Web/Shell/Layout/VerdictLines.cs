using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;

namespace FactCheck.Web.Shell.Layout;

/// <summary>Reads what the lines of a list show besides their listings.</summary>
public static class VerdictLines
{
    /// <summary>The lines of these listings, in their order: with the pages of who speaks, and whether the desk checks it again.</summary>
    public static async Task<IReadOnlyList<VerdictLine>> LinesAsync(this FactCheckDb db, IReadOnlyList<Listing> listings, CancellationToken cancellationToken)
    {
        if (listings.Count == 0) return [];
        var paths = await db.SpeakerPathsAsync(listings, cancellationToken);
        var again = await db.CheckedAgainAsync([.. listings.Select(l => l.ClaimId).Distinct()], cancellationToken);
        return [.. listings.Select(l => VerdictLine.Of(l, paths) with { IsCheckedAgain = again.Contains(l.ClaimId) })];
    }
}
