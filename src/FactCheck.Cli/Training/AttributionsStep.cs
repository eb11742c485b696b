using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Models;

namespace FactCheck.Cli.Training;

/// <summary>
/// Trains the attribution model on PolNeAR, analysed by the models trained before; without corpora that state no licence, on what
/// a rule finds in the treebanks.
/// </summary>
internal static class AttributionsStep
{
    // So many notes the training makes; the bar counts them.
    private const int Steps = 71;

    public static void Run(TrainingContext context)
    {
        var done = 0;
        void Report(string note)
        {
            lock (context)
                context.Progress(Math.Min(Steps, ++done), Steps, note);
        }

        _ = context.File("verbs");
        if (!context.LicensedOnly) _ = context.File("polnear", "train");
        var model = context.LicensedOnly
            ? AttributionTrainingRun.TrainOnRules(context.Corpus, TaggerStep.Treebank(context), Report)
            : AttributionTrainingRun.Train(context.Corpus, Report, context.Without);
        context.Progress(Steps, Steps, model.Size);
        ModelFile.Save(context.ModelPath(AttributionModel.Name), model.Write);
    }
}
