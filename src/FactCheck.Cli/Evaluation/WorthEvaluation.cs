using System.Globalization;
using FactCheck.Extraction.CheckWorthiness;

namespace FactCheck.Cli.Evaluation;

/// <summary>Measures check-worthiness on the files of CheckThat! 2024 task 1.</summary>
internal static class WorthEvaluation
{
    private const int LargeEnough = 5000;

    /// <summary>Prints precision, recall and F1 of "yes" for each file; a large one (the training file) by blocks of 1,000 ids, each judged unseen.</summary>
    public static int Run(string path, TextWriter output)
    {
        var files = Directory.Exists(path)
            ? [.. Directory.GetFiles(path, "*.tsv*").Where(f => f.EndsWith(".tsv", StringComparison.Ordinal) || f.EndsWith(".tsv.gz", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
            : new[] { path };
        var measured = 0;
        foreach (var file in files)
        {
            var examples = WorthCorpus.Read(file);
            if (examples.Count == 0) continue;
            measured++;
            var figures = examples.Count >= LargeEnough ? WorthTrainer.CrossValidate(examples) : WorthTrainer.Measure(WorthModel.Shipped, examples);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(file)} ({figures.Count} sentences{(examples.Count >= LargeEnough ? ", blocks of 1,000 ids held out" : ", the shipped model")}): P {figures.Precision:P1}  R {figures.Recall:P1}  F1 {figures.F1:P1}  calibration error {figures.CalibrationError:0.000}"));
        }

        return measured > 0 ? 0 : throw new InvalidDataException($"there is no sentence of CheckThat! 2024 task 1 in '{path}'.");
    }
}
