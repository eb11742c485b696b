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
    private readonly List<double> fewInAll = [], manyInAll = [];

    /// <summary>Asks both and prints the 95th percentile of the big one, its longest if that is bounded, and the ratio.</summary>
    /// <param name="name">What is asked.</param>
    /// <param name="most">Milliseconds for the 95th percentile of the big one.</param>
    /// <param name="longest">Milliseconds for its longest; 0 for no bound.</param>
    /// <param name="ask">Asks it.</param>
    /// <param name="isOfMany">True for one of many questions whose ratio is that of all of them (<see cref="Together"/>): its own is told, and judged by nothing.</param>
    public async Task<double> TimeAsync(string name, double most, double longest, Func<T, Task> ask, bool isOfMany = false)
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
        if (isOfMany)
        {
            fewInAll.AddRange(small);
            manyInAll.AddRange(big);
            report.Line($"{name}, many ÷ few", Ratio(p95Many, p95Few), Beside(p95Few));
        }
        else
        {
            report.AtMost($"{name}, many ÷ few", Ratio(p95Many, p95Few), MostRatio, Beside(p95Few));
        }

        return p95Many;
    }

    /// <summary>Prints the 95th percentile over all questions that were of many, each asked as often as the others, and its ratio.</summary>
    public void Together(string name, double most)
    {
        if (manyInAll.Count == 0) return;
        var (p95Few, p95Many) = (P95(fewInAll), P95(manyInAll));
        report.AtMost($"{name}, p95", p95Many, most, "ms");
        report.AtMost($"{name}, many ÷ few", Ratio(p95Many, p95Few), MostRatio, Beside(p95Few));
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

    // Below a millisecond the clock and the machine are measured, not the query.
    private static double Ratio(double many, double few) => Math.Max(many, 1) / Math.Max(few, 1);

    private static string Beside(double few) => string.Create(CultureInfo.InvariantCulture, $"({few:0.0} ms)");

    private static double P95(List<double> times) => times.Order().ElementAt((int)(times.Count * 0.95));
}
