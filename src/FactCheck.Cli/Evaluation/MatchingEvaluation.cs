using System.Globalization;
using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Matching;

namespace FactCheck.Cli.Evaluation;

/// <summary>Measures how well an earlier check of the same claim is found.</summary>
internal static class MatchingEvaluation
{
    private const int Depth = 5;

    /// <summary>Prints the mean average precision over the first five answers for each split below the folder.</summary>
    public static int Run(string path, TextWriter output)
    {
        var splits = Directory.Exists(path) ? MatchingReader.Read(path) : [];
        if (splits.Count == 0) throw new InvalidDataException($"there is no folder of CheckThat! 2020 task 2 or 2022 task 2A in '{path}'.");
        foreach (var split in splits)
        {
            if (split.Questions.Count == 0) throw new InvalidDataException($"{split.Name} has no text whose earlier check is known.");
            var index = new ClaimIndex([.. split.Claims.Select(claim => claim.Text)]);
            var mean = split.Questions.Average(question => Precision(question.Right, [.. index.Find(question.Text, Depth).Select(match => split.Claims[match.Place].Id)]));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{split.Name}: {split.Questions.Count} texts, {split.Claims.Count} checked claims: MAP@{Depth} {mean:0.000}"));
        }

        return 0;
    }

    // The mean, over the claims that should be found, of the precision at the place where each is.
    private static double Precision(IReadOnlySet<string> right, IReadOnlyList<string> found)
    {
        var (hits, sum) = (0, 0.0);
        for (var i = 0; i < found.Count; i++)
            if (right.Contains(found[i])) sum += (double)++hits / (i + 1);
        return sum / Math.Min(Depth, right.Count);
    }
}
