using FactCheck.Benchmarks;

// One small file per benchmark; each prints its figures beside their thresholds and answers 0, or 1 if one was missed.
Dictionary<string, Func<string[], int>> benchmarks = new(StringComparer.Ordinal)
{
    ["extraction"] = ExtractionBenchmark.Run,
    ["desk"] = DeskBenchmark.Run,
    ["persistence"] = PersistenceBenchmark.Run,
    ["taking"] = TakingBenchmark.Run,
    ["pages"] = PagesBenchmark.Run,
};
if (args.Length > 0 && benchmarks.TryGetValue(args[0], out var run))
    return run(args[1..]);
Console.Error.WriteLine($"usage: dotnet run -c Release --project tests/FactCheck.Benchmarks -- {string.Join('|', benchmarks.Keys)}");
return 2;
