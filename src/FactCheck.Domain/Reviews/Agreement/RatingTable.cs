using FactCheck.Domain.Claims;

namespace FactCheck.Domain.Reviews.Agreement;

/// <summary>What was rated by whom: one row for each unit (a claim in one round), with the first submissions only.</summary>
/// <typeparam name="T">What a rating is: a code, or a place on the scale.</typeparam>
public sealed class RatingTable<T>
    where T : notnull
{
    private readonly List<IReadOnlyDictionary<Guid, T>> units = [];

    /// <summary>The units, each with its ratings by rater.</summary>
    public IReadOnlyList<IReadOnlyDictionary<Guid, T>> Units => units;

    /// <summary>Adds a unit.</summary>
    /// <param name="ratings">Who rated it, and how; raters who did not are left out.</param>
    public RatingTable<T> Add(IReadOnlyDictionary<Guid, T> ratings)
    {
        units.Add(ratings);
        return this;
    }

    /// <summary>The units that both rated, as pairs of their ratings.</summary>
    public IReadOnlyList<(T First, T Second)> Pairs(Guid first, Guid second) =>
        [.. units.Where(unit => unit.ContainsKey(first) && unit.ContainsKey(second)).Select(unit => (unit[first], unit[second]))];
}

/// <summary>What one rater said first of a claim in one round.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Round">The round.</param>
/// <param name="WriterId">Who rated.</param>
/// <param name="Rating">The rating; null when it was left out.</param>
public sealed record FirstRating(Guid ClaimId, int Round, Guid WriterId, RatingRef? Rating);

/// <summary>The ratings of reviews as they were first submitted: what was revised after others had read it says nothing about agreement.</summary>
public static class FirstSubmissions
{
    /// <summary>The codes of these ratings, one unit for each claim and round; who left the rating out is in none.</summary>
    public static RatingTable<string> Codes(IEnumerable<FirstRating> ratings)
    {
        var table = new RatingTable<string>();
        foreach (var unit in ratings.Where(one => one.Rating is not null).GroupBy(one => (one.ClaimId, one.Round)))
            table.Add(unit.ToDictionary(one => one.WriterId, one => one.Rating!.Code));
        return table;
    }
}
