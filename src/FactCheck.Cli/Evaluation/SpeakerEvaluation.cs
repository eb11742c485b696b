using System.Globalization;
using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Speakers;

namespace FactCheck.Cli.Evaluation;

/// <summary>Measures whom pronouns stand for, on GAP's files.</summary>
internal static class SpeakerEvaluation
{
    /// <summary>Prints precision, recall and F1 over both names for each file; a folder stands for its <c>gap-*.tsv</c>.</summary>
    public static int Run(string path, TextWriter output)
    {
        var files = Directory.Exists(path) ? [.. Directory.GetFiles(path, "gap-*.tsv").Order(StringComparer.Ordinal)] : new[] { path };
        if (files.Length == 0)
            throw new InvalidDataException($"there is no gap-*.tsv in '{path}'.");

        foreach (var file in files)
        {
            var questions = GapReader.Read(file);
            if (questions.Count == 0) throw new InvalidDataException($"there is no question of GAP in '{file}'.");
            output.WriteLine($"{Path.GetFileName(file)}: {questions.Count} questions");
            Print(output, "GAP's task (two names given), the shipped model (trained on gap-development)", PronounTrainer.Measure(PronounModel.Shipped, questions, given: true));
            Print(output, "GAP's task, five folds of this file, each judged unseen", PronounTrainer.CrossValidate(questions, given: true));
            Print(output, "all names found by the engine, the shipped model", PronounTrainer.Measure(PronounModel.Shipped, questions, given: false));
            Print(output, "all names found by the engine, five folds", PronounTrainer.CrossValidate(questions, given: false));
        }

        return 0;
    }

    private static void Print(TextWriter output, string what, PronounFigures figures) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {what}: P {figures.Precision:P1}  R {figures.Recall:P1}  F1 {figures.F1:P1}  (masculine {figures.Masculine:P1}, feminine {figures.Feminine:P1})"));
}
