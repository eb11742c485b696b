namespace FactCheck.Domain.Reviews.Agreement;

/// <summary>What one rater said where the other said what: counts of every pair of ratings.</summary>
/// <typeparam name="T">What a rating is.</typeparam>
public sealed class ConfusionMatrix<T>
    where T : notnull, IComparable<T>
{
    private readonly Dictionary<(T, T), int> counts;

    /// <summary>Counts these pairs.</summary>
    public ConfusionMatrix(IEnumerable<(T First, T Second)> pairs)
    {
        counts = pairs.GroupBy(pair => pair).ToDictionary(same => same.Key, same => same.Count());
        Values = [.. counts.Keys.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).Distinct().Order()];
        Total = counts.Values.Sum();
    }

    /// <summary>Every rating that occurs, in order.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>How many pairs there are.</summary>
    public int Total { get; }

    /// <summary>How often the first said this and the second said that.</summary>
    public int this[T first, T second] => counts.GetValueOrDefault((first, second));

    /// <summary>How often the first said this.</summary>
    public int First(T value) => Values.Sum(second => this[value, second]);

    /// <summary>How often the second said this.</summary>
    public int Second(T value) => Values.Sum(first => this[first, value]);

    /// <summary>Share of the pairs that agree, 0–1; null without pairs.</summary>
    public double? Agreement => Total == 0 ? null : Values.Sum(value => this[value, value]) / (double)Total;

    /// <summary>
    /// Cohen's kappa: agreement of two raters beyond what chance gives. Null without pairs, or when both always said the same
    /// one thing. Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).
    /// </summary>
    public double? Kappa
    {
        get
        {
            if (Agreement is not { } observed) return null;
            var byChance = Values.Sum(value => First(value) * (double)Second(value)) / ((double)Total * Total);
            return byChance >= 1 ? null : (observed - byChance) / (1 - byChance);
        }
    }
}
