using System.CommandLine;
using FactCheck.Cli.Evaluation;
using FactCheck.Cli.Extraction;
using FactCheck.Cli.Training;

namespace FactCheck.Cli;

/// <summary>The command <c>factcheck</c> with all it can do.</summary>
public static class CommandLine
{
    /// <summary>The exit code for words that are no command: nothing was read and nothing written.</summary>
    public const int NotUnderstood = 2;

    /// <summary>Runs it. Answers the exit code: 0, 1 when something could not be read or written, 2 when the words were not understood.</summary>
    /// <param name="words">What was typed behind <c>factcheck</c>.</param>
    /// <param name="output">Where help is written.</param>
    /// <param name="error">Where it is said what is wrong, a line each.</param>
    public static int Run(string[] words, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Splits articles into attributed claims; trains and measures the models that do it.")
        {
            ExtractCommand.Create(),
            TrainCommand.Create(),
            EvaluateCommand.Create(),
        };
        var parsed = root.Parse(words);
        if (parsed.Errors.Count > 0)
        {
            var (command, asked) = (parsed.CommandResult.Command, NameOf(parsed.CommandResult));
            // A mistyped command is said once, not also as a missing one.
            if (command.Subcommands.Count > 0)
            {
                var given = parsed.UnmatchedTokens.Count > 0 ? $"there is no command '{parsed.UnmatchedTokens[0]}'" : "a command is missing";
                error.WriteLine($"{asked}: {given}. There is {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}.");
            }
            else
            {
                foreach (var message in parsed.Errors.Select(one => one.Message).Distinct()) error.WriteLine($"{asked}: {message}");
            }

            error.WriteLine($"`{asked} --help` says what can be given.");
            return NotUnderstood;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            error.WriteLine($"factcheck: {failure.Message}");
            return 1;
        }
    }

    private static string NameOf(System.CommandLine.Parsing.CommandResult result) =>
        result.Parent is System.CommandLine.Parsing.CommandResult above ? $"{NameOf(above)} {result.Command.Name}" : "factcheck";
}
