using FactCheck.Extraction.CheckWorthiness;
using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Speakers;

namespace FactCheck.Cli.Training;

/// <summary>Trains the pronoun model on GAP's development file. Needs the tagger, parser and names that were trained before.</summary>
internal static class PronounsStep
{
    public static void Run(TrainingContext context)
    {
        context.Progress(0, 1, "analysing GAP");
        var model = PronounTrainer.Train(GapReader.Read(context.File("gap", "gap-development.tsv")));
        using var file = File.Create(context.ModelPath("pronouns"));
        model.Save(file);
        context.Progress(1, 1, "");
    }
}

/// <summary>Trains the check-worthiness model on CheckThat! 2024 task 1.</summary>
internal static class WorthStep
{
    public static void Run(TrainingContext context)
    {
        var model = WorthTrainer.Train(
            WorthCorpus.Read(context.File("checkworthy", "CT24_checkworthy_english_train.tsv.gz")), done => context.Progress((int)(done * 100), 100, ""));
        using var file = File.Create(context.ModelPath("checkworthiness"));
        model.Save(file);
    }
}
