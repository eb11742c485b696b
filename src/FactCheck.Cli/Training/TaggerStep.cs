using System.Globalization;
using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Models;
using FactCheck.Extraction.Tagging;

namespace FactCheck.Cli.Training;

/// <summary>Trains the tagger on both treebanks, with a lexicon counted over the silver news.</summary>
internal static class TaggerStep
{
    /// <summary>Passes over the treebanks.</summary>
    public const int Epochs = 8;

    public static void Run(TrainingContext context)
    {
        var lexicon = Lexicon(context);
        var gold = Treebank(context);
        var all = Enumerable.Range(0, gold.Text.Sentences.Length).ToArray();
        var tagger = TaggerTrainer.Train(gold.Text, all, lexicon, Epochs, (epoch, right) =>
            context.Progress(epoch, Epochs, string.Create(CultureInfo.InvariantCulture, $"{right:P2} right in training")));
        ModelFile.Save(context.ModelPath("tagger"), tagger.Write);
    }

    public static TagLexicon Lexicon(TrainingContext context) => context.LicensedOnly
        ? TagLexicon.Empty
        : TagLexicon.From(SilverNews.Read(context.File("polnear", "train.corenlp.conll.gz")));

    // Each sentence twice where it has hyphenated words: as the treebank cuts them, and whole.
    public static Treebank Treebank(TrainingContext context) => FactCheck.Extraction.Corpora.Treebank.ReadForTraining(
        [context.File("ud-ewt", "en_ewt-ud-train.conllu.gz"), context.File("ud-gum", "en_gum-ud-train.conllu.gz")]);
}
