using FactCheck.Cli.Extraction;

namespace FactCheck.Cli.Tests;

/// <summary>What is read is never written over, and what was written before stays until the new output is whole.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_file_that_is_read_is_not_written_over()
    {
        var file = desk.Put("a.txt", Desk.Article);

        Refused(desk.RunTo(file, "", OutputFormat.Json, file), file);
    }

    [Fact]
    public void Nor_when_either_is_spelled_in_another_way()
    {
        var file = desk.Put("a.txt", Desk.Article);
        var around = Path.Combine(desk.Folder, "no-such-folder", "..", ".", "a.txt");
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);

        Refused(desk.RunTo(Path.Combine(desk.Folder, ".", "a.txt"), "", OutputFormat.Json, file), file);
        Refused(desk.RunTo(relative, "", OutputFormat.Json, file), file);
        Refused(desk.RunTo(around, "", OutputFormat.Json, file), file);
        Refused(desk.RunTo(file, "", OutputFormat.Json, relative), file);
    }

    [Fact]
    public void Nor_through_a_link_to_the_file_or_to_its_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a permission on Windows");
        var file = desk.Put("in/a.txt", Desk.Article);
        var link = Link("link.txt", Path.Combine("in", "a.txt"));
        var second = Link("second.txt", link);
        var folder = Path.Combine(Link("linked", "in", isFolder: true), "a.txt");

        foreach (var other in new[] { link, second, folder })
        {
            Refused(desk.RunTo(other, "", OutputFormat.Json, file), file);
            Refused(desk.RunTo(file, "", OutputFormat.Json, other), file);
            new FileInfo(link).LinkTarget.ShouldBe(Path.Combine("in", "a.txt"));
        }
    }

    [Fact]
    public void Nor_a_text_of_a_folder_that_is_read()
    {
        var file = desk.Put("in/a.txt", Desk.Article);

        var ran = desk.RunTo(file, "", OutputFormat.Json, Path.Combine(desk.Folder, "in"));

        Refused(ran, file);
        ran.Error.ShouldContain("outside of the folder or ending in .json or .jsonl");
    }

    [Fact]
    public void A_folder_is_no_place_to_write_to()
    {
        var file = desk.Put("in/a.txt", Desk.Article);
        var folder = Path.GetDirectoryName(file)!;

        foreach (var to in new[] { folder, folder + "/" })
        {
            var ran = desk.RunTo(to, "", OutputFormat.Json, folder);

            ran.Code.ShouldBe(2);
            ran.ErrorLines.ShouldBe([$"{to}: is a folder: name a file to write, such as {Path.Combine(folder, "claims.json")}"]);
            Directory.GetFileSystemEntries(folder).ShouldBe([file]);
        }
    }

    [Fact]
    public void An_output_without_a_name_is_refused()
    {
        var ran = desk.RunTo("", "", OutputFormat.Json, desk.Put("a.txt", Desk.Article));

        ran.Code.ShouldBe(2);
        ran.Error.ShouldContain("--out: name the file to write");
    }

    [Fact]
    public void A_link_is_written_through_and_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a permission on Windows");
        var old = desk.Put("out/claims.json", "old");
        var link = Link("claims.json", old);

        desk.RunTo(link, "", OutputFormat.Json, desk.Put("a.txt", Desk.Article)).Code.ShouldBe(0);

        new FileInfo(link).LinkTarget.ShouldBe(old);
        File.ReadAllText(old).ShouldContain("40 million");
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "there is no /dev/null");

        desk.RunTo("/dev/null", "", OutputFormat.Json, desk.Put("a.txt", Desk.Article)).Code.ShouldBe(0);

        File.ReadAllBytes("/dev/null").ShouldBeEmpty();
        Directory.GetFiles("/dev", "*.part").ShouldBeEmpty();
    }

    [Fact]
    public void What_lies_beside_the_output_is_left_alone()
    {
        var beside = desk.Put("claims.json.part", "somebody's");
        var to = Path.Combine(desk.Folder, "claims.json");

        desk.RunTo(to, "", OutputFormat.Json, desk.Put("a.txt", Desk.Article)).Code.ShouldBe(0);

        File.ReadAllText(beside).ShouldBe("somebody's");
        Directory.GetFiles(desk.Folder).Length.ShouldBe(3);
    }

    private void Refused(Ran ran, string file)
    {
        ran.Code.ShouldBe(2);
        ran.ErrorLines.Length.ShouldBe(1);
        ran.Error.ShouldContain("is also to be read");
        ran.Error.ShouldContain("give --out another name");
        ran.Output.ShouldBe("");
        File.ReadAllText(file).ShouldBe(Desk.Article);
        Directory.GetFiles(Path.GetDirectoryName(file)!, "*.part").ShouldBeEmpty();
    }

    private string Link(string name, string target, bool isFolder = false)
    {
        var path = Path.Combine(desk.Folder, name);
        if (isFolder) Directory.CreateSymbolicLink(path, target);
        else File.CreateSymbolicLink(path, target);
        return path;
    }
}
