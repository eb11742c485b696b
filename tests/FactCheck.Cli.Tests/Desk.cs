using System.Text;
using System.Text.Json;
using FactCheck.Cli.Extraction;

namespace FactCheck.Cli.Tests;

/// <summary>A folder of its own for a test, and the command run on it as a shell would.</summary>
internal sealed class Desk : IDisposable
{
    public const string Article = "Mayor Anna Lindqvist said on Tuesday that the harbour bridge had cost 40 million crowns.\n\n\"We paid too much,\" she added.\n";

    public string Folder { get; } = Directory.CreateTempSubdirectory("factcheck-cli-").FullName;

    public string Put(string name, string text) => Put(name, new UTF8Encoding(false).GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Ran RunTo(string? to, string input, OutputFormat format, params string[] paths)
    {
        var (output, error) = (new MemoryStream(), new StringWriter());
        var code = ExtractCommand.Run(paths, format, to, new Streams(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, false), CancellationToken.None);
        return new Ran(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public Ran Run(OutputFormat format, params string[] paths) => RunTo(null, "", format, paths);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a run left behind.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
