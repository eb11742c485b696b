using System.Reflection;

namespace FactCheck.Architecture.Tests.Support;

/// <summary>The repository as the laws see it: its folders, its source files and its built assemblies.</summary>
internal static class House
{
    private static readonly string[] Skipped = ["bin", "obj", ".git", "node_modules", "data"];

    /// <summary>The folder that holds FactCheck.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static Assembly Domain { get; } = Assembly.Load("FactCheck.Domain");

    public static Assembly Persistence { get; } = Assembly.Load("FactCheck.Persistence");

    public static Assembly Web { get; } = Assembly.Load("FactCheck.Web");

    /// <summary>Every assembly of ours that ships.</summary>
    public static IReadOnlyList<Assembly> Shipped { get; } =
    [
        Domain, Persistence, Web, Assembly.Load("FactCheck.Extraction"),
        Assembly.Load("FactCheck.Migrations.Sqlite"), Assembly.Load("FactCheck.Migrations.PostgreSql"),
        // The command line joins this list when its first line is written.
        .. File.Exists(Path.Combine(AppContext.BaseDirectory, "factcheck.dll")) ? new[] { Assembly.Load("factcheck") } : [],
    ];

    /// <summary>Hand-written C# and Razor below src.</summary>
    public static IReadOnlyList<SourceFile> Source { get; } = Read("src", ".cs", ".razor");

    /// <summary>C# and Razor below tests.</summary>
    public static IReadOnlyList<SourceFile> Tests { get; } = Read("tests", ".cs", ".razor");

    /// <summary>The folders of all projects that ship, by project name.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } =
        new[] { "src", "migrations" }.SelectMany(folder => Directory.GetFiles(At(folder), "*.csproj", SearchOption.AllDirectories))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => path);

    /// <summary>The full path of something in the repository.</summary>
    public static string At(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The files with one of these endings below a folder, in the order of their paths; build output left out.</summary>
    public static IReadOnlyList<SourceFile> Read(string folder, params string[] endings)
    {
        if (!Directory.Exists(At(folder))) return [];
        return [.. Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .Where(path => endings.Contains(Path.GetExtension(path)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Skipped.Contains))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path))];
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "FactCheck.sln"))) return at.FullName;
        throw new InvalidOperationException("FactCheck.sln is in no folder above the tests.");
    }
}
