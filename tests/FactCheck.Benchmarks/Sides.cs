using System.Globalization;

namespace FactCheck.Benchmarks;

/// <summary>
/// One thing asked of a small and of a big newsroom, in turns: what else the machine does meanwhile falls on both, and their ratio
/// says what grows with the number of claims. Each answer counts with the lesser of the time on the wall and the time that the
/// processors worked for it (<see cref="Worked"/>): on a shared machine the wall also measures the neighbours.
/// </summary>
/// <typeparam name="T">A newsroom that can be asked.</typeparam>
/// <param name="report">Where the figures go.</param>
/// <param name="few">The small one.</param>
/// <param name="many">The big one.</param>
/// <param name="only">A part of the names of what is wanted; null for everything.</param>
internal sealed class Sides<T>(Report report, T few, T many, string? only = null)
{
    private const int Runs = 200, Warming = 20;
    private const double MostRatio = 2;

    /// <summary>Asks both and prints the 95th percentile of the big one, its longest if that is bounded, and the ratio.</summary>
    /// <param name="name">What is asked.</param>
    /// <param name="most">Milliseconds for the 95th percentile of the big one.</param>
    /// <param name="longest">Milliseconds for its longest; 0 for no bound.</param>
    /// <param name="ask">Asks it.</param>
    public async Task<double> TimeAsync(string name, double most, double longest, Func<T, Task> ask)
    {
        if (!IsWanted(name)) return 0;
        var (small, big) = (new List<double>(Runs), new List<double>(Runs));
        for (var i = -Warming; i < Runs; i++)
        {
            if (i == -1) Worked.LookAgain();
            var (one, other) = (await OnceAsync(few, ask), await OnceAsync(many, ask));
            if (i < 0) continue;
            small.Add(one);
            big.Add(other);
        }

        var (p95Few, p95Many) = (P95(small), P95(big));
        report.AtMost($"{name}, p95", p95Many, most, "ms");
        if (longest > 0) report.AtMost($"{name}, longest", big.Max(), longest, "ms");
        // Below a millisecond the clock and the machine are measured, not the query.
        report.AtMost($"{name}, many ÷ few", Math.Max(p95Many, 1) / Math.Max(p95Few, 1), MostRatio, string.Create(CultureInfo.InvariantCulture, $"({p95Few:0.0} ms)"));
        return p95Many;
    }

    /// <summary>Asks the big newsroom two things in turns, a page near the end and the first one, and prints their ratio.</summary>
    public async Task DepthAsync(string name, Func<T, Task> first, Func<T, Task> deep)
    {
        if (!IsWanted(name)) return;
        var (near, far) = (new List<double>(Runs), new List<double>(Runs));
        for (var i = -Warming; i < Runs; i++)
        {
            if (i == -1) Worked.LookAgain();
            var (one, other) = (await OnceAsync(many, first), await OnceAsync(many, deep));
            if (i < 0) continue;
            near.Add(one);
            far.Add(other);
        }

        report.AtMost(name, Math.Max(P95(far), 1) / Math.Max(P95(near), 1), MostRatio, string.Create(CultureInfo.InvariantCulture, $"({P95(far):0.0} ms)"));
    }

    private bool IsWanted(string name) => only is null || name.Contains(only, StringComparison.OrdinalIgnoreCase);

    private static Task<double> OnceAsync(T side, Func<T, Task> ask) => Worked.OnceAsync(() => ask(side));

    private static double P95(List<double> times) => times.Order().ElementAt((int)(times.Count * 0.95));
}
