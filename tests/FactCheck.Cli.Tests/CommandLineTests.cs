namespace FactCheck.Cli.Tests;

/// <summary>Words that are no command get one plain line, the way to the help, and an exit code of their own.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "factcheck: a command is missing. There is extract, train, evaluate.", "`factcheck --help`")]
    [InlineData("extrct a.txt", "factcheck: there is no command 'extrct'. There is extract, train, evaluate.", "`factcheck --help`")]
    [InlineData("--nonsense", "factcheck: there is no command '--nonsense'. There is extract, train, evaluate.", "`factcheck --help`")]
    [InlineData("evaluate", "factcheck evaluate: a command is missing. There is tagging, ", "`factcheck evaluate --help`")]
    [InlineData("evaluate everything --corpus x", "factcheck evaluate: there is no command 'everything'. There is tagging, ", "`factcheck evaluate --help`")]
    [InlineData("extract", "factcheck extract: Required argument missing", "`factcheck extract --help`")]
    [InlineData("extract a.txt --format xml", "factcheck extract: --format is text, json or jsonl, not 'xml'.", "`factcheck extract --help`")]
    [InlineData("extract a.txt --fromat", "factcheck extract: there is no option '--fromat'; there are --format and --out. (A file of that name is ./--fromat.)", "`factcheck extract --help`")]
    public void What_is_not_understood_is_said_in_a_line(string words, string line, string help)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = CommandLine.Run(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error);

        code.ShouldBe(2);
        output.ToString().ShouldBe("");
        var lines = error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith(line);
        lines[1].ShouldStartWith(help);
    }

    [Fact]
    public void Help_is_written_to_the_output_and_names_the_commands()
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        CommandLine.Run(["--help"], output, error).ShouldBe(0);

        error.ToString().ShouldBe("");
        foreach (var command in new[] { "extract", "train", "evaluate" }) output.ToString().ShouldContain(command);
    }

    [Fact]
    public void A_corpus_that_is_not_there_is_said()
    {
        var error = new StringWriter();

        CommandLine.Run(["evaluate", "tagging", "--corpus", "no-such-corpus"], TextWriter.Null, error).ShouldBe(1);

        error.ToString().ShouldBe("factcheck: there is no file or folder 'no-such-corpus'." + Environment.NewLine);
    }

    [Fact]
    public void Names_are_measured_over_the_files_of_a_folder_but_for_training_ones()
    {
        using var desk = new Desk();
        desk.Put("corpus/b/dev.conll", "Ruth\tB-person\nEkdal\tI-person\nlives\tO\nin\tO\nNorway\tB-location\n.\tO\n");
        desk.Put("corpus/a.conll.txt", "Ruth I-PER\nEkdal I-PER\nlives O\n");
        desk.Put("corpus/train.conll", "Norway\tB-location\n");
        var output = new StringWriter();

        CommandLine.Run(["evaluate", "names", "--corpus", Path.Combine(desk.Folder, "corpus")], output, TextWriter.Null).ShouldBe(0);

        var heads = output.ToString().Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Contains("words,")).ToList();
        heads.ShouldBe(["a.conll.txt: 3 words, 1 names", "dev.conll: 6 words, 2 names"]);
    }

    [Fact]
    public void A_folder_without_names_is_said()
    {
        using var desk = new Desk();
        desk.Put("corpus/notes.txt", "Ruth Ekdal lives in Norway.");
        var error = new StringWriter();

        CommandLine.Run(["evaluate", "names", "--corpus", Path.Combine(desk.Folder, "corpus")], TextWriter.Null, error).ShouldBe(1);

        error.ToString().ShouldStartWith("factcheck: there are no names");
    }
}
