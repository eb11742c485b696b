using System.Globalization;
using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
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
/// <param name="From">First day on which readers were told something new.</param>
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
    private const int MostFound = 100;

    /// <summary>The verdicts that fit. Words rank a bounded set of candidates; everything else goes page by page, at any depth alike.</summary>
    /// <param name="db">The database.</param>
    /// <param name="find">The search.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where the page begins, as <see cref="ListingsFound.Next"/> said; null or unreadable for the first.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ListingsFound> FindListingsAsync(
        this FactCheckDb db, IFindClaims find, ListingFilter filter, string? after, int most, CancellationToken cancellationToken)
    {
        var listings = await db.MatchingAsync(filter, cancellationToken);
        if (!string.IsNullOrWhiteSpace(filter.Words)) return await ByWordsAsync(listings, find, filter.Words, cancellationToken);
        var page = await listings.After(after).NewestFirst().Take(most + 1).ToListAsync(cancellationToken);
        return new([.. page.Take(most)], page.Count > most ? Cursor(page[most - 1]) : null, [], false);
    }

    /// <summary>What comes after the place that <see cref="Cursor"/> named; everything when it names none.</summary>
    public static IQueryable<Listing> After(this IQueryable<Listing> listings, string? cursor)
    {
        if (cursor?.Split('.') is not [var ticks, var id] || !Guid.TryParseExact(id, "N", out var claim)) return listings;
        if (!long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) || milliseconds > 253_402_300_799_999) return listings;
        var at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return listings.Where(l => l.ChangedAt < at || (l.ChangedAt == at && l.ClaimId.CompareTo(claim) < 0));
    }

    /// <summary>The place of a listing in the order of lists.</summary>
    public static string Cursor(Listing last) => string.Create(CultureInfo.InvariantCulture, $"{last.ChangedAt.ToUnixTimeMilliseconds()}.{last.ClaimId:N}");

    private static async Task<ListingsFound> ByWordsAsync(IQueryable<Listing> listings, IFindClaims find, string words, CancellationToken cancel)
    {
        var found = await find.FindAsync(new ClaimSearch(words, OnlyUp: true, Most: MostFound), cancel);
        var ids = found.ClaimIds.ToList();
        var fitting = await listings.Where(l => ids.Contains(l.ClaimId)).ToListAsync(cancel);
        return new([.. fitting.OrderBy(l => ids.IndexOf(l.ClaimId))], null, found.Suggestions, found.HasMore);
    }

    private static async Task<IQueryable<Listing>> MatchingAsync(this FactCheckDb db, ListingFilter filter, CancellationToken cancel)
    {
        var listings = db.ListingsUp();
        if (filter.Rating is { Length: > 0 } rating) listings = listings.Where(l => l.RatingCode == rating);
        if (filter.Outlet is { Length: > 0 } outlet) listings = listings.Where(l => l.OutletKey == Folding.Fold(outlet));
        if (filter.Speaker is { Length: > 0 } speaker)
        {
            var ids = await db.SpeakersAtAsync(Address.Folder(AddressTarget.Speaker) + speaker, cancel);
            listings = listings.Where(l => l.Speakers.Any(s => ids.Contains(s.SpeakerId)));
        }

        if (filter.Topic is { Length: > 0 } topic)
        {
            var path = Address.Folder(AddressTarget.Topic) + topic;
            var id = await db.Addresses.Where(a => a.Path == path && a.Target == AddressTarget.Topic).Select(a => a.TargetId).FirstOrDefaultAsync(cancel);
            listings = listings.Where(l => l.Topics.Any(t => t.TopicId == id));
        }

        if (filter.From is { } from) listings = listings.Where(l => l.ChangedAt >= Midnight(from));
        if (filter.To is { } to && to < DateOnly.MaxValue) listings = listings.Where(l => l.ChangedAt < Midnight(to.AddDays(1)));
        return listings;
    }

    // Published records keep the id of whoever was merged away since.
    private static async Task<List<Guid?>> SpeakersAtAsync(this FactCheckDb db, string path, CancellationToken cancel)
    {
        var asked = await db.Addresses.Where(a => a.Path == path && a.Target == AddressTarget.Speaker).Select(a => a.TargetId).FirstOrDefaultAsync(cancel);
        var ids = await db.Speakers.Where(s => s.Id == asked || s.MergedIntoId == asked).Select(s => (Guid?)s.Id).ToListAsync(cancel);
        return ids;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
