using System.Globalization;

namespace FactCheck.Benchmarks;

/// <summary>Lines of a benchmark: what, how much, and the threshold beside it.</summary>
internal sealed class Report
{
    /// <summary>0 while no threshold was missed.</summary>
    public int ExitCode { get; private set; }

    /// <summary>A figure without a threshold.</summary>
    public void Line(string name, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-34} {value,12:#,0.###} {unit}"));

    /// <summary>A figure that must be at least so much.</summary>
    public void AtLeast(string name, double value, double least, string unit) => Judge(name, value, unit, "≥", least, value >= least);

    /// <summary>A figure that must be at most so much.</summary>
    public void AtMost(string name, double value, double most, string unit) => Judge(name, value, unit, "≤", most, value <= most);

    private void Judge(string name, double value, string unit, string sign, double threshold, bool holds)
    {
        if (!holds)
            ExitCode = 1;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {name,-34} {value,12:#,0.###} {unit,-12} {sign} {threshold:#,0.###}{(holds ? "" : "  MISSED")}"));
    }
}
