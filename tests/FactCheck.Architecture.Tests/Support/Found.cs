namespace FactCheck.Architecture.Tests.Support;

/// <summary>A law that looks at nothing is kept by everybody: each law first says what it found.</summary>
internal static class Found
{
    /// <summary>Fails when nothing was found.</summary>
    public static IReadOnlyList<T> Some<T>(IEnumerable<T> found, string what)
    {
        IReadOnlyList<T> all = [.. found];
        all.Count.ShouldBeGreaterThan(0, $"the law found no {what} to check");
        return all;
    }

    /// <summary>Fails with one line for each breach, so that all can be mended at once.</summary>
    public static void NoBreach(IEnumerable<string> breaches, string law)
    {
        string[] all = [.. breaches.Distinct().Order(StringComparer.Ordinal)];
        all.Length.ShouldBe(0, $"{law}{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", all)}");
    }
}

/// <summary>The kinds of things that laws look for.</summary>
internal static class What
{
    public const string Projects = "projects";
    public const string Files = "source files";
    public const string Rooms = "rooms";
    public const string Components = "components";
    public const string Requests = "requests";
    public const string Handlers = "handlers";
    public const string Validators = "validators";
    public const string Problems = "problems";
    public const string Entities = "entities";
    public const string WorkflowTable = "lines of the workflow table";
    public const string Migrations = "migrations";
    public const string Providers = "files of the database providers";
    public const string Unescaped = "uses of MarkupString";
    public const string CodeBehind = "code-behind files";
    public const string Parts = "parts";
}
