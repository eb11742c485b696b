using System.CommandLine;
using System.Text;
using Engine = FactCheck.Extraction.Extractor;

namespace FactCheck.Cli.Extraction;

/// <summary><c>factcheck extract PATH… --format text|json|jsonl [--out FILE]</c>.</summary>
public static class ExtractCommand
{
    /// <summary>The command with its arguments.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders of text files; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<OutputFormat>("--format") { Description = "text (to read), json (an object for one file, an array for several) or jsonl (one line a file).", DefaultValueFactory = _ => OutputFormat.Text };
        var to = new Option<string?>("--out") { Description = "Where to write; standard output when it is left out.", HelpName = "FILE" };
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

    /// <summary>Runs the command. Answers the exit code: 0, or 1 when a file could not be read or the output not be written.</summary>
    public static int Run(IReadOnlyList<string> paths, OutputFormat format, string? to, Streams streams, CancellationToken cancelled)
    {
        var inputs = Inputs.Of(paths, to);
        // Written beside the file and then moved over it: an interrupted run leaves the old output whole.
        var beside = to is null ? null : to + ".part";
        try
        {
            bool whole;
            using (var output = beside is null ? streams.Output : File.Create(beside))
            using (var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" })
                whole = ExtractRun.Over(inputs, ArticleWriters.Of(format, writer, inputs.IsSeveral), streams, cancelled);
            if (beside is not null) File.Move(beside, to!, overwrite: true);
            return whole ? 0 : 1;
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine("factcheck: stopped.");
            if (beside is not null) File.Delete(beside);
            return 130;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            streams.Error.WriteLine($"{to ?? "standard output"}: cannot be written ({failure.Message})");
            if (beside is not null && File.Exists(beside)) File.Delete(beside);
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
