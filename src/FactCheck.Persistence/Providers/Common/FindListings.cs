using FactCheck.Domain.Claims;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Finding;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>Readers' search over whichever index the database has.</summary>
internal sealed class FindListings(FactCheckDb db, ISearchIndex index) : IFindListings
{
    private const int MostAnswered = 1_001;

    public async Task<PlacesFound> FindAsync(ListingSearch search, CancellationToken cancellationToken)
    {
        var most = Math.Clamp(search.Most, 1, MostAnswered);
        var words = SearchText.WordsOf(search.Words ?? "");
        if (words.Count == 0 && (search.Filters.Count == 0 || !string.IsNullOrWhiteSpace(search.Words))) return new([], false, []);
        var isRanked = words.Count > 1 && search.IsRanked;
        var what = new SearchedFor(
            words, false, search.Filters, (isRanked ? Math.Max(most, WordSearch.MostCandidates) : most) + 1,
            search.From is { } from ? Listing.NewnessOf(from) : null, Below(search), isRanked);
        if (words.Count == 0)
        {
            var page = await index.CandidatesAsync(SearchedTable.Listings, what, cancellationToken);
            return new([.. page.Take(most).Select(c => c.Order)], page.Count > most, []);
        }

        var byNumber = SpokenNumber.In(search.Words) is { } number && search.Filters.Count == 0 ? await ByNumberAsync(number, what, cancellationToken) : [];
        var candidates = await index.ByWordsAsync(SearchedTable.Listings, what, cancellationToken);
        List<long> places = [.. byNumber.Concat(candidates.Select(c => c.Order)).Distinct()];
        return places.Count > 0
            ? new([.. places.Take(most)], places.Count > most, [])
            : new([], false, await db.SuggestAsync(SearchedTable.Listings, words, cancellationToken));
    }

    private Task<List<long>> ByNumberAsync(long number, SearchedFor what, CancellationToken cancel) =>
        db.Listings.Where(l => l.ClaimNumber == number && l.Standing == Standing.Up && l.Newness >= (what.From ?? 0) && l.Newness < (what.Below ?? long.MaxValue)).Select(l => l.Newness).ToListAsync(cancel);

    private static long? Below(ListingSearch search) => (search.Below, search.Before) switch
    {
        ({ } below, { } before) => Math.Min(below, Listing.NewnessOf(before)),
        (var below, null) => below,
        (null, { } before) => Listing.NewnessOf(before),
    };
}
