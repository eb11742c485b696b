using System.Globalization;
using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Cli.Evaluation;

/// <summary>Tagging and parsing accuracy on gold tokens: every syntactic word counts, punctuation too, relations with their subtypes.</summary>
internal static class TreebankEvaluation
{
    public static int Tagging(string path, TextWriter output) => OnEach(path, output, (gold, own) =>
    {
        Tagger.Shipped.Tag(own);
        output.WriteLine(Line("UPOS", Share(gold, i => gold.Tags[i] == own.Tags[i])));
        output.WriteLine(Line("XPOS", Share(gold, i => gold.FineTags[i] == own.FineTags[i])));
    });

    public static int Parsing(string path, TextWriter output) => OnEach(path, output, (gold, own) =>
    {
        Tagger.Shipped.Tag(own);
        Parser.Shipped.Parse(own);
        output.WriteLine(Line("UPOS", Share(gold, i => gold.Tags[i] == own.Tags[i])));
        output.WriteLine(Line("UAS", Share(gold, i => gold.Heads[i] == own.Heads[i])));
        output.WriteLine(Line("LAS", Share(gold, i => gold.Heads[i] == own.Heads[i] && gold.Labels[i] == own.Labels[i])));
    });

    private static int OnEach(string path, TextWriter output, Action<AnalysedText, AnalysedText> measure)
    {
        var files = File.Exists(path) ? [path] : EvaluateCommand.FilesBelow(path, "*.conllu*")
            .Where(file => !Path.GetFileName(file).Contains("train", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
            throw new InvalidDataException($"there is no CoNLL-U file (other than training data) in '{path}'.");
        foreach (var file in files)
        {
            var gold = Treebank.Read([file]).Text;
            if (gold.Tokens.Length == 0)
                throw new InvalidDataException($"'{file}' holds no sentence of a treebank (CoNLL-U: a word a line, in ten columns with tabs between).");
            output.WriteLine($"{Path.GetFileName(file)}: {gold.Tokens.Length} words, {gold.Sentences.Length} sentences");
            measure(gold, gold.WithoutAnnotation());
        }
        return 0;
    }

    private static double Share(AnalysedText gold, Func<int, bool> right) =>
        (double)Enumerable.Range(0, gold.Tokens.Length).Count(right) / gold.Tokens.Length;

    private static string Line(string name, double share) => string.Create(CultureInfo.InvariantCulture, $"  {name,-5} {share * 100:0.00}");
}
