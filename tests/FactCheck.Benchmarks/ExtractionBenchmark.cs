using System.Diagnostics;
using FactCheck.Extraction;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Benchmarks;

/// <summary>
/// Words per second and allocation of each stage of the extraction on one core, cold start and memory at rest.
/// Measures on the text files of a folder if one is named, else on invented news text.
/// </summary>
internal static class ExtractionBenchmark
{
    private const int Rounds = 5;

    private static readonly string[] Invented =
    [
        "Mayor Ingrid Solheim said on Tuesday that the harbour bridge, which was closed in March after inspectors found cracks in two of its piers, will cost 40 million euros and take three years to rebuild.",
        "\"We have no money for it, and everybody in this council knows that,\" Councillor Peter Brandt told reporters in Oslo, adding that the opposition would ask for a vote before June.",
        "According to a report by the Institute for Public Works, traffic over the old crossing fell by 12 percent between 2019 and 2023, while the number of lorries more than doubled.",
        "The ministry denied that it had known of the cracks. It did not answer questions about an e-mail that an engineer, who asked not to be named, said he had sent to its officials last year.",
    ];

    public static int Run(string[] args)
    {
        var report = new Report();
        var watch = Stopwatch.StartNew();
        new Extractor().Extract(Invented[0]);
        report.AtMost("cold start, first sentence", watch.Elapsed.TotalMilliseconds, 1_000, "ms");
        report.AtMost("memory at rest", AtRest() / 1e6, 120, "MB");
        var texts = Texts(args);
        Warm(texts);
        Measure(report, texts);
        return report.ExitCode;
    }

    private static string[] Texts(string[] args) => args.Length > 0
        ? [.. Directory.EnumerateFiles(args[0], "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)]
        : [.. Enumerable.Range(0, 60).Select(i => string.Join("\n\n", Enumerable.Range(0, 20).Select(k => Invented[(i + k) % Invented.Length])))];

    private static double AtRest()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    // Until the jitter has its final code.
    private static void Warm(string[] texts)
    {
        var extractor = new Extractor();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(2))
        {
            foreach (var text in texts.Take(10))
                extractor.Extract(text);
        }
    }

    private static void Measure(Report report, string[] texts)
    {
        var analysed = texts.Select(text => TextAnalyser.Analyse(text)).ToArray();
        double words = analysed.Sum(text => text.Tokens.Length);
        report.Line("words", words, "");
        Stage(report, "tokens and sentences", words, 200_000, () => Array.ForEach(texts, text => TextAnalyser.Tokenise(text, Paragraphs.Of(text))));
        Stage(report, "tags", words, 50_000, () => Array.ForEach(analysed, text => Tagger.Shipped.Tag(text)));
        Stage(report, "parse", words, 50_000, () => Array.ForEach(analysed, text => Parser.Shipped.Parse(text)));
        Stage(report, "names", words, 50_000, () => Array.ForEach(analysed, text => NameFinder.Shipped.Find(text)));
        Stage(report, "all of the above", words, 30_000, () => Array.ForEach(texts, text => TextAnalyser.Analyse(text)));
        Stage(report, "labels of attributions", words, 50_000, () => Array.ForEach(analysed, text => AttributionFinder.Shipped.Label(text)));
        var extractor = new Extractor();
        Stage(report, "the whole chain", words, 15_000, () => Array.ForEach(texts, text => extractor.Extract(text)));
    }

    private static void Stage(Report report, string name, double words, double least, Action work)
    {
        var best = TimeSpan.MaxValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            // Processor time, not the clock's: the stages run on one thread, and other programs must not count.
            var start = Environment.CpuUsage.TotalTime;
            work();
            var spent = Environment.CpuUsage.TotalTime - start;
            best = spent < best ? spent : best;
        }
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Rounds / words;
        report.AtLeast(name, words / best.TotalSeconds, least, "words/s");
        report.Line(name + ", allocation", bytes, "bytes/word");
    }
}
