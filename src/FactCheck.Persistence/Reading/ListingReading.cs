using System.Globalization;
using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Newsrooms;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Finding;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>Which verdicts a list or a feed shows; what is null filters nothing.</summary>
/// <param name="Words">Words of the claim, or a speaker's name.</param>
/// <param name="Rating">Code of the rating.</param>
/// <param name="Speaker">Last part of the speaker's address.</param>
/// <param name="Outlet">The outlet's name.</param>
/// <param name="Topic">Last part of the topic's address.</param>
/// <param name="From">First day, in the newsroom's time zone, on which readers were told something new.</param>
/// <param name="To">Last day of it.</param>
public sealed record ListingFilter(
    string? Words = null, string? Rating = null, string? Speaker = null, string? Outlet = null, string? Topic = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Longest text of a filter, in UTF-16 code units.</summary>
    public const int Longest = 200;

    /// <summary>True when everything is shown.</summary>
    public bool IsEmpty => this == new ListingFilter();
}

/// <summary>One page of a list.</summary>
/// <param name="Listings">What it shows: by fit when words were looked for, else the newest first.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
/// <param name="Suggestions">When nothing was found: the words spelt as claims have them.</param>
/// <param name="HasMore">True when more was found than can be turned to.</param>
public sealed record ListingsFound(IReadOnlyList<Listing> Listings, string? Next, IReadOnlyList<string> Suggestions, bool HasMore);

/// <summary>Lists of verdicts that are up.</summary>
public static class ListingReading
{
    private const int MostRetracted = 100, MostReopened = 100, MostFound = 400;

