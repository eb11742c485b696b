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
    [InlineData("extract - a.txt -", "factcheck extract: standard input, which is -, can be read once.", "`factcheck extract --help`")]
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
    public void A_path_without_a_name_is_said()
    {
        var error = new StringWriter();

        CommandLine.Run(["extract", "a.txt", " "], TextWriter.Null, error).ShouldBe(2);

        error.ToString().ShouldStartWith("factcheck extract: the name of a file is empty.");
    }

    [Theory]
    [InlineData("tagging", "Ruth Ekdal lives in Norway.\n")]
    [InlineData("parsing", "")]
    [InlineData("parsing", "1\tRuth\n")]
    [InlineData("names", "Ruth Ekdal lives in Norway.\n")]
    [InlineData("speaker", "a\tb\n1\t2\n")]
    [InlineData("attribution", "{]\n")]
    [InlineData("checkworthiness", "1\t2\n")]
    public void A_file_that_is_no_corpus_of_the_task_is_said_without_figures(string task, string text)
    {
        using var desk = new Desk();
        var (output, error) = (new StringWriter(), new StringWriter());

        CommandLine.Run(["evaluate", task, "--corpus", desk.Put("notes.txt", text)], output, error).ShouldBe(1);

        output.ToString().ShouldBe("");
        error.ToString().ShouldContain("notes.txt'");
        error.ToString().ShouldNotContain("Index");
    }

    [Fact]
    public void A_folder_of_corpora_with_a_link_to_itself_is_read_once()
    {
        using var desk = new Desk();
        desk.Put("corpus/dev.conll", "Ruth\tB-person\nEkdal\tI-person\nlives\tO\n");
        Directory.CreateSymbolicLink(Path.Combine(desk.Folder, "corpus", "self"), Path.Combine(desk.Folder, "corpus"));
        Directory.CreateSymbolicLink(Path.Combine(desk.Folder, "corpus", "again"), Path.Combine(desk.Folder, "corpus"));
        var output = new StringWriter();

        CommandLine.Run(["evaluate", "names", "--corpus", Path.Combine(desk.Folder, "corpus")], output, TextWriter.Null).ShouldBe(0);

        output.ToString().Split("words,").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("tagger", "train.corenlp.conll.gz")]
    [InlineData("attributions", "verbs")]
    [InlineData("checkworthiness", "CT24_checkworthy_english_train.tsv.gz")]
    public void A_training_without_its_corpus_says_what_is_missing_and_leaves_no_folder(string model, string missing)
    {
        using var desk = new Desk();
        Directory.CreateDirectory(Path.Combine(desk.Folder, "corpora"));
        var error = new StringWriter();

        CommandLine.Run(["train", model, "--corpus", Path.Combine(desk.Folder, "corpora"), "--out", Path.Combine(desk.Folder, "models")], TextWriter.Null, error).ShouldBe(1);

        error.ToString().ShouldContain(missing + "' in '");
        error.ToString().ShouldContain($"the model '{model}'");
        Directory.Exists(Path.Combine(desk.Folder, "models")).ShouldBeFalse();
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
