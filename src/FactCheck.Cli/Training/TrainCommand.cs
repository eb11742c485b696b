using System.CommandLine;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Models;

namespace FactCheck.Cli.Training;

/// <summary><c>factcheck train</c>: rebuilds the shipped models from the corpora. Same corpora, same bytes.</summary>
internal static class TrainCommand
{
    // In the order in which they need each other: each step may use the models the steps before it wrote.
    private static readonly TrainingStep[] Steps =
    [
        new("lemmas", LemmasStep.Run),
        new("tagger", TaggerStep.Run),
        new("parser", ParserStep.Run),
        new("names", NamesStep.Run),
        new("attributions", AttributionsStep.Run),
        new("pronouns", PronounsStep.Run),
        new("checkworthiness", WorthStep.Run),
    ];

    public static Command Create()
    {
        var parts = new Argument<string[]>("models") { Arity = ArgumentArity.ZeroOrMore, Description = $"Which to train ({string.Join(", ", Steps.Select(step => step.Name))}); all if none is named." };
        var corpus = new Option<DirectoryInfo>("--corpus") { Required = true, Description = "The folder of the corpora (see Models/README.md)." };
        var output = new Option<DirectoryInfo>("--out") { DefaultValueFactory = _ => new DirectoryInfo("src/FactCheck.Extraction/Models"), Description = "Where the models are written." };
        var licensed = new Option<bool>("--licensed-only") { Description = "Leave out the corpora that state no licence (PolNeAR)." };
        var without = new Option<FeatureGroups>("--without") { Description = $"Features that attributions do without, to measure what they are worth ({string.Join(", ", Enum.GetNames<FeatureGroups>()[1..^1])}; several with commas)." };
        var command = new Command("train", "Rebuild the models from the corpora.") { parts, corpus, output, licensed, without };
        command.SetAction(parsed => Run(
            parsed.GetValue(parts) ?? [],
            new TrainingContext(parsed.GetRequiredValue(corpus).FullName, parsed.GetRequiredValue(output).FullName, parsed.GetValue(licensed)) { Without = parsed.GetValue(without) }));
        return command;
    }

    private static int Run(string[] parts, TrainingContext context)
    {
        var unknown = parts.FirstOrDefault(part => Steps.All(step => step.Name != part));
        if (unknown is not null || !Directory.Exists(context.Corpus))
            throw new InvalidDataException(unknown is not null ? $"there is no model called '{unknown}'." : $"there is no folder '{context.Corpus}'.");
        // What a step reads of other models is what was trained, now or before, and not what this program was built with.
        ModelFile.TakeFrom(context.Output);
        try
        {
            foreach (var step in Steps.Where(step => parts.Length == 0 || parts.Contains(step.Name)))
            {
                context.Begin(step.Name);
                step.Run(context);
                context.End();
            }
        }
        finally
        {
            ModelFile.TakeFrom(null);
        }

        return 0;
    }
}

/// <summary>One model's training.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Run">Trains it and writes it to the context's output folder.</param>
internal sealed record TrainingStep(string Name, Action<TrainingContext> Run);
