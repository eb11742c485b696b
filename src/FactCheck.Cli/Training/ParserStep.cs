using System.Globalization;
using FactCheck.Extraction.Models;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;

namespace FactCheck.Cli.Training;

/// <summary>Trains the parser on both treebanks, their tags replaced by those of taggers that did not see the sentence.</summary>
internal static class ParserStep
{
    private const int Folds = 4;
    private const int TagEpochs = 4;
    private const int Epochs = 12;

    public static void Run(TrainingContext context)
    {
        var gold = TaggerStep.Treebank(context).Text;
        var pairs = TagPairs.From(gold);
        TaggerTrainer.Jackknife(gold, TaggerStep.Lexicon(context), Folds, TagEpochs, (fold, _) => context.Progress(fold, Folds + Epochs, "cross-tagging"));
        var parser = ParserTrainer.Train(gold, pairs, Epochs, (epoch, right) =>
            context.Progress(Folds + epoch, Folds + Epochs, string.Create(CultureInfo.InvariantCulture, $"{right:P2} right in training")));
        // Cut down to what pays for its bytes (see Models/README.md).
        ModelFile.Save(context.ModelPath("parser"), parser.Pruned(leastWeight: 4, leastRow: 17, step: 6).Write);
    }
}
