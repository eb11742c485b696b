namespace FactCheck.Extraction.Learning;

/// <summary>
/// Logistic regression over rows of binary features with an L2 penalty, fitted by L-BFGS (Liu and Nocedal 1989, memory 8, with
/// backtracking). Single-threaded and without chance: the same rows give the same weights. Index 0 is the bias, not penalised.
/// </summary>
public static class SparseLogistic
{
    private const int Memory = 8;

    /// <summary>Fits the weights.</summary>
    /// <param name="rows">Feature indices of each row, below <paramref name="size"/>; the bias is added here.</param>
    /// <param name="labels">What each row is.</param>
    /// <param name="size">How many weights.</param>
    /// <param name="penalty">Half the penalty's factor on the squared weights, summed over rows (1/(2σ²)).</param>
    /// <param name="positiveWeight">How much more a positive row counts than a negative one.</param>
    /// <param name="iterations">At most so many steps.</param>
    public static float[] Fit(IReadOnlyList<int[]> rows, IReadOnlyList<bool> labels, int size, double penalty, double positiveWeight = 1, int iterations = 120)
    {
        var weights = new double[size];
        var gradient = new double[size];
        var loss = LossAndGradient(rows, labels, weights, gradient, penalty, positiveWeight);
        var steps = new List<(double[] S, double[] Y, double Rho)>();
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(direction, gradient);
            if (slope >= -1e-10) break;
            var (next, nextGradient) = (new double[size], new double[size]);
            var (rate, nextLoss) = (iteration == 0 ? 1 / Math.Sqrt(Dot(gradient, gradient)) : 1.0, 0.0);
            for (var halving = 0; ; halving++, rate *= 0.5)
            {
                for (var i = 0; i < size; i++) next[i] = weights[i] + (rate * direction[i]);
                nextLoss = LossAndGradient(rows, labels, next, nextGradient, penalty, positiveWeight);
                if (nextLoss <= loss + (1e-4 * rate * slope) || halving > 20) break;
            }

            Remember(steps, weights, next, gradient, nextGradient);
            var gain = loss - nextLoss;
            (weights, gradient, loss) = (next, nextGradient, nextLoss);
            if (gain < 1e-6 * Math.Abs(loss)) break;
        }

        return Array.ConvertAll(weights, w => (float)w);
    }

    /// <summary>The probability that a row is positive.</summary>
    public static double Probability(double score) => 1 / (1 + Math.Exp(-score));

    private static double LossAndGradient(IReadOnlyList<int[]> rows, IReadOnlyList<bool> labels, double[] weights, double[] gradient, double penalty, double positiveWeight)
    {
        Array.Clear(gradient);
        var loss = 0.0;
        for (var r = 0; r < rows.Count; r++)
        {
            var score = weights[0];
            foreach (var feature in rows[r]) score += weights[feature];
            var (sign, weight) = labels[r] ? (1.0, positiveWeight) : (-1.0, 1.0);
            var margin = sign * score;
            loss += weight * (margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin)) - margin);
            var pull = -weight * sign / (1 + Math.Exp(margin));
            gradient[0] += pull;
            foreach (var feature in rows[r]) gradient[feature] += pull;
        }

        for (var i = 1; i < weights.Length; i++)
        {
            loss += penalty * weights[i] * weights[i];
            gradient[i] += 2 * penalty * weights[i];
        }

        return loss;
    }

    private static double[] Direction(double[] gradient, List<(double[] S, double[] Y, double Rho)> steps)
    {
        var direction = (double[])gradient.Clone();
        var alphas = new double[steps.Count];
        for (var k = steps.Count - 1; k >= 0; k--)
        {
            alphas[k] = steps[k].Rho * Dot(steps[k].S, direction);
            AddScaled(direction, steps[k].Y, -alphas[k]);
        }

        var scale = steps.Count == 0 ? 1 : 1 / (steps[^1].Rho * Dot(steps[^1].Y, steps[^1].Y));
        for (var i = 0; i < direction.Length; i++) direction[i] *= scale;
        for (var k = 0; k < steps.Count; k++) AddScaled(direction, steps[k].S, alphas[k] - (steps[k].Rho * Dot(steps[k].Y, direction)));
        for (var i = 0; i < direction.Length; i++) direction[i] = -direction[i];
        return direction;
    }

    private static void Remember(List<(double[] S, double[] Y, double Rho)> steps, double[] from, double[] to, double[] gradient, double[] nextGradient)
    {
        var (s, y) = (new double[from.Length], new double[from.Length]);
        for (var i = 0; i < s.Length; i++) (s[i], y[i]) = (to[i] - from[i], nextGradient[i] - gradient[i]);
        var curvature = Dot(s, y);
        if (curvature <= 1e-12) return;
        steps.Add((s, y, 1 / curvature));
        if (steps.Count > Memory) steps.RemoveAt(0);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static void AddScaled(double[] target, double[] other, double factor)
    {
        for (var i = 0; i < target.Length; i++) target[i] += factor * other[i];
    }
}
