namespace FactCheck.Architecture.Tests.Support;

/// <summary>One use case: a folder <c>Features/Area/UseCase</c> with its files.</summary>
internal sealed record Room(string Area, string UseCase, IReadOnlyList<SourceFile> Files)
{
    public const string Features = "src/FactCheck.Web/Features/";

    /// <summary>All rooms of the house.</summary>
    public static IReadOnlyList<Room> All { get; } =
    [
        .. House.Source.Where(file => file.IsBelow(Features))
            .Select(file => (File: file, Parts: file.Path[Features.Length..].Split('/')))
            .Where(file => file.Parts.Length >= 3)
            .GroupBy(file => (Area: file.Parts[0], UseCase: file.Parts[1]), file => file.File)
            .Select(files => new Room(files.Key.Area, files.Key.UseCase, [.. files])),
    ];

    /// <summary>The request, its validator and its handler.</summary>
    public SourceFile? Request => Files.FirstOrDefault(file => file.Name == $"{UseCase}.cs");

    public string Namespace => $"FactCheck.Web.Features.{Area}.{UseCase}";

    /// <summary>The names that only this room may use.</summary>
    public IEnumerable<string> Types => Files.SelectMany(file => file.Types).Distinct();

    public override string ToString() => $"{Area}/{UseCase}";
}
