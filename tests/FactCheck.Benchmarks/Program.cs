using FactCheck.Benchmarks;

// One small file per benchmark; each prints its figures beside their thresholds and answers 0, or 1 if one was missed.
Dictionary<string, Func<string[], int>> benchmarks = new(StringComparer.Ordinal)
{
    ["extraction"] = ExtractionBenchmark.Run,
    ["desk"] = DeskBenchmark.Run,
    ["persistence"] = PersistenceBenchmark.Run,
    ["taking"] = TakingBenchmark.Run,
    ["pages"] = PagesBenchmark.Run,
    ["publishing"] = PublishingBenchmark.Run,
    ["starting"] = StartingBenchmark.Run,
    ["splitting"] = SplittingBenchmark.Run,
    ["machines"] = MachinesBenchmark.Run,
};
if (args.Length > 0 && benchmarks.TryGetValue(args[0], out var run))
    return run(args[1..]);
Console.Error.WriteLine($"usage: dotnet run -c Release --project tests/FactCheck.Benchmarks -- {string.Join('|', benchmarks.Keys)}");
Console.Error.WriteLine("""
      desk         P4: every list of the desk, 95th percentile at most 25 ms, many claims at most twice as long as few
      persistence  P5: search and readers' lists, 95th percentile at most 50 ms, never over 250 ms, many at most twice few
      pages        P1 to P3: warm at least 0.85 and rendered at least 0.20 of a bare endpoint, at most 40 KB compressed
      taking       T1: nothing taken twice or lost, no error, skipping at least 3 times as fast as waiting
      publishing   P6: a verdict put up, 95th percentile at most 25 ms on SQLite and 40 ms on PostgreSQL
      starting     P7: from the process to the first page, SQLite, a million claims, at most 2 s
      machines     sitemap: a list of parts at most 250 ms, a part at most 500 ms; data feed: a page at most 100 ms at any depth; a million claims
      splitting    an article of 500 claims stored within a second, nobody else's write waits over two
      extraction   cold start, memory and words a second
    desk and persistence take two sizes (10000 1000000), publishing (10000), starting and machines (1000000) one; persistence takes a
    part of the names of the lines that are wanted, behind the sizes or alone. FACTCHECK_TEST_POSTGRES names a server; FACTCHECK_BENCHMARK_DATA a folder
    that keeps their newsrooms for the next run.
    """);
return 2;
