namespace FactCheck.Cli.Extraction;

/// <summary>
/// The texts below a folder, each once: a link to a folder that was walked already (a loop) is not walked again, and a file that is
/// also there by its own name is not read by its link. What is hidden, and what is plainly data beside articles, is left out.
/// </summary>
internal sealed class FolderWalk
{
    // Files that lie beside articles and are plainly something else; everything else is tried, and refused by name if it is no text.
    private static readonly HashSet<string> Data = new(StringComparer.OrdinalIgnoreCase)
    { ".ann", ".csv", ".tsv", ".json", ".jsonl", ".xml", ".html", ".htm", ".yml", ".yaml", ".part" };

    private static readonly EnumerationOptions Visible = new()
    { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    private readonly List<InputFile> files = [];
    private readonly HashSet<string> known = new(RealPath.Comparer);
    private readonly Queue<string> folders = [];
    private readonly Queue<string> links = [];

    /// <summary>What lies below the folder, in the order of names.</summary>
    public static List<InputFile> Below(string folder)
    {
        var walk = new FolderWalk();
        walk.folders.Enqueue(folder);
        walk.Go();
        return [.. walk.files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Whether a walk would read a file of this name.</summary>
    public static bool WouldRead(string path) => !Data.Contains(Path.GetExtension(path)) && !Path.GetFileName(path).StartsWith('.');

    // What is there itself goes before what is only linked to.
    private void Go()
    {
        while (folders.Count > 0 || links.Count > 0)
        {
            if (folders.TryDequeue(out var folder)) Walk(folder);
            else Follow(links.Dequeue());
        }
    }

    private void Walk(string folder)
    {
        if (!known.Add(RealPath.Of(folder))) return;
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Visible))
            {
                // Under the name it was asked for: a relative folder's files are named relatively.
                var path = Path.Combine(folder, entry.Name);
                if (entry.LinkTarget is not null) links.Enqueue(path);
                else if (entry is DirectoryInfo) folders.Enqueue(path);
                else Add(path, entry as FileInfo);
            }
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            files.Add(new InputFile(folder, failure is UnauthorizedAccessException ? "may not be read (permission denied)" : $"cannot be read ({failure.Message})"));
        }
    }

    private void Follow(string link)
    {
        if (Directory.Exists(link)) folders.Enqueue(link);
        else Add(link, null);
    }

    private void Add(string path, FileInfo? file)
    {
        if (!WouldRead(path) || !known.Add(RealPath.Of(path))) return;
        // Not opened: a pipe has no length either, and would be waited for.
        files.Add(new InputFile(path, file is { Length: 0 } ? "is empty" : null));
    }
}
