using System.Text.RegularExpressions;
using FactCheck.Architecture.Tests.Support;

namespace FactCheck.Architecture.Tests.Papers;

/// <summary>What the papers at the root promise must be there.</summary>
public sealed class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("src/DECISIONS.md")]
    public void Every_link_into_the_repository_leads_somewhere(string paper)
    {
        var text = File.ReadAllText(House.At(paper));
        Found.NoBreach(
            from Match link in Regex.Matches(text, @"\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)")
            let path = House.At(Path.Combine(Path.GetDirectoryName(paper)!, link.Groups[1].Value))
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{paper}: {link.Groups[1].Value}",
            "A newcomer follows the links.");
    }

    [Fact]
    public void The_readme_shows_the_two_commands()
    {
        var readme = File.ReadAllText(House.At("README.md"));
        readme.ShouldContain("dotnet run --project src/FactCheck.Web");
        readme.ShouldContain("tests/run.sh");
    }

    [Fact]
    public void The_workflow_in_the_readme_is_the_workflow_of_the_code()
    {
        var table = Found.Some(WorkflowTable(), What.WorkflowTable);
        if (table.Count == 0) return;
        var readme = File.ReadAllText(House.At("README.md"));
        var written = Regex.Match(readme, @"<!-- workflow -->\n+(.*?)\n+<!-- /workflow -->", RegexOptions.Singleline);
        written.Success.ShouldBeTrue("the README has no place for the workflow");
        written.Groups[1].Value.Trim().ShouldBe(string.Join('\n', table).Trim(), "copy WorkflowTable.ToMarkdown() between the marks");
    }

    private static IEnumerable<string> WorkflowTable() =>
        (House.Domain.GetType("FactCheck.Domain.Claims.WorkflowTable")?.GetMethod("ToMarkdown", [])?.Invoke(null, []) as string)?
            .ReplaceLineEndings("\n").Split('\n') ?? [];
}
