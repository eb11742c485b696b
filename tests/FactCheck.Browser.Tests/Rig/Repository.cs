namespace FactCheck.Browser.Tests.Rig;

/// <summary>Where things lie beside the tests.</summary>
internal static class Repository
{
    /// <summary>The folder that holds FactCheck.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release, as the tests themselves were built.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The full path of something in the repository.</summary>
    public static string At(string relative) => Path.Combine(Root, relative);

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "FactCheck.sln"))) return at.FullName;
        throw new InvalidOperationException("FactCheck.sln is in no folder above the tests.");
    }
}
