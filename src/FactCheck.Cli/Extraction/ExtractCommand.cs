using System.CommandLine;
using System.Text;
using Engine = FactCheck.Extraction.Extractor;

namespace FactCheck.Cli.Extraction;

/// <summary><c>factcheck extract PATH… --format text|json|jsonl [--out FILE]</c>.</summary>
public static class ExtractCommand
{
    private static readonly Dictionary<string, OutputFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    { ["text"] = OutputFormat.Text, ["json"] = OutputFormat.Json, ["jsonl"] = OutputFormat.Jsonl };

    /// <summary>The command with its arguments.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders of text files; - is standard input.", Arity = ArgumentArity.OneOrMore };
        // A mistyped option would be taken for a file.
        paths.Validators.Add(given =>
        {
            foreach (var word in given.Tokens.Select(token => token.Value).Where(word => word.Length > 1 && word[0] == '-' && !File.Exists(word) && !Directory.Exists(word)))
                given.AddError($"there is no option '{word}'; there are --format and --out. (A file of that name is ./{word}.)");
            if (given.Tokens.Count(token => token.Value == Inputs.StandardInput) > 1) given.AddError("standard input, which is -, can be read once.");
            if (given.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) given.AddError("the name of a file is empty.");
        });
        var format = new Option<OutputFormat>("--format")
        {
            Description = "text (to read), json (an object for one file, an array for several) or jsonl (one line a file).",
            HelpName = "text|json|jsonl",
            DefaultValueFactory = _ => OutputFormat.Text,
            CustomParser = given =>
            {
                if (given.Tokens is [var word] && Formats.TryGetValue(word.Value, out var chosen)) return chosen;
                given.AddError($"--format is text, json or jsonl{(given.Tokens is [var other] ? $", not '{other.Value}'" : "")}.");
                return OutputFormat.Text;
            },
        };
        var to = new Option<string?>("--out") { Description = "The file to write, none of those that are read; standard output when it is left out.", HelpName = "FILE" };
        var command = new Command("extract", "Splits articles into attributed claims.") { paths, format, to };
        command.SetAction((parsed, cancelled) =>
        {
            // The models are read while the files are looked for.
            _ = Task.Run(Engine.Load, cancelled);
            // On a thread of its own: only what is still under way can be stopped by Ctrl+C.
            return Task.Run(() => Run(parsed.GetValue(paths)!, parsed.GetValue(format), parsed.GetValue(to), Streams.OfConsole(), cancelled), CancellationToken.None);
        });
        return command;
    }

    /// <summary>
    /// Runs the command. Answers the exit code: 0; 1 when a file could not be read or the output not be written; 2, with nothing read
    /// or written, when the output is a folder or one of the files to be read; 130 when it was stopped.
    /// </summary>
    public static int Run(IReadOnlyList<string> paths, OutputFormat format, string? to, Streams streams, CancellationToken cancelled)
    {
        OutputFile? file = null;
        try
        {
            var inputs = Inputs.Of(paths);
            if (to is not null && OutputFile.ProblemOf(to, inputs) is { } problem)
            {
                streams.Error.WriteLine(problem);
                return CommandLine.NotUnderstood;
            }

            file = to is null ? null : new OutputFile(to);
            bool whole;
            using (var output = file?.Open() ?? streams.Output)
            using (var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" })
                whole = ExtractRun.Over(inputs, ArticleWriters.Of(format, writer, inputs.IsSeveral), streams, cancelled);
            file?.Keep();
            return whole ? 0 : 1;
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine("factcheck: stopped.");
            file?.Drop();
            return 130;
        }
        catch (InvalidDataException broken)
        {
            // A broken model: no other text would fare better.
            streams.Error.WriteLine($"factcheck: {broken.Message}");
            file?.Drop();
            return 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            streams.Error.WriteLine($"{to ?? "standard output"}: cannot be written ({(failure is DirectoryNotFoundException ? "there is no such folder" : failure.Message)})");
            file?.Drop();
            return 1;
        }
    }
}

/// <summary>What is written.</summary>
public enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>One line of JSON a file.</summary>
    Jsonl,
}

/// <summary>Where a run reads from and writes to.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Standard output, as bytes; closed at the end.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsLive">True when standard error is a terminal, where a line can be written over.</param>
public sealed record Streams(Stream Input, Stream Output, TextWriter Error, bool IsLive)
{
    /// <summary>Those of the process.</summary>
    public static Streams OfConsole() => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, !Console.IsErrorRedirected);
}
