using FactCheck.Extraction.Learning;

namespace FactCheck.Extraction.CheckWorthiness;

/// <summary>How well statements were sorted.</summary>
/// <param name="Precision">Of those called worthy, how many are.</param>
/// <param name="Recall">Of the worthy, how many were called so.</param>
/// <param name="F1">Their harmonic mean.</param>
/// <param name="CalibrationError">Expected calibration error over ten bins (Guo et al. 2017): mean distance between probability and share.</param>
/// <param name="Count">How many statements.</param>
public sealed record WorthFigures(double Precision, double Recall, double F1, double CalibrationError, int Count);

/// <summary>Fits and measures the check-worthiness model. Folds are contiguous blocks of 1,000 sentence ids, so that no debate's neighbours are on both sides.</summary>
public static class WorthTrainer
{
    private const double Penalty = 6;
    private const int Folds = 5;
    private const int Block = 1000;

    /// <summary>Fits the model on all examples; calibration and threshold come from predictions for held-out blocks.</summary>
    public static WorthModel Train(IReadOnlyList<WorthExample> examples, Action<double>? progress = null)
    {
        var (rows, labels) = Rows(examples);
        var scores = HeldOut(examples, rows, labels, done => progress?.Invoke(done * 0.8));
        var weights = SparseLogistic.Fit(rows, labels, WorthFeatures.Size, Penalty);
        progress?.Invoke(1);
        return Calibrated(weights, scores, labels);
    }

    /// <summary>Precision, recall and F1 on held-out blocks of <paramref name="examples"/>: each fold's threshold and calibration are set on the other folds.</summary>
    public static WorthFigures CrossValidate(IReadOnlyList<WorthExample> examples)
    {
        var (rows, labels) = Rows(examples);
        var scores = HeldOut(examples, rows, labels, null);
        var judged = new List<(double Probability, bool Called, bool Worthy)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (slope, offset, threshold) = Calibrate(scores, labels, i => FoldOf(examples[i]) != fold);
            for (var i = 0; i < rows.Count; i++)
            {
                if (FoldOf(examples[i]) != fold) continue;
                var probability = SparseLogistic.Probability(offset + (slope * scores[i]));
                judged.Add((probability, probability >= threshold, labels[i]));
            }
        }

        return Figures(judged);
    }

    /// <summary>Precision, recall and F1 of a model with its own threshold.</summary>
    public static WorthFigures Measure(WorthModel model, IReadOnlyList<WorthExample> examples)
    {
        var judged = new List<(double, bool, bool)>();
        foreach (var example in examples)
        {
            var probability = model.Probability(example.Text);
            judged.Add((probability, probability >= model.Threshold, example.IsWorthy));
        }

        return Figures(judged);
    }

    private static (List<int[]> Rows, List<bool> Labels) Rows(IReadOnlyList<WorthExample> examples)
    {
        var read = new WorthFeatures();
        var (rows, labels) = (new List<int[]>(), new List<bool>());
        foreach (var example in examples)
        {
            read.Read(example.Text);
            rows.Add([.. read.Indices]);
            labels.Add(example.IsWorthy);
        }

        return (rows, labels);
    }

    private static int FoldOf(WorthExample example) => example.Id / Block % Folds;

    private static double[] HeldOut(IReadOnlyList<WorthExample> examples, List<int[]> rows, List<bool> labels, Action<double>? progress)
    {
        var scores = new double[rows.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var (some, theirs) = (new List<int[]>(), new List<bool>());
            for (var i = 0; i < rows.Count; i++)
            {
                if (FoldOf(examples[i]) == fold) continue;
                some.Add(rows[i]);
                theirs.Add(labels[i]);
            }

            var weights = SparseLogistic.Fit(some, theirs, WorthFeatures.Size, Penalty);
            for (var i = 0; i < rows.Count; i++)
            {
                if (FoldOf(examples[i]) != fold) continue;
                scores[i] = weights[0];
                foreach (var feature in rows[i]) scores[i] += weights[feature];
            }

            progress?.Invoke((fold + 1.0) / Folds);
        }

        return scores;
    }

    private static WorthModel Calibrated(float[] weights, double[] scores, List<bool> labels)
    {
        var (slope, offset, threshold) = Calibrate(scores, labels, _ => true);
        return WorthModel.From(weights, (float)slope, (float)offset, (float)threshold);
    }

    /// <summary>Platt's sigmoid by Newton's method, and the probability at which F1 is highest.</summary>
    private static (double Slope, double Offset, double Threshold) Calibrate(double[] scores, List<bool> labels, Func<int, bool> use)
    {
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < 30; step++)
        {
            var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 1e-9, 0.0, 1e-9);
            for (var i = 0; i < scores.Length; i++)
            {
                if (!use(i)) continue;
                var p = SparseLogistic.Probability(offset + (slope * scores[i]));
                var (miss, spread) = (p - (labels[i] ? 1 : 0), p * (1 - p));
                (ga, gb) = (ga + (miss * scores[i]), gb + miss);
                (haa, hab, hbb) = (haa + (spread * scores[i] * scores[i]), hab + (spread * scores[i]), hbb + spread);
            }

            var det = (haa * hbb) - (hab * hab);
            (slope, offset) = (slope - (((hbb * ga) - (hab * gb)) / det), offset - (((haa * gb) - (hab * ga)) / det));
        }

        return (slope, offset, BestThreshold(scores, labels, use, slope, offset));
    }

    private static double BestThreshold(double[] scores, List<bool> labels, Func<int, bool> use, double slope, double offset)
    {
        var order = Enumerable.Range(0, scores.Length).Where(use).OrderByDescending(i => scores[i]).ThenBy(i => i).ToList();
        var positives = order.Count(i => labels[i]);
        var (hits, best, threshold) = (0, 0.0, 0.5);
        for (var k = 0; k < order.Count; k++)
        {
            if (labels[order[k]]) hits++;
            var f1 = 2.0 * hits / (k + 1 + positives);
            if (f1 > best) (best, threshold) = (f1, SparseLogistic.Probability(offset + (slope * scores[order[k]])));
        }

        return threshold;
    }

    private static WorthFigures Figures(List<(double Probability, bool Called, bool Worthy)> judged)
    {
        var hits = judged.Count(j => j.Called && j.Worthy);
        double called = judged.Count(j => j.Called), worthy = judged.Count(j => j.Worthy);
        var error = judged.GroupBy(j => Math.Min(9, (int)(j.Probability * 10)))
            .Sum(bin => Math.Abs(bin.Sum(j => j.Probability) - bin.Count(j => j.Worthy))) / Math.Max(1, judged.Count);
        return new WorthFigures(called == 0 ? 0 : hits / called, worthy == 0 ? 0 : hits / worthy, called + worthy == 0 ? 0 : 2 * hits / (called + worthy), error, judged.Count);
    }
}
