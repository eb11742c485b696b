using FactCheck.Domain.Addresses;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>A page that search engines are to look at.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="ChangedAt">When its newest verdict changed; null when that is not known.</param>
public sealed record SitePage(string Path, DateTimeOffset? ChangedAt);

/// <summary>
/// Readers' pages as search engines are told of them, in parts that cost alike however many there are: verdicts by ranges of their
/// claims' numbers, articles, speakers, topics and outlets in the order of their ids.
/// </summary>
public static class SitemapReading
{
    /// <summary>So many of the newest verdicts tell when speakers and topics last changed; what none of them is about has no date.</summary>
    private const int MostDating = 10_000;

    /// <summary>What has pages besides the verdicts.</summary>
    public static IReadOnlyList<AddressTarget> Kinds { get; } = [AddressTarget.Article, AddressTarget.Speaker, AddressTarget.Topic, AddressTarget.Outlet];

    /// <summary>The number of the newest claim that ever was up, which is the end of an index; 0 when none was.</summary>
    public static Task<long> LastVerdictAsync(this FactCheckDb db, CancellationToken cancellationToken) =>
        db.Listings.AsNoTracking().OrderByDescending(l => l.ClaimNumber).Select(l => l.ClaimNumber).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The number of the first claim above this one whose verdict is up; null for none.</summary>
    public static Task<long?> FirstVerdictAsync(this FactCheckDb db, long above, CancellationToken cancellationToken) =>
        db.ListingsUp().Where(l => l.ClaimNumber > above).OrderBy(l => l.ClaimNumber).Select(l => (long?)l.ClaimNumber).FirstOrDefaultAsync(cancellationToken);

    /// <summary>How many pages of this kind there are, up to a bound.</summary>
    public static Task<int> PagesAsync(this FactCheckDb db, AddressTarget kind, int most, CancellationToken cancellationToken) =>
        db.Of(kind, null).Select(a => a.TargetId).Take(most).CountAsync(cancellationToken);

    /// <summary>Behind which things the second part of this kind and those after it begin.</summary>
    public static async Task<IReadOnlyList<Guid>> BreaksAsync(this FactCheckDb db, AddressTarget kind, int most, CancellationToken cancellationToken)
    {
        var breaks = new List<Guid>();
        while (true)
        {
            // The last of a part, and whether anything stands behind it.
            var ends = await db.Of(kind, breaks.Count == 0 ? null : breaks[^1]).Select(a => a.TargetId).Skip(most - 1).Take(2).ToListAsync(cancellationToken);
            if (ends.Count < 2) return breaks;
            breaks.Add(ends[0]);
        }
    }

    /// <summary>Verdicts that are up, of claims with numbers above one and up to another.</summary>
    public static async Task<IReadOnlyList<SitePage>> VerdictPagesAsync(this FactCheckDb db, long after, long to, CancellationToken cancellationToken) =>
        await db.ListingsUp().Where(l => l.ClaimNumber > after && l.ClaimNumber <= to).OrderBy(l => l.ClaimNumber).Select(l => new SitePage(l.Path, l.ChangedAt)).ToListAsync(cancellationToken);

    /// <summary>Pages of a kind with at least one verdict that is up, behind this thing; at most so many are looked at.</summary>
    public static async Task<IReadOnlyList<SitePage>> PagesAsync(this FactCheckDb db, AddressTarget kind, Guid? after, int most, CancellationToken cancellationToken)
    {
        var (part, up) = (db.Of(kind, after).Take(most), db.ListingsUp());
        return kind switch
        {
            AddressTarget.Article => Dated(await part.Select(a => new SitePage(a.Path, up.Where(l => l.ArticleId == a.TargetId).Max(l => (DateTimeOffset?)l.ChangedAt))).ToListAsync(cancellationToken)),
            AddressTarget.Outlet => Dated(await part.Join(db.Outlets, a => a.TargetId, o => o.Id, (a, o) => new SitePage(
                a.Path, up.Where(l => l.OutletKey == o.FoldedName).OrderByDescending(l => l.Newness).Select(l => (DateTimeOffset?)l.ChangedAt).FirstOrDefault())).ToListAsync(cancellationToken)),
            AddressTarget.Speaker => await db.DatedAsync(
                // By the ids as they stand in listings, which an index leads by, and not by who they are today.
                part.Where(a => up.Any(l => l.Speakers.Any(s => s.SpeakerId == a.TargetId)) || db.Speakers.Where(m => m.MergedIntoId != null && up.Any(l => l.Speakers.Any(s => s.SpeakerId == m.Id))).Select(m => m.MergedIntoId!.Value).Contains(a.TargetId)),
                db.SpeakersShown(up), cancellationToken),
            _ => await db.DatedAsync(
                part.Where(a => up.Any(l => l.Topics.Any(t => t.TopicId == a.TargetId))), up.SelectMany(l => l.Topics, (l, t) => new Shown { TargetId = t.TopicId, Newness = l.Newness }), cancellationToken),
        };
    }

    // Somebody may have thousands of verdicts, and a thousand of them as many: none of these are looked through for a date.
    private static async Task<IReadOnlyList<SitePage>> DatedAsync(this FactCheckDb db, IQueryable<Address> part, IQueryable<Shown> shown, CancellationToken cancel)
    {
        var pages = await part.Select(a => new { a.TargetId, a.Path }).ToListAsync(cancel);
        var oldest = await db.ListingsUp().NewestFirst().Skip(MostDating - 1).Select(l => (long?)l.Newness).FirstOrDefaultAsync(cancel) ?? 0;
        var dates = await shown.Where(one => one.Newness >= oldest && one.TargetId != null).GroupBy(one => one.TargetId).Select(same => new { Id = same.Key!.Value, Newest = same.Max(one => one.Newness) })
            .ToDictionaryAsync(one => one.Id, one => one.Newest, cancel);
        return [.. pages.Select(page => new SitePage(page.Path, dates.TryGetValue(page.TargetId, out var newness) ? Listing.ChangedAtOf(newness) : null))];
    }

    private static IReadOnlyList<SitePage> Dated(IReadOnlyList<SitePage> pages) => [.. pages.Where(page => page.ChangedAt is not null)];

    private static IQueryable<Address> Of(this FactCheckDb db, AddressTarget kind, Guid? after)
    {
        var pages = db.Addresses.AsNoTracking().Where(a => a.IsCurrent && a.Target == kind);
        return (after is { } id ? pages.Where(a => a.TargetId.CompareTo(id) > 0) : pages).OrderBy(a => a.TargetId);
    }
}
