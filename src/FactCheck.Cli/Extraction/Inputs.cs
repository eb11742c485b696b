namespace FactCheck.Cli.Extraction;

/// <summary>One text to be read.</summary>
/// <param name="Path">What it is called in the output: the path as it was given, a folder's files below it; "-" for standard input.</param>
/// <param name="Problem">Why it cannot be read, if that is known already.</param>
public sealed record InputFile(string Path, string? Problem = null);

/// <summary>The files that a run reads, in the order given; those of a folder in the order of their names.</summary>
/// <param name="Files">Each file once per mention, a folder's files once.</param>
/// <param name="HasFolder">True when a folder was named: progress is shown.</param>
public sealed record Inputs(IReadOnlyList<InputFile> Files, bool HasFolder)
{
    /// <summary>Standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>True when the output holds more than one article, or might.</summary>
    public bool IsSeveral => Files.Count != 1;

    /// <summary>Finds the files behind the paths.</summary>
    /// <param name="paths">Files, folders, or "-".</param>
    public static Inputs Of(IReadOnlyList<string> paths)
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
            var found = FolderWalk.Below(path);
            if (found.Count == 0) files.Add(new InputFile(path, "no text file in this folder"));
            files.AddRange(found);
        }

        return new Inputs(files, hasFolder);
    }

    /// <summary>The first input that is the same file as this one, whatever either is called; null when there is none.</summary>
    public InputFile? SameAs(string path)
    {
        if (!File.Exists(path)) return null;
        var real = RealPath.Of(path);
        return Files.FirstOrDefault(file => file.Path != StandardInput && file.Path.Length > 0 && RealPath.Comparer.Equals(RealPath.Of(file.Path), real));
    }
}
