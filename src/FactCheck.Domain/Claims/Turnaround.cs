namespace FactCheck.Domain.Claims;

/// <summary>How long work took, said by its middle and its slow end rather than by a mean that one long holiday spoils.</summary>
/// <param name="Count">How many were measured.</param>
/// <param name="Median">Half took at most this long; of an even number, the mean of the two in the middle.</param>
/// <param name="Ninetieth">Nine of ten took at most this long.</param>
public sealed record Turnaround(int Count, TimeSpan Median, TimeSpan Ninetieth)
{
    /// <summary>Of these durations; null when there are none.</summary>
    public static Turnaround? Of(IEnumerable<TimeSpan> durations)
    {
        var sorted = durations.Order().ToList();
        return sorted.Count == 0 ? null : new(sorted.Count, Quantile(sorted, 0.5), Quantile(sorted, 0.9));
    }

    // Definition 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996).
    private static TimeSpan Quantile(List<TimeSpan> sorted, double share)
    {
        var place = (sorted.Count - 1) * share;
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }
}
