using System.Globalization;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Cli.Evaluation;

/// <summary>Exact names with their kind on a corpus's own tokens: precision, recall and F1 per kind.</summary>
internal static class NameEvaluation
{
    public static int Names(string path, TextWriter output)
    {
        var files = File.Exists(path) ? [path] : FilesIn(path);
        if (files.Length == 0)
            throw new InvalidDataException($"there are no names (a .conll, .conll.txt or .conll.gz file other than training data) in '{path}'.");
        foreach (var file in files)
            Measure(file, output);
        return 0;
    }

    // What the finder was trained on would flatter it; whoever wants it names its file.
    private static string[] FilesIn(string folder) => [.. EvaluateCommand.FilesBelow(folder, "*.conll*")
        .Where(file => file.EndsWith(".conll", StringComparison.Ordinal) || file.EndsWith(".conll.txt", StringComparison.Ordinal) || file.EndsWith(".corenlp.conll.gz", StringComparison.Ordinal))
        .Where(file => !Path.GetFileName(file).Contains("train", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];

    private static void Measure(string path, TextWriter output)
    {
        var gold = path.EndsWith(".gz", StringComparison.Ordinal) ? SilverNews.Read(path) : NameCorpus.Read(path);
        var own = gold.WithoutAnnotation();
        Tagger.Shipped.Tag(own);
        NameFinder.Shipped.Find(own);
        var (truth, found) = (Spans(gold), Spans(own));
        if (truth.Count == 0)
            throw new InvalidDataException($"'{path}' holds no names: a line is a word and its tag (B-person, I-LOC, O).");
        output.WriteLine($"{Path.GetFileName(path)}: {gold.Tokens.Length} words, {truth.Count} names");
        foreach (var kind in Enum.GetValues<NameKind>())
        {
            bool IsKind((int, int, NameKind Kind) name) => kind == NameKind.None || name.Kind == kind;
            var score = new RoleScore();
            score.Add(found.Count(name => IsKind(name) && truth.Contains(name)), found.Count(IsKind), truth.Count(IsKind));
            if (score is { Found: 0, Annotated: 0 })
                continue;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {(kind == NameKind.None ? "all" : kind.ToString()),-13} P {score.Precision * 100:0.0}  R {score.Recall * 100:0.0}  F1 {score.F1 * 100:0.0}"));
        }
    }

    private static HashSet<(int First, int Last, NameKind Kind)> Spans(AnalysedText text)
    {
        HashSet<(int, int, NameKind)> spans = [];
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (!text.Names[i].Begins())
                continue;
            var last = i;
            while (last + 1 < text.Tokens.Length && text.Names[last + 1] == NameTags.Of(text.Names[i].Kind(), begins: false))
                last++;
            spans.Add((i, last, text.Names[i].Kind()));
        }
        return spans;
    }
}
