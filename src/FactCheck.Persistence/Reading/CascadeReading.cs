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

    /// <summary>What changing this verdict (a next version, retracting, reopening, merging, removing) touches; nothing while it is not up.</summary>
    public static async Task<Cascade> CascadeOfVerdictAsync(this FactCheckDb db, Guid claimId, CancellationToken cancellationToken)
    {
        if (await db.ListingsUp().FirstOrDefaultAsync(l => l.ClaimId == claimId, cancellationToken) is not { } listing) return Cascade.Nothing;
        return await db.CascadeAsync(await db.TouchedAsync(db.RestingOnVerdict(claimId, listing.Path), cancellationToken), [listing], cancellationToken);
    }

    /// <summary>What withdrawing this exhibit touches: the verdicts that are up and rest on it, and wherever those are shown.</summary>
    public static async Task<Cascade> CascadeOfExhibitAsync(this FactCheckDb db, Guid exhibitId, CancellationToken cancellationToken)
    {
        var ids = await db.IdsOfAsync(exhibitId, cancellationToken);
        var verdicts = await db.TouchedAsync(db.RestsOn.Where(r => r.ExhibitId != null && ids.Contains(r.ExhibitId.Value)), cancellationToken);
        var claimIds = verdicts.Select(v => v.ClaimId).ToList();
        if (claimIds.Count == 0) return Cascade.Nothing;
        var listings = await db.Listed(claimIds).ToListAsync(cancellationToken);
        return await db.CascadeAsync(verdicts, [.. listings.OrderBy(l => l.ClaimNumber)], cancellationToken);
    }

    /// <summary>The path of the card of a verdict that is embedded elsewhere.</summary>
    public static string CardOf(string path) => "/embed/" + path[Address.Folder(AddressTarget.Claim).Length..];

    /// <summary>What of other verdicts that are up rests on this verdict, at its current address or an old one.</summary>
    internal static IQueryable<RestsOn> RestingOnVerdict(this FactCheckDb db, Guid claimId, string path)
    {
        // One list of paths: of "this path, or one of those" no index leads by both.
        var paths = db.Addresses.Where(a => a.TargetId == claimId && a.Target == AddressTarget.Claim).Select(a => a.Path).Union(db.Addresses.Where(a => a.Path == path).Select(a => a.Path));
        return db.RestsOn.Where(r => r.ClaimId != claimId && r.Path != null && paths.Contains(r.Path) && db.Listings.Any(l => l.ClaimId == r.ClaimId && l.Standing == Standing.Up));
    }

    // From what rests on it to the listings, by their ids alone: asked for their order or standing too, a database walks all that are up.
    private static async Task<IReadOnlyList<TouchedVerdict>> TouchedAsync(this FactCheckDb db, IQueryable<RestsOn> resting, CancellationToken cancel)
    {
        var ids = (await resting.Select(r => r.ClaimId).ToListAsync(cancel)).Distinct().ToList();
        if (ids.Count == 0) return [];
        var found = await db.Listed(ids).Select(l => new { l.Standing, Verdict = new TouchedVerdict(l.ClaimId, l.ClaimNumber, l.Wording, l.Path, l.RatingWord) }).ToListAsync(cancel);
        return [.. found.Where(one => one.Standing == Standing.Up).Select(one => one.Verdict).OrderBy(verdict => verdict.Number).Take(Most)];
    }

    // Where these verdicts are shown themselves, besides those that rest on what changes.
    private static async Task<Cascade> CascadeAsync(this FactCheckDb db, IReadOnlyList<TouchedVerdict> touched, IReadOnlyList<Listing> shown, CancellationToken cancel)
    {
        var (claims, leads) = (shown.Select(l => l.ClaimId).ToList(), shown.Select(l => l.ArticleId).ToList());
        var articles = await db.Mentions.Where(m => claims.Contains(m.ClaimId) && !leads.Contains(m.ArticleId)).Select(m => m.ArticleId).Distinct()
            .Join(db.Articles, id => id, a => a.Id, (_, a) => a.Details.Title).OrderBy(title => title).Take(Most).ToListAsync(cancel);
        var requests = await db.ReaderRequests.CountAsync(r => r.ClaimId != null && claims.Contains(r.ClaimId.Value) && r.Result == null, cancel);
        return new(touched, articles, await db.PagesAsync(shown, cancel), Feeds(shown), requests);
    }

    private static async Task<IReadOnlyList<string>> PagesAsync(this FactCheckDb db, IReadOnlyList<Listing> shown, CancellationToken cancel)
    {
        var keys = shown.Select(l => l.OutletKey).ToList();
        var ids = shown.SelectMany(l => l.Speakers.Select(s => s.SpeakerId).OfType<Guid>().Concat(l.Topics.Select(t => t.TopicId)).Append(l.ArticleId)).Distinct().ToList();
        ids.AddRange(await db.Outlets.Where(o => keys.Contains(o.FoldedName)).Select(o => o.Id).ToListAsync(cancel));
        var others = await db.Addresses.Where(a => a.IsCurrent && ids.Contains(a.TargetId)).OrderBy(a => a.Path).Select(a => a.Path).ToListAsync(cancel);
        return [.. shown.SelectMany(l => new[] { l.Path, CardOf(l.Path) }), .. others];
    }

    private static IReadOnlyList<string> Feeds(IReadOnlyList<Listing> shown) =>
        ["/feed.rss", .. shown.Select(l => l.RatingCode).OfType<string>().Distinct().Select(code => $"/feed.rss?rating={code}"), "/data/claimreview.json", "/sitemap.xml"];
}
