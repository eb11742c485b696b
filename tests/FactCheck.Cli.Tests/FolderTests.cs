using FactCheck.Cli.Extraction;

namespace FactCheck.Cli.Tests;

/// <summary>A folder's texts are read once each, whatever links lie in it.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_loop_of_links_is_walked_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a permission on Windows");
        desk.Put("in/b/a.txt", Desk.Article);
        Directory.CreateSymbolicLink(Path.Combine(desk.Folder, "in", "b", "up"), "..");
        Directory.CreateSymbolicLink(Path.Combine(desk.Folder, "in", "a-here"), ".");
        File.CreateSymbolicLink(Path.Combine(desk.Folder, "in", "itself"), "itself");

        Files().ShouldBe(["b/a.txt", "itself"]);
        desk.Run(OutputFormat.Json, Path.Combine(desk.Folder, "in")).ErrorLines[^1].ShouldContain("itself: cannot be read");
    }

    [Fact]
    public void A_text_that_is_there_itself_is_not_read_by_its_link_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a permission on Windows");
        desk.Put("in/b.txt", Desk.Article);
        File.CreateSymbolicLink(Path.Combine(desk.Folder, "in", "a.txt"), "b.txt");

        Files().ShouldBe(["b.txt"]);
    }

    [Fact]
    public void Links_that_lead_out_of_the_folder_are_followed_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a permission on Windows");
        desk.Put("else/c.txt", Desk.Article);
        desk.Put("in/a.txt", Desk.Article);
        Directory.CreateSymbolicLink(Path.Combine(desk.Folder, "in", "one"), Path.Combine("..", "else"));
        Directory.CreateSymbolicLink(Path.Combine(desk.Folder, "in", "two"), Path.Combine("..", "else"));

        Files().ShouldBe(["a.txt", "one/c.txt"]);
    }

    [Fact]
    public void What_is_hidden_or_plainly_data_is_not_read()
    {
        desk.Put("in/.hidden.txt", Desk.Article);
        desk.Put("in/.git/a.txt", Desk.Article);
        desk.Put("in/a.ann", "T1");
        desk.Put("in/a.txt", Desk.Article);

        Files().ShouldBe(["a.txt"]);
    }

    private string[] Files()
    {
        var folder = Path.Combine(desk.Folder, "in");
        return [.. Inputs.Of([folder]).Files.Select(file => Path.GetRelativePath(folder, file.Path).Replace('\\', '/'))];
    }
}
