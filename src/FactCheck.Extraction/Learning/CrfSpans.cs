namespace FactCheck.Extraction.Learning;

/// <summary>A span that a CRF thinks possible.</summary>
/// <param name="Role">Its role.</param>
/// <param name="First">Its first token in the sequence.</param>
/// <param name="Last">Its last token, inclusive.</param>
/// <param name="Probability">The probability that exactly this span has exactly this role.</param>
public readonly record struct ProbableSpan(int Role, int First, int Last, float Probability);

/// <summary>
/// Chooses the spans of a sequence by their own probabilities: the set without overlaps that has the greatest expected number of
/// right spans above a threshold. The best label sequence as a whole is often not the one with most right spans, and the
/// measure counts spans. Exact span probabilities of a first-order chain are products of conditional probabilities.
/// </summary>
public sealed class CrfSpans
{
    private readonly List<ProbableSpan> _candidates = [];
    private float[] _best = [];
    private int[] _from = [];

    /// <summary>Every span of at least <paramref name="smallest"/> probability; the lattice has run forward and backward.</summary>
    public IReadOnlyList<ProbableSpan> Candidates(CrfLattice lattice, float smallest)
    {
        _candidates.Clear();
        var roles = (lattice.Labels - 1) / 2;
        for (var t = 0; t < lattice.Length; t++)
        {
            for (var role = 0; role < roles; role++)
            {
                var open = lattice.Marginal(t, CrfLabels.Begin(role));
                if (open >= smallest)
                    Extend(lattice, role, t, open, smallest);
            }
        }

        return _candidates;
    }

    /// <summary>
    /// Adds the chosen ones of the candidates (ordered by first token) in order; <paramref name="length"/> is the sequence's. A
    /// role's threshold is the probability below which a span does harm.
    /// </summary>
    public void Choose(IReadOnlyList<ProbableSpan> candidates, int length, ReadOnlySpan<float> thresholds, List<ProbableSpan> into)
    {
        if (_best.Length < length + 1)
        {
            _best = new float[(length * 2) + 1];
            _from = new int[_best.Length];
        }

        // Candidates come by first token; the table is filled from the end, so each is seen once.
        var next = candidates.Count - 1;
        _best[length] = 0;
        for (var t = length - 1; t >= 0; t--)
        {
            _best[t] = _best[t + 1];
            _from[t] = -1;
            for (; next >= 0 && candidates[next].First == t; next--)
            {
                var span = candidates[next];
                var gain = span.Probability - thresholds[span.Role] + _best[span.Last + 1];
                if (span.Probability > thresholds[span.Role] && gain > _best[t])
                {
                    _best[t] = gain;
                    _from[t] = next;
                }
            }
        }

        for (var t = 0; t < length;)
        {
            if (_from[t] < 0)
            {
                t++;
                continue;
            }

            into.Add(candidates[_from[t]]);
            t = candidates[_from[t]].Last + 1;
        }
    }

    private void Extend(CrfLattice lattice, int role, int first, float open, float smallest)
    {
        var label = CrfLabels.Begin(role);
        var inside = CrfLabels.Inside(role);
        var alive = open;
        for (var t = first; t < lattice.Length && alive >= smallest; t++)
        {
            var here = lattice.Marginal(t, label);
            var onward = t + 1 == lattice.Length || here <= 0 ? 0 : Math.Min(1f, lattice.PairMarginal(t + 1, label, inside) / here);
            var probability = alive * (1 - onward);
            if (probability >= smallest)
                _candidates.Add(new ProbableSpan(role, first, t, probability));
            alive *= onward;
            label = inside;
        }
    }
}
