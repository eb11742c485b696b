using System.Text.RegularExpressions;
using FactCheck.Architecture.Tests.Support;
using FactCheck.Domain.Claims;

namespace FactCheck.Architecture.Tests.Papers;

/// <summary>What the papers at the root promise must be there.</summary>
public sealed partial class ReadmeTests
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
    public void The_readme_shows_every_picture_that_the_browser_suite_takes()
    {
        var readme = File.ReadAllText(House.At("README.md"));
        var taken = Directory.EnumerateFiles(House.At("tests/FactCheck.Browser.Tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), """\.Picture\("([a-z-]+)"\)""").Select(match => match.Groups[1].Value)).Distinct().ToList();
        taken.Count.ShouldBeGreaterThan(5);
        Found.NoBreach(
            taken.Where(name => !readme.Contains($"docs/screenshots/{name}.png", StringComparison.Ordinal)),
            "A picture that nobody shows is not taken: run the suite with FACTCHECK_TAKE_PICTURES=true and link it.");
    }

    [Fact]
    public void Every_decision_has_its_day_says_what_was_not_chosen_and_what_would_change_it()
    {
        var entries = Found.Some(Regex.Split(File.ReadAllText(House.At("src/DECISIONS.md")), "^## ", RegexOptions.Multiline).Skip(1), "decisions");
        Found.NoBreach(
            from entry in entries
            let heading = entry.Split('\n')[0]
            from lack in new[] { (Words: @"\A20\d\d-[01]\d-[0-3]\d \S", Says: "a day before its name"), (Words: "^Not chosen: ", Says: "\"Not chosen: …\""), (Words: "^It would change ", Says: "\"It would change …\"") }
            where !Regex.IsMatch(entry, lack.Words, RegexOptions.Multiline)
            select $"{heading} lacks {lack.Says}",
            "Somebody will ask why, and why not otherwise.");
    }

    [Fact]
    public void The_readme_shows_the_two_commands()
    {
        var readme = File.ReadAllText(House.At("README.md"));
        readme.ShouldContain("dotnet run --project src/FactCheck.Web");
        readme.ShouldContain("tests/run.sh");
    }

    /// <summary>With <c>FACTCHECK_WRITE_README=true</c> the table is written into the README first.</summary>
    [Fact]
    public void The_workflow_in_the_readme_is_the_workflow_of_the_code()
    {
        var path = House.At("README.md");
        var table = WorkflowTable.ToMarkdown().ReplaceLineEndings("\n").Trim();
        if (Environment.GetEnvironmentVariable("FACTCHECK_WRITE_README") == "true")
            File.WriteAllText(path, Written().Replace(File.ReadAllText(path), _ => $"{Begin}\n\n{table}\n\n{End}"));
        var written = Written().Match(File.ReadAllText(path));
        written.Success.ShouldBeTrue("the README has no place for the workflow");
        written.Groups[1].Value.Trim().ShouldBe(table, "run the test once with FACTCHECK_WRITE_README=true");
    }

    private const string Begin = "<!-- workflow -->";
    private const string End = "<!-- /workflow -->";

    [GeneratedRegex($"{Begin}(.*?){End}", RegexOptions.Singleline)]
    private static partial Regex Written();
}
