namespace FactCheck.Cli.Extraction;

/// <summary>One text to be read.</summary>
/// <param name="Path">What it is called in the output: the path as it was given, a folder's files below it; "-" for standard input.</param>
/// <param name="Problem">Why it cannot be read, if that is known already.</param>
public sealed record InputFile(string Path, string? Problem = null);

/// <summary>The files that a run reads, in the order given; those of a folder in the order of their names.</summary>
/// <param name="Files">Each file once per mention.</param>
/// <param name="HasFolder">True when a folder was named: progress is shown.</param>
public sealed record Inputs(IReadOnlyList<InputFile> Files, bool HasFolder)
{
    /// <summary>Standard input.</summary>
    public const string StandardInput = "-";

    // Files that lie beside articles and are plainly something else; everything else is tried, and refused by name if it is no text.
    private static readonly HashSet<string> Data = new(StringComparer.OrdinalIgnoreCase)
    { ".ann", ".csv", ".tsv", ".json", ".jsonl", ".xml", ".html", ".htm", ".yml", ".yaml", ".part" };

    private static readonly EnumerationOptions Below = new()
    { RecurseSubdirectories = true, MaxRecursionDepth = 16, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>True when the output holds more than one article, or might.</summary>
    public bool IsSeveral => Files.Count != 1;

    /// <summary>Finds the files behind the paths.</summary>
    /// <param name="paths">Files, folders, or "-".</param>
    /// <param name="output">The file that is written to: never read, though it lies in a folder that is.</param>
    public static Inputs Of(IReadOnlyList<string> paths, string? output)
    {
        var (files, hasFolder) = (new List<InputFile>(), false);
        foreach (var path in paths)
        {
            if (path == StandardInput || !Directory.Exists(path))
            {
                files.Add(new InputFile(path));
                continue;
            }

            hasFolder = true;
            var found = Directory.EnumerateFiles(path, "*", Below)
                .Where(file => !Data.Contains(Path.GetExtension(file)) && (output is null || Path.GetFullPath(file) != Path.GetFullPath(output)))
                .Order(StringComparer.Ordinal).Select(file => new InputFile(file)).ToList();
            if (found.Count == 0) files.Add(new InputFile(path, "no text file in this folder"));
            files.AddRange(found);
        }

        return new Inputs(files, hasFolder);
    }
}
