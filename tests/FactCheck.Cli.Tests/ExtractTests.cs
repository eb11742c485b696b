using System.Text;
using System.Text.Json;
using FactCheck.Cli.Extraction;

namespace FactCheck.Cli.Tests;

public sealed class ExtractTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void One_file_is_one_object_with_the_members_of_the_specification()
    {
        var ran = desk.Run(OutputFormat.Json, desk.Put("a.txt", Desk.Article));

        ran.Code.ShouldBe(0);
        ran.Error.ShouldBe("");
        Names(ran.Json).ShouldBe(["file", "article", "attributions", "claims"]);
        Names(ran.Json.GetProperty("article")).ShouldBe(["title", "byline", "outlet", "publishedOn", "language"]);
        Names(ran.Json.GetProperty("attributions")[0]).ShouldBe(["id", "source", "cue", "content", "quotation", "private", "via", "parent", "speakers"]);
        Names(ran.Json.GetProperty("attributions")[0].GetProperty("speakers")[0]).ShouldBe(["name", "role", "kind"]);
        Names(ran.Json.GetProperty("claims")[0]).ShouldBe(["id", "text", "spans", "attribution", "kind", "checkWorthiness", "reasons"]);
        Names(ran.Json.GetProperty("claims")[0].GetProperty("spans")[0]).ShouldBe(["start", "end", "text"]);
    }

    [Fact]
    public void The_mayors_claim_comes_out_with_her_name()
    {
        var json = desk.Run(OutputFormat.Json, desk.Put("a.txt", Desk.Article)).Json;

        var claim = json.GetProperty("claims").EnumerateArray().First(c => c.GetProperty("text").GetString()!.Contains("40 million"));
        var attribution = json.GetProperty("attributions")[claim.GetProperty("attribution").GetInt32()];
        attribution.GetProperty("speakers")[0].GetProperty("name").GetString().ShouldBe("Anna Lindqvist");
        claim.GetProperty("kind").GetString().ShouldBe("figure");
    }

    [Fact]
    public void Several_files_are_an_array_in_the_order_given()
    {
        var ran = desk.Run(OutputFormat.Json, desk.Put("b.txt", Desk.Article), desk.Put("a.txt", Desk.Article));

        ran.Json.GetArrayLength().ShouldBe(2);
        ran.Json[0].GetProperty("file").GetString()!.ShouldEndWith("b.txt");
    }

    [Fact]
    public void Lines_of_json_are_one_a_file()
    {
        var ran = desk.Run(OutputFormat.Jsonl, desk.Put("a.txt", Desk.Article), desk.Put("b.txt", Desk.Article));

        var lines = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        foreach (var line in lines) JsonDocument.Parse(line).RootElement.GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_folder_is_read_in_the_order_of_names_with_progress_on_standard_error()
    {
        desk.Put("in/b.txt", Desk.Article);
        desk.Put("in/a.txt", Desk.Article);
        desk.Put("in/deeper/c.txt", Desk.Article);

        var ran = desk.Run(OutputFormat.Json, Path.Combine(desk.Folder, "in"));

        ran.Json.EnumerateArray().Select(a => Path.GetFileName(a.GetProperty("file").GetString())).ShouldBe(["a.txt", "b.txt", "c.txt"]);
        ran.ErrorLines[0].ShouldStartWith("[1/3]");
    }

    [Fact]
    public void A_dash_is_standard_input()
    {
        var ran = desk.RunTo(null, Desk.Article, OutputFormat.Json, "-");

        ran.Json.GetProperty("file").GetString().ShouldBe("-");
        ran.Json.GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Offsets_count_utf16_from_behind_the_byte_order_mark_and_keep_line_ends()
    {
        var text = "\U0001F30A Harbour news\r\n\r\nMinister Jan Novák said the port had moved 3 million tonnes in 2019.\r\n";
        var ran = desk.Run(OutputFormat.Json, desk.Put("a.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));

        var spans = ran.Json.GetProperty("claims").EnumerateArray().SelectMany(c => c.GetProperty("spans").EnumerateArray()).ToList();
        spans.ShouldNotBeEmpty();
        foreach (var span in spans) text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()].ShouldBe(span.GetProperty("text").GetString());
    }

    [Fact]
    public void Each_bad_file_gets_one_clear_line_and_the_others_are_read()
    {
        var good = desk.Put("good.txt", Desk.Article);
        var ran = desk.Run(
            OutputFormat.Json,
            Path.Combine(desk.Folder, "missing.txt"), desk.Put("empty.txt", ""), desk.Put("blank.txt", " \n\t\n"), desk.Put("binary.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 1]),
            desk.Put("latin.txt", [.. Encoding.ASCII.GetBytes("The mayor of Malm"), 0xF6, .. Encoding.ASCII.GetBytes(" said so.")]),
            desk.Put("wide.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("The mayor said so.")]),
            desk.Put("big.txt", new string('a', (10 * 1024 * 1024) + 1)), good);

        ran.Code.ShouldBe(1);
        ran.Json.EnumerateArray().Select(a => a.GetProperty("file").GetString()).ShouldBe([good]);
        ran.ErrorLines.Select(line => line[(line.LastIndexOf("/", StringComparison.Ordinal) + 1)..]).ShouldBe([
            "missing.txt: no such file", "empty.txt: is empty", "blank.txt: is empty", "binary.txt: is binary, not text", "latin.txt: is not UTF-8 (at byte 17)",
            "wide.txt: is UTF-16, not UTF-8: save it as UTF-8", "big.txt: is over 10 MB"]);
    }

    [Fact]
    public void A_single_bad_file_leaves_standard_output_empty()
    {
        var ran = desk.Run(OutputFormat.Json, Path.Combine(desk.Folder, "missing.txt"));

        ran.Code.ShouldBe(1);
        ran.Output.ShouldBe("");
        ran.ErrorLines.Length.ShouldBe(1);
    }

    [Fact]
    public void A_folder_without_text_says_so()
    {
        Directory.CreateDirectory(Path.Combine(desk.Folder, "none"));

        var ran = desk.Run(OutputFormat.Text, Path.Combine(desk.Folder, "none"));

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain("no text file in this folder");
    }

    [Fact]
    public void The_output_goes_to_a_file_and_that_file_is_no_input()
    {
        var folder = Path.GetDirectoryName(desk.Put("in/a.txt", Desk.Article))!;
        var to = desk.Put("in/out.jsonl", "old");

        var ran = desk.RunTo(to, "", OutputFormat.Jsonl, folder);

        ran.Code.ShouldBe(0);
        ran.Output.ShouldBe("");
        File.ReadAllLines(to).Length.ShouldBe(1);
        Directory.GetFiles(folder).Length.ShouldBe(2);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named()
    {
        var to = Path.Combine(desk.Folder, "no", "such", "folder", "out.json");

        var ran = desk.RunTo(to, "", OutputFormat.Json, desk.Put("a.txt", Desk.Article));

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain($"{to}: cannot be written (there is no such folder)");
    }

    [Fact]
    public void The_text_for_people_names_claim_speaker_and_reason()
    {
        var ran = desk.Run(OutputFormat.Text, desk.Put("a.txt", Desk.Article));

        ran.Output.ShouldContain("40 million crowns");
        ran.Output.ShouldContain("Anna Lindqvist");
        ran.Output.ShouldContain("check-worthiness 0.");
    }

    [Fact]
    public void Another_language_is_said_and_has_no_claims()
    {
        var json = desk.Run(OutputFormat.Json, desk.Put("a.txt", "Die Ministerin sagte am Dienstag, dass die Brücke nicht mit dem Geld der Stadt gebaut wird und sie das auch nicht will.\n")).Json;

        json.GetProperty("article").GetProperty("language").GetString().ShouldBe("de");
        json.GetProperty("claims").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void A_run_that_is_stopped_leaves_the_old_output_whole()
    {
        var to = desk.Put("out.json", "old");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        var code = ExtractCommand.Run([desk.Put("a.txt", Desk.Article)], OutputFormat.Json, to, new Streams(Stream.Null, new MemoryStream(), TextWriter.Null, false), stopped.Token);

        code.ShouldBe(130);
        File.ReadAllText(to).ShouldBe("old");
    }

    private static List<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
