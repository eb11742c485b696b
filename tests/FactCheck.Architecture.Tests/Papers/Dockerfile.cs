using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Architecture.Tests.Support;

namespace FactCheck.Architecture.Tests.Papers;

/// <summary>One instruction of a Dockerfile, comments gone and continued lines joined.</summary>
/// <param name="Stage">The number of the stage it belongs to, from 0; -1 before the first FROM.</param>
/// <param name="Word">FROM, COPY, RUN …, in capitals.</param>
/// <param name="Rest">What follows the word.</param>
internal sealed record Instruction(int Stage, string Word, string Rest)
{
    /// <summary>The arguments that are no <c>--flags</c>.</summary>
    public IReadOnlyList<string> Arguments =>
        [.. Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("--", StringComparison.Ordinal))];

    /// <summary>The exec form (a JSON list) that starts at the first bracket; throws when it is none.</summary>
    public IReadOnlyList<string> Exec => JsonSerializer.Deserialize<string[]>(Rest[Rest.IndexOf('[', StringComparison.Ordinal)..])!;

    /// <summary>The value of a <c>--flag=</c>, or null.</summary>
    public string? Flag(string name) =>
        Regex.Match(Rest, $@"(?:^|\s)--{name}=(\S+)") is { Success: true } match ? match.Groups[1].Value : null;
}

/// <summary>A small reader of the Dockerfile format (docs.docker.com/reference/dockerfile): enough to check ours where no engine runs.</summary>
internal static class Dockerfile
{
    private static readonly string[] Known =
    [
        "FROM", "RUN", "CMD", "LABEL", "EXPOSE", "ENV", "ADD", "COPY", "ENTRYPOINT", "VOLUME", "USER", "WORKDIR", "ARG",
        "STOPSIGNAL", "HEALTHCHECK", "SHELL",
    ];

    public static IReadOnlyList<Instruction> Read()
    {
        var text = string.Join('\n', File.ReadAllLines(House.At("Dockerfile")).Where(line => !line.TrimStart().StartsWith('#')));
        var stage = -1;
        List<Instruction> read = [];
        var lines = Regex.Replace(text, @"\\\n\s*", " ").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var line in lines)
        {
            var word = line.Split(' ')[0].ToUpperInvariant();
            Known.ShouldContain(word, line);
            if (word == "FROM") stage++;
            read.Add(new(stage, word, line[word.Length..].Trim()));
        }
        return read;
    }
}