    /// <summary>
    /// The verdicts that fit, page by page: of words a bounded number, the best first; of everything else all, at any depth alike. Filters that no index of the table leads by are asked of the search index, so that none of them is looked for one row at a time.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="find">The search.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where the page begins, as <see cref="ListingsFound.Next"/> said; null or unreadable for the first.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ListingsFound> FindListingsAsync(
        this FactCheckDb db, IFindListings find, ListingFilter filter, string? after, int most, CancellationToken cancellationToken)
    {
        var place = Place(after);
        if (await db.SearchOfAsync(filter, cancellationToken) is not { } search)
        {
            var page = await db.Listed(filter, await db.DaysAsync(filter, cancellationToken), place).NewestFirst().Take(most + 1).ToListAsync(cancellationToken);
            return new([.. page.Take(most)], page.Count > most ? Cursor(page[most - 1]) : null, [], false);
        }

        if (search.Words is null)
        {
            var newest = await find.FindAsync(search with { Most = most, Below = place }, cancellationToken);
            var listings = await db.UpAsync(newest.Places, cancellationToken);
            return new(listings, newest.HasMore && listings.Count > 0 ? Cursor(listings[^1]) : null, [], false);
        }

        var behind = (int)Math.Min(place ?? 0, MostFound);
        var next = Math.Min(behind + most, MostFound);
        var found = await find.FindAsync(search with { Most = next }, cancellationToken);
        var hasNext = found.HasMore && next < MostFound;
        return new(
            await db.UpAsync([.. found.Places.Skip(behind)], cancellationToken), hasNext ? next.ToString(CultureInfo.InvariantCulture) : null,
            found.Suggestions, found.HasMore && !hasNext);
    }

    /// <summary>The newest verdicts that fit, also where words are looked for: what a feed tells of is what is new, not what fits best.</summary>
    /// <param name="db">The database.</param>
    /// <param name="find">The search.</param>
    /// <param name="filter">Which.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<Listing>> NewestListingsAsync(
        this FactCheckDb db, IFindListings find, ListingFilter filter, int most, CancellationToken cancellationToken)
    {
        if (filter.Words is null || await db.SearchOfAsync(filter, cancellationToken) is not { } search) return (await db.FindListingsAsync(find, filter, null, most, cancellationToken)).Listings;
        var found = await find.FindAsync(search with { Most = most, IsRanked = false }, cancellationToken);
        return await db.UpAsync(found.Places, cancellationToken);
    }

    /// <summary>The place of a listing in the order of lists.</summary>
    public static string Cursor(Listing last) => last.Newness.ToString(CultureInfo.InvariantCulture);

    /// <summary>The filter as a search; null when a list of the table answers it: at most a rating, an outlet, and days.</summary>
    internal static async Task<ListingSearch?> SearchOfAsync(this FactCheckDb db, ListingFilter filter, CancellationToken cancel)
    {
        if (filter is { Words: null, Speaker: null, Topic: null }) return null;
        var groups = new List<IReadOnlyList<string>>();
        if (filter.Rating is { } rating) groups.Add([ListingWords.Rating(rating)]);
        if (filter.Outlet is { } outlet) groups.Add([ListingWords.Outlet(Folding.Fold(outlet))]);
        if (await db.SpeakersOfAsync(filter, cancel) is { } speakers) groups.Add([.. speakers.Select(ListingWords.Speaker)]);
        if (await db.TopicOfAsync(filter, cancel) is { } topic) groups.Add([ListingWords.Topic(topic)]);

        var days = await db.DaysAsync(filter, cancel);
        return new(filter.Words, groups, days.From, days.Before);
    }

    /// <summary>Verdicts that are up, of one rating, one outlet or all, of some days.</summary>
    internal static IQueryable<Listing> Listed(this FactCheckDb db, ListingFilter filter, Days days, long? below = null)
    {
        var listings = Narrowed(db.ListingsUp(), filter, days);
        return below is { } place ? listings.Where(l => l.Newness < place) : listings;
    }

    // These ones, in this order, but for what was taken down a moment ago.
    private static async Task<IReadOnlyList<Listing>> UpAsync(this FactCheckDb db, IReadOnlyList<long> places, CancellationToken cancel)
    {
        var order = places.ToList();
        var listings = order.Count == 0 ? [] : await db.ListedAt(order).ToListAsync(cancel);
        return [.. listings.Where(l => l.Standing == Standing.Up).OrderBy(l => order.IndexOf(l.Newness))];
    }

    /// <summary>Those at these places: as <see cref="Listed(FactCheckDb, List{Guid})"/>, along an index whose neighbours are neighbours in lists.</summary>
    internal static IQueryable<Listing> ListedAt(this FactCheckDb db, List<long> places) => db.Listings.AsNoTracking().Where(l => EF.Parameter(places).Contains(l.Newness));

    /// <summary>
    /// These ones. Their standing is no condition of it: SQLite, until it counts what stands in its indexes, would look for them among
    /// all that are up. One parameter: as a thousand of them the statement is written and read anew each time.
    /// </summary>
    internal static IQueryable<Listing> Listed(this FactCheckDb db, List<Guid> ids) => db.Listings.AsNoTracking().Where(l => EF.Parameter(ids).Contains(l.ClaimId));

    /// <summary>
    /// The newest verdicts that were retracted of what this filter shows: feeds go on telling of them, since whoever had the verdict has
    /// to hear that it no longer stands. No index has their words any more; they are few, and looked through here.
    /// </summary>
    public static async Task<IReadOnlyList<Listing>> RetractedAsync(this FactCheckDb db, ListingFilter filter, int most, CancellationToken cancellationToken)
    {
        var days = await db.DaysAsync(filter, cancellationToken);
        var retracted = Narrowed(db.Listings.AsNoTracking().Where(l => l.Standing == Standing.Retracted), filter, days);
        if (await db.SpeakersOfAsync(filter, cancellationToken) is { } speakers) retracted = retracted.Where(l => l.Speakers.Any(s => s.SpeakerId != null && speakers.Contains(s.SpeakerId.Value)));
        if (await db.TopicOfAsync(filter, cancellationToken) is { } topic) retracted = retracted.Where(l => l.Topics.Any(t => t.TopicId == topic));
        var newest = await retracted.NewestFirst().Take(MostRetracted).ToListAsync(cancellationToken);
        return [.. (await db.FittingAsync(newest, filter, cancellationToken)).Take(most)];
    }

    /// <summary>
    /// What this filter shows of the verdicts that are being checked again, and since when, the last first: feeds tell of them too, since
    /// whoever had the verdict has to hear that it may not stand. Of the hundred that the log of corrections named last.
    /// </summary>
    public static async Task<IReadOnlyList<(Listing Listing, DateTimeOffset At)>> ReopenedAsync(this FactCheckDb db, ListingFilter filter, int most, CancellationToken cancellationToken)
    {
        var log = await db.CorrectionsLog.AsNoTracking().Where(e => e.Kind == LoggedChange.Reopening)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.ClaimId).ThenByDescending(e => e.Number).Take(MostReopened).Select(e => new { e.ClaimId, e.At }).ToListAsync(cancellationToken);
        var since = log.DistinctBy(e => e.ClaimId).ToDictionary(e => e.ClaimId, e => e.At);
        if (since.Count == 0) return [];
        var again = (await db.CheckedAgainAsync([.. since.Keys], cancellationToken)).ToList();
        var listings = await Narrowed(db.Listed(again).Where(l => l.Standing != Standing.Removed), filter, await db.DaysAsync(filter, cancellationToken)).ToListAsync(cancellationToken);
        return [.. (await db.FittingAsync(listings, filter, cancellationToken)).Select(l => (l, since[l.ClaimId])).OrderByDescending(one => one.Item2).Take(most)];
    }

    // No index is asked: they are few.
    private static async Task<IEnumerable<Listing>> FittingAsync(this FactCheckDb db, List<Listing> listings, ListingFilter filter, CancellationToken cancel) =>
        listings.Count == 0 || await db.SearchOfAsync(filter, cancel) is not { } search ? listings : listings.Where(l => Fits(l, search));

    private static bool Fits(Listing listing, ListingSearch search)
    {
        var said = Folding.Fold(string.Join(' ', listing.Speakers.Select(s => s.Name).Prepend(listing.ShortAnswer).Prepend(listing.Summary).Prepend(listing.Wording))).Split(' ');
        HashSet<string> filters = [.. listing.Speakers.Select(s => s.SpeakerId).OfType<Guid>().Select(ListingWords.Speaker), .. listing.Topics.Select(t => ListingWords.Topic(t.TopicId))];
        if (listing.RatingCode is { } rating) filters.Add(ListingWords.Rating(rating));
        if (listing.OutletKey is { } outlet) filters.Add(ListingWords.Outlet(outlet));
        return search.Filters.All(group => group.Any(filters.Contains))
            && SearchText.WordsOf(search.Words ?? "").All(word => said.Any(one => one.StartsWith(word, StringComparison.Ordinal)));
    }

    private static IQueryable<Listing> Narrowed(IQueryable<Listing> listings, ListingFilter filter, Days days)
    {
        if (filter.Rating is { } rating) listings = listings.Where(l => l.RatingCode == rating);
        if (filter.Outlet is { } outlet) listings = listings.Where(l => l.OutletKey == Folding.Fold(outlet));
        if (days.From is { } from) listings = listings.Where(l => l.Newness >= Listing.NewnessOf(from, 0));
        if (days.Before is { } before) listings = listings.Where(l => l.Newness < Listing.NewnessOf(before, 0));
        return listings;
    }

    private static long? Place(string? cursor) => long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    // Null where the filter names none; nobody's id where nobody has the address.
    private static async Task<IReadOnlyList<Guid>?> SpeakersOfAsync(this FactCheckDb db, ListingFilter filter, CancellationToken cancel) =>
        filter.Speaker is { } speaker ? await db.IdsOfSpeakerAsync(await db.AtAsync(AddressTarget.Speaker, speaker, cancel), cancel) : null;

    private static async Task<Guid?> TopicOfAsync(this FactCheckDb db, ListingFilter filter, CancellationToken cancel) =>
        filter.Topic is { } topic ? await db.AtAsync(AddressTarget.Topic, topic, cancel) : null;

    private static Task<Guid> AtAsync(this FactCheckDb db, AddressTarget target, string last, CancellationToken cancel)
    {
        var path = Address.Folder(target) + last;
        return db.Addresses.Where(a => a.Path == path && a.Target == target).Select(a => a.TargetId).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The days of a filter as the newsroom's clock has them.</summary>
    internal static async Task<Days> DaysAsync(this FactCheckDb db, ListingFilter filter, CancellationToken cancel)
    {
        if (filter is { From: null, To: null }) return new(null, null);
        var zone = await db.ZoneAsync(cancel);
        return new(filter.From is { } from ? zone.StartOf(from) : null, filter.To is { } to && to < DateOnly.MaxValue ? zone.StartOf(to.AddDays(1)) : null);
    }

    /// <summary>What a filter's days are, as instants.</summary>
    /// <param name="From">The first; null for any.</param>
    /// <param name="Before">The first of the day behind the last; null for any.</param>
    internal sealed record Days(DateTimeOffset? From, DateTimeOffset? Before);
}
