using FactCheck.Extraction.Models;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Cli.Training;

/// <summary>Collects the irregular forms of both treebanks.</summary>
internal static class LemmasStep
{
    public static void Run(TrainingContext context)
    {
        var treebank = TaggerStep.Treebank(context);
        var lemmas = Lemmas.Learn([(treebank.Text, treebank.Lemmas)]);
        context.Progress(1, 1, $"{lemmas.Count} forms");
        ModelFile.Save(context.ModelPath("lemmas"), lemmas.Write);
    }
}
