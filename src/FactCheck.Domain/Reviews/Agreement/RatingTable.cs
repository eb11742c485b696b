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

/// <summary>The ratings of reviews as they were first submitted: what was revised after others had read it says nothing about agreement.</summary>
public static class FirstSubmissions
{
    /// <summary>The rating codes of these reviews, one unit for each claim and round; reviews taken back or without a rating are left out.</summary>
    public static RatingTable<string> Codes(IEnumerable<Review> reviews)
    {
        var table = new RatingTable<string>();
        var rated = reviews.Where(review => review is { Stands: true, First.Findings.Rating: not null });
        foreach (var unit in rated.GroupBy(review => (review.ClaimId, review.Round)))
            table.Add(unit.ToDictionary(review => review.WriterId, review => review.First.Findings.Rating!.Code));
        return table;
    }
}
