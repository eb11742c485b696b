using System.CommandLine;
using FactCheck.Extraction.Models;

namespace FactCheck.Cli.Evaluation;

/// <summary><c>factcheck evaluate</c>: measures a task on a corpus and prints the figures.</summary>
internal static class EvaluateCommand
{
    private static readonly EvaluationTask[] Tasks =
    [
        new("tagging", "Parts of speech on a treebank's gold tokens (CoNLL-U file or folder).", TreebankEvaluation.Tagging),
        new("parsing", "Heads and relations on a treebank's gold tokens, tags our own (CoNLL-U file or folder).", TreebankEvaluation.Parsing),
        new("names", "Names on a corpus's gold tokens (wikigold, WNUT17 or silver news: a file, or a folder, of which all but training files are read).", NameEvaluation.Names),
        new("attribution", "Source, cue and content, exact spans (PolNeAR split folder, or CofeNet JSON lines with their own tokens).", AttributionEvaluation.Attribution),
        new("speaker", "Whom pronouns stand for (GAP file, or folder of gap-*.tsv).", SpeakerEvaluation.Run),
        new("checkworthiness", "What would be worth checking (CheckThat! 2024 task 1 file, or its folder).", WorthEvaluation.Run),
        new("matching", "Earlier checks of the same claim (folder of CheckThat! 2020 task 2 or 2022 task 2A, or the one above).", MatchingEvaluation.Run),
    ];

    public static Command Create()
    {
        var command = new Command("evaluate", "Measure a task on a corpus.");
        foreach (var task in Tasks)
        {
            var corpus = new Option<string>("--corpus") { Required = true, Description = "The corpus: a file, or a folder." };
            var models = new Option<string>("--models") { Description = "A folder of models that were trained, to be measured instead of the built-in ones." };
            var single = new Command(task.Name, task.Description) { corpus, models };
            single.SetAction(parsed => Run(task, parsed.GetRequiredValue(corpus), parsed.GetValue(models), parsed.InvocationConfiguration.Output));
            command.Add(single);
        }
        return command;
    }

    /// <summary>The files below a folder. Links are left alone: one that leads to its own folder would be followed without end.</summary>
    public static IEnumerable<string> FilesBelow(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint });

    private static int Run(EvaluationTask task, string path, string? models, TextWriter output)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
            throw new InvalidDataException($"there is no file or folder '{path}'.");
        if (models is not null && !Directory.Exists(models))
            throw new InvalidDataException($"there is no folder '{models}'.");
        ModelFile.TakeFrom(models);
        try
        {
            return task.Run(path, output);
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or InvalidOperationException or System.Text.Json.JsonException)
        {
            throw new InvalidDataException($"'{path}' is no corpus for '{task.Name}', which reads: {task.Description}{(failure is FormatException or System.Text.Json.JsonException ? $" ({failure.Message})" : "")}", failure);
        }
        finally
        {
            ModelFile.TakeFrom(null);
        }
    }
}

/// <summary>One task that can be measured.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Description">One line for the help.</param>
/// <param name="Run">Measures on the corpus at a path, prints, and answers the exit code.</param>
internal sealed record EvaluationTask(string Name, string Description, Func<string, TextWriter, int> Run);
