using System.Globalization;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Corpora;

namespace FactCheck.Cli.Evaluation;

/// <summary>Exact-span scores of source, cue and content: on a PolNeAR split (raw text) or a CofeNet file (its own tokens).</summary>
internal static class AttributionEvaluation
{
    public static int Attribution(string path, TextWriter output)
    {
        if (File.Exists(path))
        {
            var scores = AttributionMeasure.OnCofeNet(AttributionFinder.Shipped, path);
            if (scores[AttributionRole.Content].Annotated == 0) throw new InvalidDataException($"there is no annotated paragraph of CofeNet in '{path}'.");
            Print(output, $"{Path.GetFileName(path)}, given tokens", scores);
            return 0;
        }

        if (!PolNearReader.IsSplit(path))
            throw new InvalidDataException($"'{path}' is no PolNeAR split: it has no folders 'text' and 'attributions'.");

        var (labelled, linked, answered) = AttributionMeasure.OnPolNear(AttributionFinder.Shipped, path);
        Print(output, $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(path))}, raw text, as labelled", labelled);
        Print(output, "the same, as linked into attributions", linked);
        Print(output, "the same, as the engine answers with its layout and repairs", answered);
        return 0;
    }

    private static void Print(TextWriter output, string title, RoleScores scores)
    {
        output.WriteLine(title);
        foreach (var role in Enum.GetValues<AttributionRole>())
        {
            var score = scores[role];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {role.ToString().ToLowerInvariant(),-8} P {score.Precision * 100:0.0}  R {score.Recall * 100:0.0}  F1 {score.F1 * 100:0.0}  ({score.Annotated} annotated)"));
        }
    }
}
