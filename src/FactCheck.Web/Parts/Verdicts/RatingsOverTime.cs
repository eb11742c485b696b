using FactCheck.Domain.Newsrooms;
using FactCheck.Domain.Verdicts;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>What was found over time of a speaker, a topic or an outlet.</summary>
/// <param name="Tallies">How often each word was found, the most true first, off the scale last.</param>
/// <param name="Years">The same by the year in which the verdict first went up, newest first.</param>
/// <param name="Rated">Ratings whose scale is known, oldest first.</param>
/// <param name="IsWhole">False when only the newest were counted.</param>
public sealed record RatingsOverTime(IReadOnlyList<Tally> Tallies, IReadOnlyList<TallyYear> Years, IReadOnlyList<RatedOnce> Rated, bool IsWhole)
{
    /// <summary>So many of the newest verdicts are counted.</summary>
    public const int MostCounted = 1_000;

    /// <summary>How many verdicts were counted.</summary>
    public int Count => Tallies.Sum(t => t.Count);

    /// <summary>In words: <c>One claim</c>, <c>12 claims</c>, <c>1,000+ claims</c>.</summary>
    public string CountWords => Count == 1 ? "One claim" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count:#,0}{(IsWhole ? "" : "+")} claims");

    // The chart names words and years, nobody who speaks.
    private static readonly Dictionary<Guid, string> NoPages = [];

    /// <summary>Of these listings, newest first: at most <see cref="MostCounted"/> of them count.</summary>
    /// <param name="listings">One more than are counted says that there are more.</param>
    /// <param name="zone">The time zone whose years these are.</param>
    public static RatingsOverTime Of(IReadOnlyList<Listing> listings, TimeZoneInfo zone)
    {
        var all = listings.Take(MostCounted).Select(l => (Line: VerdictLine.Of(l, NoPages), Listing: l))
            .Select(one => (one.Line, Number: one.Listing.RatingWord == one.Line.Word ? one.Listing.RatingNumber : null, Best: one.Listing.RatingBest, Worst: one.Listing.RatingWorst)).ToList();
        Tally[] tallies = [.. all.GroupBy(one => one.Line.Word)
            .Select(same => new Tally(same.First().Line, same.First().Number, same.Count()))
            .OrderByDescending(t => t.Number ?? int.MinValue).ThenByDescending(t => t.Count)];
        var years = all.GroupBy(one => zone.DayOf(one.Line.FirstPublishedAt).Year).OrderByDescending(y => y.Key)
            .Select(y => new TallyYear(y.Key, [.. tallies.Select(t => y.Count(one => one.Line.Word == t.Line.Word))]));
        var rated = all.Where(one => one.Number is not null && one.Best > one.Worst).OrderBy(one => one.Line.FirstPublishedAt)
            .Select(one => new RatedOnce(one.Line, one.Number!.Value, one.Best!.Value, one.Worst!.Value));
        return new(tallies, [.. years], [.. rated], listings.Count <= MostCounted);
    }
}

/// <summary>How often one word was found.</summary>
/// <param name="Line">One of those verdicts: its word, shape and tone are the same for all.</param>
/// <param name="Number">Its number on the scale; null off it.</param>
/// <param name="Count">How often.</param>
public sealed record Tally(VerdictLine Line, int? Number, int Count);

/// <summary>One year.</summary>
/// <param name="Year">Which.</param>
/// <param name="Counts">How often each word of the tallies was found, in their order.</param>
public sealed record TallyYear(int Year, IReadOnlyList<int> Counts);

/// <summary>One rating on its scale.</summary>
/// <param name="Line">The verdict.</param>
/// <param name="Number">Its number.</param>
/// <param name="Best">The highest number of its scale.</param>
/// <param name="Worst">The lowest number of its scale, below <paramref name="Best"/>.</param>
public sealed record RatedOnce(VerdictLine Line, int Number, int Best, int Worst)
{
    /// <summary>How far up its own scale it stands: 0 is the worst, 1 the best.</summary>
    public double Share => (double)(Number - Worst) / (Best - Worst);
}
