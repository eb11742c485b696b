using FactCheck.Domain.Addresses;
using FactCheck.Domain.Newsrooms;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Finding;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>What a list can be narrowed to, with how many verdicts each choice leaves.</summary>
/// <param name="Ratings">By the rating's code.</param>
/// <param name="Speakers">By the last part of the speaker's address.</param>
/// <param name="Outlets">By the outlet's name.</param>
/// <param name="Topics">By the last part of the topic's address.</param>
/// <param name="Years">By the newsroom's years in which readers were last told something new, the newest first.</param>
/// <param name="All">How many the filter leaves in all.</param>
public sealed record Facets(
    IReadOnlyList<Facet> Ratings, IReadOnlyList<Facet> Speakers, IReadOnlyList<Facet> Outlets, IReadOnlyList<Facet> Topics, IReadOnlyList<YearFacet> Years, Bounded All)
{
    /// <summary>Nothing to choose from.</summary>
    public static Facets None { get; } = new([], [], [], [], [], new(0, false));
}

/// <summary>One choice.</summary>
/// <param name="Value">What stands in the address.</param>
/// <param name="Name">What is shown.</param>
/// <param name="Count">How many it leaves.</param>
public sealed record Facet(string Value, string Name, Bounded Count);

/// <summary>A year of the newsroom's calendar.</summary>
/// <param name="Year">Which.</param>
/// <param name="Count">How many it leaves.</param>
public sealed record YearFacet(int Year, Bounded Count);

/// <summary>A number that is counted up to a bound only.</summary>
/// <param name="Least">So many were counted.</param>
/// <param name="AndMore">True when there may be more.</param>
public sealed record Bounded(int Least, bool AndMore);

/// <summary>
/// Counts beside filters. They are exact while a filter leaves a thousand verdicts at most; beyond that the newest thousand are
/// counted, and every number is said to be a least one: counting all of a million takes longer than anybody reads.
/// </summary>
public static class FacetReading
{
    /// <summary>So many are counted.</summary>
    public const int MostCounted = 1_000;

    private const int MostChoices = 20;

    /// <summary>The choices under this filter: each kind is counted as if nothing of its own kind were chosen yet.</summary>
    public static async Task<Facets> FacetsAsync(this FactCheckDb db, IFindListings find, ListingFilter filter, CancellationToken cancellationToken)
    {
        var counted = new Dictionary<ListingFilter, Sample>();
        async Task<Sample> SampleAsync(ListingFilter without) =>
            counted.TryGetValue(without, out var known) ? known : counted[without] = await db.SampleAsync(find, without, cancellationToken);
        var ratings = await SampleAsync(filter with { Rating = null });
        var speakers = await SampleAsync(filter with { Speaker = null });
        var outlets = await SampleAsync(filter with { Outlet = null });
        var topics = await SampleAsync(filter with { Topic = null });
        var always = await SampleAsync(filter with { From = null, To = null });
        var all = await SampleAsync(filter);
        return new(
            Most(ratings, row => row.Rating is { } code ? (code, row.Word ?? code) : null),
            await db.NamedAsync(speakers, AddressTarget.Speaker, db.SpeakersShown, cancellationToken),
            Most(outlets, row => row.Outlet is { } name ? (name, name) : null),
            await db.NamedAsync(topics, AddressTarget.Topic, listings => listings.SelectMany(l => l.Topics, (l, t) => new Shown { ClaimId = l.ClaimId, Newness = l.Newness, TargetId = t.TopicId }), cancellationToken),
            Years(always, await db.ZoneAsync(cancellationToken)),
            new(all.Rows.Count, all.AndMore));
    }

    // What a listing has one of is counted here; what it may have several of, by the database.
    private static async Task<Sample> SampleAsync(this FactCheckDb db, IFindListings find, ListingFilter filter, CancellationToken cancel)
    {
        if (await db.SearchOfAsync(filter, cancel) is { } search)
        {
            var found = await find.FindAsync(search with { Most = MostCounted, IsRanked = false }, cancel);
            var listings = db.ListedAt(found.Places.ToList());
            return new(await RowsAsync(listings, cancel), listings, found.HasMore);
        }

        var newest = db.Listed(filter, await db.DaysAsync(filter, cancel)).NewestFirst();
        var rows = await RowsAsync(newest.Take(MostCounted + 1), cancel);
        return new(rows.GetRange(0, Math.Min(rows.Count, MostCounted)), newest.Take(MostCounted), rows.Count > MostCounted);
    }

    private static Task<List<Row>> RowsAsync(IQueryable<Listing> listings, CancellationToken cancel) =>
        listings.IgnoreAutoIncludes().Select(l => new Row(l.RatingCode, l.RatingWord, l.Outlet, l.ChangedAt)).ToListAsync(cancel);

    private static IReadOnlyList<Facet> Most(Sample sample, Func<Row, (string Value, string Name)?> of) =>
        [.. sample.Rows.Select(of).OfType<(string Value, string Name)>().GroupBy(one => one.Value).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Take(MostChoices)
            .Select(same => new Facet(same.Key, same.First().Name, new(same.Count(), sample.AndMore)))];

    private static IReadOnlyList<YearFacet> Years(Sample sample, TimeZoneInfo zone) =>
        [.. sample.Rows.GroupBy(row => zone.DayOf(row.ChangedAt).Year).OrderByDescending(same => same.Key).Select(same => new YearFacet(same.Key, new(same.Count(), sample.AndMore)))];

    private static async Task<IReadOnlyList<Facet>> NamedAsync(
        this FactCheckDb db, Sample sample, AddressTarget target, Func<IQueryable<Listing>, IQueryable<Shown>> of, CancellationToken cancel)
    {
        // Two who turned out to be one may stand in one verdict: it is one.
        var counts = await of(sample.Listings.IgnoreAutoIncludes()).Select(one => new { one.ClaimId, Id = one.TargetId!.Value }).Distinct().GroupBy(one => one.Id).Select(same => new { Id = same.Key, Count = same.Count() })
            .OrderByDescending(one => one.Count).ThenBy(one => one.Id).Take(MostChoices).ToListAsync(cancel);
        var paths = await db.PathsAsync(target, counts.Select(one => one.Id), cancel);
        var ids = paths.Keys.ToList();
        var names = target == AddressTarget.Speaker
            ? await db.Speakers.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancel)
            : await db.Topics.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        return [.. counts.Where(one => paths.ContainsKey(one.Id) && names.ContainsKey(one.Id))
            .Select(one => new Facet(paths[one.Id][Address.Folder(target).Length..], names[one.Id], new(one.Count, sample.AndMore)))];
    }

    private sealed record Row(string? Rating, string? Word, string? Outlet, DateTimeOffset ChangedAt);

    private sealed record Sample(IReadOnlyList<Row> Rows, IQueryable<Listing> Listings, bool AndMore);
}
