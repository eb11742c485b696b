namespace FactCheck.Cli.Extraction;

/// <summary>Where a path leads to when every link in it is followed: two paths to one file have the same.</summary>
internal static class RealPath
{
    // More links than this in a row are a loop.
    private const int MostLinks = 40;

    /// <summary>Compares real paths as the file system does.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path without links; what is not there, or is a loop of links, stands as it is written.</summary>
    public static string Of(string path)
    {
        var left = MostLinks;
        return Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), ref left);
    }

    private static string Of(string full, ref int left)
    {
        if (Path.GetDirectoryName(full) is not { Length: > 0 } above) return full;
        var here = Path.Combine(Of(above, ref left), Path.GetFileName(full));
        if (left <= 0 || TargetOf(here) is not { } target) return here;
        left--;
        return Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, Path.GetDirectoryName(here)!)), ref left);
    }

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
