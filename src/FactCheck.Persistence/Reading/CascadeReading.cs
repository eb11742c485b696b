using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>What a change touches, as it is shown before the act.</summary>
/// <param name="Verdicts">Other verdicts that are up and rest on it: each gets a notice and a task for the editors.</param>
/// <param name="Articles">Other articles in which the claim stands: their readers' pages show the verdict too.</param>
/// <param name="Pages">Paths of readers' pages that change: the verdict's own, its card, its article's, speakers', outlet's and topics' pages.</param>
/// <param name="Feeds">Feeds that carry the change to whoever had the old version.</param>
/// <param name="Requests">Requests of readers about the verdict that wait for an answer.</param>
public sealed record Cascade(
    IReadOnlyList<TouchedVerdict> Verdicts, IReadOnlyList<string> Articles, IReadOnlyList<string> Pages, IReadOnlyList<string> Feeds, int Requests)
{
    /// <summary>Nothing.</summary>
    public static Cascade Nothing { get; } = new([], [], [], [], 0);
}

/// <summary>A verdict that rests on what changes.</summary>
/// <param name="ClaimId">Its claim.</param>
/// <param name="Number">The claim's short number.</param>
/// <param name="Wording">The claim's words.</param>
/// <param name="Path">Its page.</param>
/// <param name="Rating">The rating's word; null for none.</param>
public sealed record TouchedVerdict(Guid ClaimId, long Number, string Wording, string Path, string? Rating);

/// <summary>Finds what a change would touch.</summary>
public static class CascadeReading
{
    private const int Most = 200;

    /// <summary>What changing this verdict (correcting, retracting, reopening, removing) touches; nothing while it is not up.</summary>
    public static async Task<Cascade> CascadeOfVerdictAsync(this FactCheckDb db, Guid claimId, CancellationToken cancellationToken)
    {
        if (await db.ListingsUp().FirstOrDefaultAsync(l => l.ClaimId == claimId, cancellationToken) is not { } listing) return Cascade.Nothing;
        var resting = db.RestingOnVerdict(claimId, listing.Path);
        var articles = await db.Mentions.Where(m => m.ClaimId == claimId && m.ArticleId != listing.ArticleId).Select(m => m.ArticleId).Distinct()
            .Join(db.Articles, id => id, a => a.Id, (_, a) => a.Details.Title).OrderBy(title => title).Take(Most).ToListAsync(cancellationToken);
        var requests = await db.ReaderRequests.CountAsync(r => r.ClaimId == claimId && r.Result == null, cancellationToken);
        return new(await db.TouchedAsync(resting, cancellationToken), articles, await db.PagesAsync(listing, cancellationToken), Feeds(listing), requests);
    }

    /// <summary>What withdrawing this exhibit touches.</summary>
    public static async Task<Cascade> CascadeOfExhibitAsync(this FactCheckDb db, Guid exhibitId, CancellationToken cancellationToken)
    {
        var verdicts = await db.TouchedAsync(db.RestingOnExhibit(exhibitId), cancellationToken);
        return new(verdicts, [], [.. verdicts.SelectMany(v => new[] { v.Path, CardOf(v.Path) })], [], 0);
    }

    /// <summary>The path of the card of a verdict that is embedded elsewhere.</summary>
    public static string CardOf(string path) => "/embed/" + path[Address.Folder(AddressTarget.Claim).Length..];

    /// <summary>What of verdicts that are up rests on this exhibit.</summary>
    internal static IQueryable<RestsOn> RestingOnExhibit(this FactCheckDb db, Guid exhibitId) =>
        db.RestsOn.Where(r => r.ExhibitId == exhibitId && db.Listings.Any(l => l.ClaimId == r.ClaimId && l.Standing == Standing.Up));

    /// <summary>What of other verdicts that are up rests on this verdict, at its current address or an old one.</summary>
    internal static IQueryable<RestsOn> RestingOnVerdict(this FactCheckDb db, Guid claimId, string path) => db.RestsOn.Where(r =>
        r.ClaimId != claimId && r.Path != null
        && (r.Path == path || db.Addresses.Any(a => a.TargetId == claimId && a.Target == AddressTarget.Claim && a.Path == r.Path))
        && db.Listings.Any(l => l.ClaimId == r.ClaimId && l.Standing == Standing.Up));

    private static async Task<IReadOnlyList<TouchedVerdict>> TouchedAsync(this FactCheckDb db, IQueryable<RestsOn> resting, CancellationToken cancel) =>
        await db.Listings.AsNoTracking().Where(l => resting.Any(r => r.ClaimId == l.ClaimId)).OrderBy(l => l.ClaimNumber).Take(Most)
            .Select(l => new TouchedVerdict(l.ClaimId, l.ClaimNumber, l.Wording, l.Path, l.RatingWord)).ToListAsync(cancel);

    private static async Task<IReadOnlyList<string>> PagesAsync(this FactCheckDb db, Listing listing, CancellationToken cancel)
    {
        var ids = listing.Speakers.Select(s => s.SpeakerId).OfType<Guid>().Concat(listing.Topics.Select(t => t.TopicId)).Append(listing.ArticleId).ToList();
        var outlet = await db.Outlets.Where(o => o.FoldedName == listing.OutletKey).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(cancel);
        if (outlet is { } id) ids.Add(id);
        var others = await db.Addresses.Where(a => a.IsCurrent && ids.Contains(a.TargetId)).OrderBy(a => a.Path).Select(a => a.Path).ToListAsync(cancel);
        return [listing.Path, CardOf(listing.Path), .. others];
    }

    private static IReadOnlyList<string> Feeds(Listing listing) =>
        ["/feed.rss", .. listing.RatingCode is { } code ? new[] { $"/feed.rss?rating={code}" } : [], "/data/claimreview.json", "/sitemap.xml"];
}
