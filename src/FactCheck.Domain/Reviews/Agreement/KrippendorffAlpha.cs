namespace FactCheck.Domain.Reviews.Agreement;

/// <summary>How far two values differ.</summary>
public enum Metric
{
    /// <summary>They are the same, or they are not.</summary>
    Nominal,

    /// <summary>By how many ranks, weighted by how often those in between occur.</summary>
    Ordinal,
}

/// <summary>
/// Krippendorff's alpha: agreement of any number of raters, some of whom rated only some units. 1 is perfect, 0 is what chance
/// gives, below 0 is worse than chance. Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), sections C–E.
/// </summary>
public static class KrippendorffAlpha
{
    /// <summary>Alpha over these ratings; null when no unit was rated twice, or when all pairable ratings are the same and chance has no say.</summary>
    /// <typeparam name="T">What a rating is; compared by its default order for <see cref="Metric.Ordinal"/>.</typeparam>
    /// <param name="table">The ratings.</param>
    /// <param name="metric">How far two ratings differ.</param>
    public static double? Of<T>(RatingTable<T> table, Metric metric)
        where T : notnull, IComparable<T>
    {
        var values = table.Units.SelectMany(unit => unit.Values).Distinct().Order().ToList();
        var coincidences = Coincidences(table, values);
        var totals = values.Select((_, at) => Enumerable.Range(0, values.Count).Sum(other => coincidences[at, other])).ToArray();
        var (observed, expected) = (0.0, 0.0);
        for (var c = 0; c < values.Count; c++)
        {
            for (var k = 0; k < c; k++)
            {
                var distance = metric == Metric.Nominal ? 1 : OrdinalDistance(totals, k, c);
                observed += coincidences[c, k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }

        return expected == 0 ? null : 1 - ((totals.Sum() - 1) * observed / expected);
    }

    // o_ck: the pairs of values within units, each unit of m ratings weighted by 1 / (m - 1).
    private static double[,] Coincidences<T>(RatingTable<T> table, List<T> values)
        where T : notnull
    {
        var coincidences = new double[values.Count, values.Count];
        foreach (var unit in table.Units.Where(unit => unit.Count > 1))
        {
            var ratings = unit.Values.Select(value => values.IndexOf(value)).ToList();
            for (var one = 0; one < ratings.Count; one++)
            {
                for (var other = 0; other < ratings.Count; other++)
                {
                    if (one != other) coincidences[ratings[one], ratings[other]] += 1.0 / (ratings.Count - 1);
                }
            }
        }

        return coincidences;
    }

    // (sum of n_g for g = c..k, minus half of n_c and n_k) squared.
    private static double OrdinalDistance(double[] totals, int from, int to)
    {
        var between = totals[from..(to + 1)].Sum() - ((totals[from] + totals[to]) / 2);
        return between * between;
    }
}
