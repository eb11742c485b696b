using System.Xml.Linq;
using FactCheck.Architecture.Tests.Support;

namespace FactCheck.Architecture.Tests.Laws;

/// <summary>Law 1: references run downhill only.</summary>
public sealed class ReferencesTests
{
    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["FactCheck.Domain"] = [],
        ["FactCheck.Extraction"] = [],
        ["FactCheck.Cli"] = ["FactCheck.Extraction"],
        ["FactCheck.Persistence"] = ["FactCheck.Domain"],
        ["FactCheck.Migrations.Sqlite"] = ["FactCheck.Persistence", "FactCheck.Domain"],
        ["FactCheck.Migrations.PostgreSql"] = ["FactCheck.Persistence", "FactCheck.Domain"],
        ["FactCheck.Web"] =
        [
            "FactCheck.Extraction", "FactCheck.Persistence", "FactCheck.Domain",
            "FactCheck.Migrations.Sqlite", "FactCheck.Migrations.PostgreSql",
        ],
    };

    [Fact]
    public void A_project_refers_only_to_projects_below_it()
    {
        var projects = Found.Some(House.Projects, What.Projects);
        projects.Select(project => project.Key).ShouldBe(Below.Keys, ignoreOrder: true);
        Found.NoBreach(
            from project in projects
            from reference in References(project.Value, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path))
            where !Below[project.Key].Contains(reference)
            select $"{project.Key} refers to {reference}",
            "References run downhill only (design §4).");
    }

    [Fact]
    public void An_assembly_uses_only_assemblies_below_it() => Found.NoBreach(
        from assembly in Found.Some(House.Shipped, What.Projects)
        let name = assembly.GetName().Name == "factcheck" ? "FactCheck.Cli" : assembly.GetName().Name!
        from used in assembly.GetReferencedAssemblies().Select(used => used.Name!)
        where used.StartsWith("FactCheck.", StringComparison.OrdinalIgnoreCase) && !Below[name].Contains(used)
        select $"{name} uses {used}",
        "References run downhill only (design §4).");

    [Fact]
    public void The_domain_uses_nothing_but_the_system()
    {
        var used = Found.Some(House.Domain.GetReferencedAssemblies().Select(used => used.Name!), What.Projects);
        Found.NoBreach(
            used.Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib")),
            "The domain depends on nothing at all.");
        References(House.Projects["FactCheck.Domain"], "PackageReference").ShouldBeEmpty();
    }

    [Fact]
    public void The_extraction_and_its_command_line_see_no_database_and_no_web() => Found.NoBreach(
        from assembly in House.Shipped
        where assembly.GetName().Name is "FactCheck.Extraction" or "factcheck"
        from used in assembly.GetReferencedAssemblies().Select(used => used.Name!)
        where used.StartsWith("Microsoft.", StringComparison.Ordinal) || used.StartsWith("Npgsql", StringComparison.Ordinal)
            || used == "System.Data.Common"
        select $"{assembly.GetName().Name} uses {used}",
        "Text in, attributed claims out: no database, no web.");

    [Fact]
    public void Every_project_stands_in_the_solution()
    {
        var solution = File.ReadAllText(House.At("FactCheck.sln"));
        var projects = Found.Some(
            new[] { "src", "migrations", "tests" }.SelectMany(folder =>
                Directory.GetFiles(House.At(folder), "*.csproj", SearchOption.AllDirectories)), What.Projects);
        Found.NoBreach(
            projects.Select(Path.GetFileName).OfType<string>().Where(name => !solution.Contains(name, StringComparison.Ordinal)),
            "A project outside the solution is neither built nor tested.");
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
