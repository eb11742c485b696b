using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Cli.Tests;

/// <summary>
/// The whole of <c>train</c> on a few invented sentences, from an empty folder and in a process of its own: what a model reads of others is
/// what was just trained.
/// </summary>
public sealed class TrainTests
{
    private static readonly string[] Given = ["Ruth", "Jonas", "Mara", "Paul", "Ida", "Tess"];
    private static readonly string[] Family = ["Ekdal", "Almgren", "Okafor", "Varga"];
    private static readonly string[] Things = ["bridge", "school", "harbour"];
    private static readonly string[] Models = ["attributions", "checkworthiness", "lemmas", "names", "parser", "pronouns", "tagger"];

    [Fact]
    public void Every_model_is_trained_from_nothing_twice_to_the_same_bytes_and_can_be_measured()
    {
        using var desk = new Desk();
        PutCorpora(desk);
        var corpus = Path.Combine(desk.Folder, "corpus");
        string[] folders = [Path.Combine(desk.Folder, "first"), Path.Combine(desk.Folder, "second")];

        foreach (var folder in folders)
        {
            var (code, output, error) = Factcheck("train", "--licensed-only", "--corpus", corpus, "--out", folder);

            code.ShouldBe(0, error);
            foreach (var model in Models) error.ShouldContain($"{model} done in");
            // A step that draws no bar to its end would leave one waiting.
            error.ShouldContain("parser       [########################] 16/16");
            output.ShouldBe("");
        }

        foreach (var model in Models)
            Hash(folders[1], model).ShouldBe(Hash(folders[0], model), model);
        var measured = Factcheck("evaluate", "tagging", "--corpus", Path.Combine(corpus, "dev.conllu"), "--models", folders[0]);
        measured.Code.ShouldBe(0, measured.Error);
        measured.Output.ShouldContain("UPOS  100.00");
    }

    [Fact]
    public void A_model_whose_forerunner_was_not_trained_says_so()
    {
        using var desk = new Desk();
        PutCorpora(desk);

        var (code, _, error) = Factcheck("train", "names", "--licensed-only", "--corpus", Path.Combine(desk.Folder, "corpus"), "--out", Path.Combine(desk.Folder, "empty"));

        code.ShouldBe(1);
        error.ShouldContain("there is no tagger.model");
        error.ShouldContain("train it first (factcheck train tagger");
    }

    private static string Hash(string folder, string model) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, model + ".model"))));

    // Which models are taken is said once for a process: this one's other tests use those that ship.
    private static (int Code, string Output, string Error) Factcheck(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    private static void PutCorpora(Desk desk)
    {
        var people = Given.SelectMany(given => Family.Select(family => (given, family))).ToList();
        var said = string.Concat(people.Select((one, i) => Said(one.given, one.family, Things[i % Things.Length])));
        desk.Put("corpus/ud-ewt/en_ewt-ud-train.conllu.gz", Packed(said));
        desk.Put("corpus/ud-gum/en_gum-ud-train.conllu.gz", Packed(said));
        desk.Put("corpus/dev.conllu", said);
        var names = string.Concat(people.Select(one => $"{one.given} I-PER\n{one.family} I-PER\nlives O\nin O\nAverin I-LOC\n. O\n\n"));
        desk.Put("corpus/ner/wikigold/wikigold.conll.txt", names);
        desk.Put("corpus/ner/WNUT17/train/wnut17train.conll", string.Concat(people.Select(one => $"{one.given}\tB-person\nlives\tO\nin\tO\nAverin\tB-location\n.\tO\n\n")));
        desk.Put("corpus/verbs/ggt-quote-verbs.txt", "say\nsaid\nadd\n");
        desk.Put("corpus/verbs/verbnet_communication.json", """{"say-37.7":{"members":["say","announce"]}}""");
        desk.Put("corpus/gap/gap-development.tsv", "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n" + string.Concat(people.Select((one, i) => Gap(i, one.given + " " + one.family))));
        desk.Put("corpus/checkworthy/CT24_checkworthy_english_train.tsv.gz", Packed("Sentence_id\tText\tclass_label\n" + string.Concat(
            Enumerable.Range(0, 4_000).Select(i => i % 3 == 0 ? $"{i}\tWe built {i} schools.\tYes\n" : $"{i}\tThank you all, number {i} of my friends.\tNo\n"))));
    }

    private static string Said(string given, string family, string thing) => $"""
        # text = {given} {family} said that the {thing} was closed.
        1	{given}	{given}	PROPN	NNP	_	3	nsubj	_	_
        2	{family}	{family}	PROPN	NNP	_	1	flat	_	_
        3	said	say	VERB	VBD	_	0	root	_	_
        4	that	that	SCONJ	IN	_	8	mark	_	_
        5	the	the	DET	DT	_	6	det	_	_
        6	{thing}	{thing}	NOUN	NN	_	8	nsubj:pass	_	_
        7	was	be	AUX	VBD	_	8	aux:pass	_	_
        8	closed	close	VERB	VBN	_	3	ccomp	_	SpaceAfter=No
        9	.	.	PUNCT	.	_	3	punct	_	_


        """.ReplaceLineEndings("\n");

    private static string Gap(int number, string name)
    {
        var text = $"{name} met Ole Brandt in Averin. The harbour was closed when she came.";
        return string.Join('\t', $"development-{number}", text, "she", text.IndexOf("she came", StringComparison.Ordinal), name, 0, "TRUE", "Ole Brandt", text.IndexOf("Ole", StringComparison.Ordinal), "FALSE", "http://averin.example/") + "\n";
    }

    private static byte[] Packed(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return memory.ToArray();
    }
}
