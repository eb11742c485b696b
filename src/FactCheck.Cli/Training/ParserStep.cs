using System.Globalization;
using FactCheck.Extraction.Models;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;

namespace FactCheck.Cli.Training;

/// <summary>Trains the parser on both treebanks, their tags replaced by those of taggers that did not see the sentence.</summary>
internal static class ParserStep
{
    private const int Epochs = 12;
    private const int Folds = 5;
    private const int TaggerEpochs = 5;

    public static void Run(TrainingContext context)
    {
        var gold = TaggerStep.Treebank(context).Text;
        var pairs = TagPairs.From(gold);
        TaggerTrainer.Jackknife(gold, TaggerStep.Lexicon(context), Folds, TaggerEpochs, (fold, _) => context.Progress(fold, Folds + Epochs, "cross-tagging"));
        var parser = ParserTrainer.Train(gold, pairs, Epochs, (epoch, right) =>
            context.Progress(Folds + epoch, Folds + Epochs, string.Create(CultureInfo.InvariantCulture, $"{right:P2} right in training")));
        ModelFile.Save(context.ModelPath("parser"), parser.Write);
    }
}
