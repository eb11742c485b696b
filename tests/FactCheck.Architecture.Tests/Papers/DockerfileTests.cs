using System.Xml.Linq;
using FactCheck.Architecture.Tests.Support;

namespace FactCheck.Architecture.Tests.Papers;

/// <summary>The image, as far as it can be checked where no engine runs.</summary>
public sealed class DockerfileTests
{
    private static readonly IReadOnlyList<Instruction> All = Dockerfile.Read();
    private static readonly IReadOnlyList<Instruction> Final = [.. All.Where(step => step.Stage == All.Max(last => last.Stage))];

    [Fact]
    public void It_builds_on_the_sdk_and_runs_on_the_smaller_runtime() => All.Where(step => step.Word == "FROM")
        .Select(step => step.Arguments[0])
        .ShouldBe(["mcr.microsoft.com/dotnet/sdk:10.0", "mcr.microsoft.com/dotnet/aspnet:10.0"]);

    [Fact]
    public void Everything_it_copies_is_there()
    {
        var stages = All.Where(step => step.Word == "FROM").Select(step => step.Arguments[^1]).ToList();
        foreach (var copy in Found.Some(All.Where(step => step.Word == "COPY"), What.Files))
        {
            if (copy.Flag("from") is { } stage)
            {
                stages.IndexOf(stage).ShouldBeInRange(0, copy.Stage - 1, copy.Rest);
                continue;
            }
            foreach (var source in copy.Arguments.SkipLast(1)) IsThere(source).ShouldBeTrue($"{source} is not in the repository");
            if (copy.Arguments.Count > 2) copy.Arguments[^1].ShouldEndWith("/");
        }
    }

    [Fact]
    public void Every_project_of_the_web_application_is_restored_from_its_own_file() => All.Where(step => step.Word == "COPY")
        .SelectMany(step => step.Arguments)
        .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .ShouldBe(House.Projects.Keys.Where(project => project != "FactCheck.Cli"), ignoreOrder: true);

    [Fact]
    public void What_a_project_imports_or_obeys_is_there_before_the_first_restore()
    {
        var before = All.TakeWhile(step => step.Word != "RUN" || !step.Rest.Contains("dotnet restore", StringComparison.Ordinal)).ToList();
        before.Count.ShouldBeLessThan(All.Count, "nothing is restored");
        var copied = before.Where(step => step.Word == "COPY" && step.Flag("from") is null).SelectMany(Copied).ToHashSet();
        copied.ShouldContain("src/FactCheck.Web/FactCheck.Web.csproj");
        var needed = Found.Some(copied.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).SelectMany(NeededBy), What.Projects);
        needed.ShouldContain("Directory.Packages.props");
        needed.ShouldContain("src/FactCheck.Web/BlazorScript.targets");
        Found.NoBreach(needed.Where(path => !copied.Contains(path)), "Restoring reads a file that no COPY before it brings.");
    }

    [Fact]
    public void It_runs_as_nobody_special() => Final.Last(step => step.Word == "USER").Rest.ShouldBe("$APP_UID");

    [Fact]
    public void It_keeps_its_data_in_a_volume_that_it_may_write_to()
    {
        Final.Single(step => step.Word == "VOLUME").Exec.ShouldBe(["/data"]);
        Final.Single(step => step.Word == "ENV").Rest.ShouldContain("FactCheck__DataFolder=/data");
        Final.Any(step => step.Word == "COPY" && step.Flag("chown") is not null && step.Arguments[^1] == "/data").ShouldBeTrue();
    }

    [Fact]
    public void It_says_whether_it_is_ready()
    {
        var check = Final.Single(step => step.Word == "HEALTHCHECK").Exec;
        check.Take(2).ShouldBe(["bash", "-c"]);
        check[2].ShouldContain("/health/ready");
        check[2].ShouldContain("127.0.0.1/8080");
        Final.Single(step => step.Word == "EXPOSE").Rest.ShouldBe("8080");
    }

    [Fact]
    public void It_starts_the_web_application_without_a_shell_between() =>
        Final.Single(step => step.Word == "ENTRYPOINT").Exec.ShouldBe(["dotnet", "FactCheck.Web.dll"]);

    [Fact]
    public void It_carries_no_secret() => Found.NoBreach(
        All.Where(step => step.Word is "ENV" or "ARG" && step.Rest.Contains("assword", StringComparison.Ordinal)).Select(step => step.Rest),
        "A secret comes when it starts, from outside.");

    /// <summary>The files of the repository that a COPY brings to where they lie in it.</summary>
    private static IEnumerable<string> Copied(Instruction copy)
    {
        var to = copy.Arguments[^1].TrimEnd('/').TrimStart('.').TrimStart('/');
        foreach (var source in copy.Arguments.SkipLast(1))
        {
            if (Directory.Exists(House.At(source)))
            {
                if (source.TrimEnd('/') == to)
                    foreach (var file in Directory.GetFiles(House.At(source), "*", SearchOption.AllDirectories)) yield return Relative(file);
            }
            else if ((Path.GetDirectoryName(source) ?? "") == to)
            {
                foreach (var file in Directory.GetFiles(House.At(to), Path.GetFileName(source))) yield return Relative(file);
            }
        }
    }

    /// <summary>What the tools read before a package is restored: imports, other projects, and what lies in the folders above under a name they look for.</summary>
    private static IEnumerable<string> NeededBy(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        foreach (var element in XDocument.Load(House.At(file)).Descendants().Where(element => element.Name.LocalName is "Import" or "ProjectReference"))
        {
            var path = (element.Attribute("Project") ?? element.Attribute("Include"))!.Value.Replace('\\', '/');
            var named = Relative(Path.GetFullPath(Path.Combine(House.At(folder), path)));
            yield return named;
            if (element.Name.LocalName == "Import")
                foreach (var further in NeededBy(named)) yield return further;
        }

        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
            foreach (var found in LookedFor.Select(name => Path.Combine(above, name)).Where(path => File.Exists(House.At(path)))) yield return found;
    }

    private static readonly string[] LookedFor =
        ["global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "nuget.config", "NuGet.config", "NuGet.Config", "packages.lock.json"];

    private static string Relative(string file) => Path.GetRelativePath(House.Root, file).Replace('\\', '/');

    private static bool IsThere(string path) => Directory.Exists(House.At(path))
        || Directory.GetFiles(House.At(Path.GetDirectoryName(path)!), Path.GetFileName(path)).Length > 0;
}
