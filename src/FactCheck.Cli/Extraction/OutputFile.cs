namespace FactCheck.Cli.Extraction;

/// <summary>
/// The file that a run writes. It is written beside its place and then moved there: an interrupted run leaves the old file whole.
/// A device or a pipe (<c>/dev/null</c>, <c>/dev/stdout</c>) is written to as it is.
/// </summary>
internal sealed class OutputFile
{
    private readonly string place;
    private readonly string? beside;

    /// <param name="path">The path as it was given; a link stays, and the file it leads to is written.</param>
    public OutputFile(string path)
    {
        place = IsDevice(path) ? path : RealPath.Of(path);
        // A name that nobody else has: whatever lies there already is somebody's.
        if (!IsDevice(path)) beside = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.{Guid.NewGuid():N}.part");
    }

    /// <summary>Why this file must not be written, and what to do instead; null when it may be.</summary>
    public static string? ProblemOf(string path, Inputs inputs)
    {
        if (string.IsNullOrWhiteSpace(path)) return "--out: name the file to write";
        if (Directory.Exists(path)) return $"{path}: is a folder: name a file to write, such as {Path.Combine(path, "claims.json")}";
        return inputs.SameAs(path) is { } input
            ? $"{path}: is also to be read{(input.Path == path ? "" : $", as {input.Path}")}, and writing would destroy it: give --out another name{(inputs.HasFolder ? ", outside of the folder or ending in .json or .jsonl" : "")}"
            : null;
    }

    /// <summary>Opens it for writing.</summary>
    public Stream Open() => beside is null ? new FileStream(place, FileMode.Open, FileAccess.Write) : new FileStream(beside, FileMode.CreateNew, FileAccess.Write);

    /// <summary>Puts what was written into its place; the stream must be closed.</summary>
    public void Keep()
    {
        if (beside is not null) File.Move(beside, place, overwrite: true);
    }

    /// <summary>Forgets what was written; the old file stays.</summary>
    public void Drop()
    {
        if (beside is not null && File.Exists(beside)) File.Delete(beside);
    }

    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path) is var full
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal));
}
