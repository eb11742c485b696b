using System.Globalization;
using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Models;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Cli.Training;

/// <summary>Trains the name finder on the hand-annotated names (weighing more) and the silver news; tags are those of the tagger trained before.</summary>
internal static class NamesStep
{
    private const int Epochs = 7;
    private const int GoldWeight = 3;

    public static void Run(TrainingContext context)
    {
        List<AnalysedText> gold =
        [
            NameCorpus.Read(context.File("ner", "wikigold", "wikigold.conll.txt")),
            NameCorpus.Read(context.File("ner", "WNUT17", "train", "wnut17train.conll")),
        ];
        List<AnalysedText> silver = context.LicensedOnly ? [] : [SilverNews.Read(context.File("polnear", "train.corenlp.conll.gz"))];
        foreach (var text in gold.Concat(silver))
            Tagger.Shipped.Tag(text);
        var lexicon = context.LicensedOnly ? NameLexicon.Empty : NameLexicon.From(silver);
        var texts = silver.Concat(Enumerable.Repeat(gold, GoldWeight).SelectMany(text => text)).ToList();
        var finder = NameTrainer.Train(texts, lexicon, Epochs, (epoch, right) =>
            context.Progress(epoch, Epochs, string.Create(CultureInfo.InvariantCulture, $"{right:P2} right in training")));
        // Half the bytes for half a point (see Models/README.md).
        ModelFile.Save(context.ModelPath("names"), finder.Pruned(leastWeight: 4, leastRow: 10, step: 3).Write);
    }
}
