using FactCheck.Extraction.Learning;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// Weighs the second pass's possible spans anew by features of the whole span: a logistic regression trained on spans proposed
/// by passes that did not see the article (jackknife).
/// </summary>
internal sealed class SpanRanker(WeightTable weights)
{
    /// <summary>Spans below this probability are not looked at.</summary>
    public const float Least = 0.03f;

    private readonly List<ProbableSpan> _weighed = [];

    /// <summary>The same candidates with new probabilities; valid until the next call.</summary>
    public List<ProbableSpan> Weigh(Workspace work, CrfLattice lattice, IReadOnlyList<ProbableSpan> candidates)
    {
        Span<uint> room = stackalloc uint[SpanFeatures.Most];
        Span<short> sum = stackalloc short[weights.Padded];
        var f = new CrfFeatures(room);
        _weighed.Clear();
        for (var i = 0; i < candidates.Count; i++)
        {
            f.Clear();
            SpanFeatures.Of(work, lattice, candidates, i, ref f);
            sum.Clear();
            weights.AddRows(f.All, sum);
            _weighed.Add(candidates[i] with { Probability = 1f / (1f + MathF.Exp(-sum[0] * weights.Scale)) });
        }

        return _weighed;
    }

    /// <summary>Trains on candidates' features and whether each is annotated exactly so. The same input gives the same weights.</summary>
    public static WeightTable Train(IReadOnlyList<(uint[] Features, bool Right)> candidates, Action<string> report)
    {
        const int passes = 4;
        const float rate = 0.02f;
        var counts = new Dictionary<uint, int>();
        foreach (var (features, _) in candidates)
        {
            foreach (var feature in features)
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        var keys = counts.Where(pair => pair.Value >= 4).Select(pair => pair.Key).Order().ToArray();
        var index = new Dictionary<uint, int>();
        for (var i = 0; i < keys.Length; i++)
            index[keys[i]] = i;
        var known = candidates.Select(c => (Features: c.Features.Where(index.ContainsKey).Select(f => index[f]).ToArray(), c.Right)).ToArray();
        var weights = new float[keys.Length];
        var squares = new float[keys.Length];
        var mean = new float[keys.Length];
        var random = new Random(23);
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(known);
            var loss = 0.0;
            foreach (var (features, right) in known)
            {
                var score = 0f;
                foreach (var feature in features)
                    score += weights[feature];
                var p = 1f / (1f + MathF.Exp(-score));
                loss -= Math.Log(Math.Max(1e-6, right ? p : 1 - p));
                var gradient = p - (right ? 1f : 0f);
                foreach (var feature in features)
                {
                    squares[feature] += gradient * gradient;
                    weights[feature] -= rate * (gradient + (0.003f * weights[feature])) / MathF.Sqrt(squares[feature] + 0.1f);
                }
            }

            report($"spans: pass {pass + 1}, loss {loss / known.Length:F4}");
            for (var i = 0; pass >= passes / 2 && i < mean.Length; i++)
                mean[i] += weights[i] / (passes - (passes / 2));
        }

        return WeightTable.Quantise(1, keys, mean, 0.01f);
    }
}
