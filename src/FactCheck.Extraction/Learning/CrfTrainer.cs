using System.Numerics;

namespace FactCheck.Extraction.Learning;

/// <summary>How a CRF is trained.</summary>
/// <param name="Epochs">Passes over the examples.</param>
/// <param name="Rate">AdaGrad's step.</param>
/// <param name="L2">Pull towards zero, for each occurrence of a feature.</param>
/// <param name="Seed">Order of the examples.</param>
/// <param name="Dropped">Share of the unary features left out at each visit, by chance (dropout): none may lean on a single one.</param>
public sealed record CrfTraining(
    int Epochs = 8, float Rate = 0.15f, float L2 = 2e-4f, int Seed = 17, float Dropped = 0f);

/// <summary>
/// Trains a linear-chain CRF (Lafferty et al. 2001) by AdaGrad (Duchi et al. 2011) on single sequences, with L2 on the weights
/// that a sequence touches and the mean of the weights over the last half of the passes. Single-threaded and deterministic.
/// </summary>
public sealed class CrfTrainer
{
    private readonly CrfExamples _examples;
    private readonly CrfTraining _how;
    private readonly int _labels;
    private readonly int _stride;
    private readonly int _edgeSize;
    private readonly CrfLattice _lattice;
    // A feature's weights lie beside its squared gradients: one cache line for up to eight labels.
    private readonly float[] _unary;
    private readonly float[] _edge;
    private readonly float[] _edgeSquares;
    private readonly uint _dropBelow;
    private uint _visit;

    /// <summary>A trainer over indexed examples.</summary>
    public CrfTrainer(CrfExamples examples, int labels, CrfTraining how)
    {
        _examples = examples;
        _how = how;
        _labels = labels;
        var width = Vector<float>.Count;
        _stride = (labels + width - 1) / width * width;
        _edgeSize = labels * labels;
        _lattice = new CrfLattice(labels);
        _unary = new float[examples.UnaryKeys.Length * _stride * 2];
        _edge = new float[examples.EdgeKeys.Length * _edgeSize];
        _edgeSquares = new float[_edge.Length];
        _dropBelow = (uint)(how.Dropped * uint.MaxValue);
    }

    /// <summary>Runs all passes and returns the averaged weights; <paramref name="report"/> gets the pass and its mean loss per token.</summary>
    public CrfWeights Train(Action<int, double>? report = null)
    {
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        var random = new Random(_how.Seed);
        var averageFrom = _how.Epochs / 2;
        var unarySum = new float[_examples.UnaryKeys.Length * _labels];
        var edgeSum = new float[_edge.Length];
        var summed = 0;
        for (var epoch = 0; epoch < _how.Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            long tokens = 0;
            foreach (var sequence in order)
            {
                var (first, length) = _examples.Sequence(sequence);
                _visit++;
                loss += Loss(first, length);
                Update(first, length);
                tokens += length;
            }

            report?.Invoke(epoch, loss / Math.Max(1, tokens));
            if (epoch < averageFrom)
                continue;
            Sum(unarySum, edgeSum);
            summed++;
        }

        for (var i = 0; i < unarySum.Length; i++)
            unarySum[i] *= (1 - _how.Dropped) / summed;
        for (var i = 0; i < edgeSum.Length; i++)
            edgeSum[i] /= summed;
        return new CrfWeights(_labels, _examples.UnaryKeys, unarySum, _examples.EdgeKeys, edgeSum);
    }

    /// <summary>The negative log-likelihood of one sequence under the weights now; leaves the lattice ready for marginals.</summary>
    public double Loss(int first, int length)
    {
        _lattice.Begin(length);
        Span<float> row = stackalloc float[_stride];
        double gold = 0;
        byte previous = 0;
        for (var t = 0; t < length; t++)
        {
            Score(first + t, row);
            var unary = _lattice.Unary(t);
            row[.._labels].CopyTo(unary);
            var edge = _lattice.Edge(t);
            foreach (var feature in _examples.Edge(first + t))
            {
                var weights = _edge.AsSpan((int)feature * _edgeSize, _edgeSize);
                for (var i = 0; i < weights.Length; i++)
                    edge[i] += weights[i];
            }

            var label = _examples.Label(first + t);
            gold += unary[label] + edge[(previous * _labels) + label];
            previous = label;
        }

        return _lattice.ForwardBackward() - gold;
    }

    /// <summary>The gradient of the loss of one sequence for one unary weight, for tests: to be asked after <see cref="Loss"/>.</summary>
    public double UnaryGradient(int first, int length, uint feature, int label)
    {
        double gradient = 0;
        for (var t = 0; t < length; t++)
        {
            if (_examples.Unary(first + t).Contains(feature))
                gradient += _lattice.Marginal(t, label) - (_examples.Label(first + t) == label ? 1 : 0);
        }

        return gradient;
    }

    /// <summary>The gradient of the loss of one sequence for one edge weight, for tests: to be asked after <see cref="Loss"/>.</summary>
    public double EdgeGradient(int first, int length, uint feature, int from, int to)
    {
        double gradient = 0;
        for (var t = 0; t < length; t++)
        {
            if (!_examples.Edge(first + t).Contains(feature))
                continue;
            var previous = t == 0 ? 0 : _examples.Label(first + t - 1);
            var gold = previous == from && _examples.Label(first + t) == to;
            gradient += _lattice.PairMarginal(t, from, to) - (gold ? 1 : 0);
        }

        return gradient;
    }

    /// <summary>Changes one unary weight, for tests of the gradient.</summary>
    public void NudgeUnary(uint feature, int label, float by) => _unary[((int)feature * _stride * 2) + label] += by;

    /// <summary>Changes one edge weight, for tests of the gradient.</summary>
    public void NudgeEdge(uint feature, int from, int to, float by) =>
        _edge[((int)feature * _edgeSize) + (from * _labels) + to] += by;

    // The same answer while scoring and while stepping, another one at the next visit.
    private bool IsDropped(uint feature, int token)
    {
        if (_dropBelow == 0)
            return false;
        var hash = (feature * 0x9E3779B1u) ^ ((uint)token * 0x85EBCA6Bu) ^ (_visit * 0xC2B2AE35u);
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6Du;
        return (hash ^ (hash >> 13)) < _dropBelow;
    }

    private void Score(int token, Span<float> row)
    {
        row.Clear();
        var width = Vector<float>.Count;
        foreach (var feature in _examples.Unary(token))
        {
            if (IsDropped(feature, token))
                continue;
            var at = (int)feature * _stride * 2;
            for (var i = 0; i < _stride; i += width)
                (new Vector<float>(row[i..]) + new Vector<float>(_unary, at + i)).CopyTo(row[i..]);
        }
    }

    private void Update(int first, int length)
    {
        Span<float> gradient = stackalloc float[_stride];
        for (var t = 0; t < length; t++)
        {
            gradient.Clear();
            var label = _examples.Label(first + t);
            var largest = 0f;
            for (var y = 0; y < _labels; y++)
            {
                gradient[y] = _lattice.Marginal(t, y) - (y == label ? 1f : 0f);
                largest = Math.Max(largest, Math.Abs(gradient[y]));
            }

            if (largest > 1e-3f)
                StepUnary(first + t, gradient);
            StepEdge(first, t, label);
        }
    }

    private void StepUnary(int token, ReadOnlySpan<float> gradient)
    {
        var width = Vector<float>.Count;
        var rate = new Vector<float>(_how.Rate);
        var pull = new Vector<float>(_how.L2);
        var epsilon = new Vector<float>(1e-2f);
        for (var i = 0; i < _stride; i += width)
        {
            var g = new Vector<float>(gradient[i..]);
            foreach (var feature in _examples.Unary(token))
            {
                if (IsDropped(feature, token))
                    continue;
                var at = ((int)feature * _stride * 2) + i;
                var w = new Vector<float>(_unary, at);
                var squares = new Vector<float>(_unary, at + _stride) + (g * g);
                squares.CopyTo(_unary, at + _stride);
                (w - (rate * (g + (pull * w)) / Vector.SquareRoot(squares + epsilon))).CopyTo(_unary, at);
            }
        }
    }

    private void StepEdge(int first, int t, byte label)
    {
        var features = _examples.Edge(first + t);
        if (features.IsEmpty)
            return;
        var previous = t == 0 ? 0 : _examples.Label(first + t - 1);
        Span<float> gradient = stackalloc float[_edgeSize];
        var largest = 0f;
        for (var x = 0; x < _labels; x++)
        {
            for (var y = 0; y < _labels; y++)
            {
                var g = _lattice.PairMarginal(t, x, y) - (x == previous && y == label ? 1f : 0f);
                gradient[(x * _labels) + y] = g;
                largest = Math.Max(largest, Math.Abs(g));
            }
        }

        if (largest < 1e-3f)
            return;
        foreach (var feature in features)
        {
            var weights = _edge.AsSpan((int)feature * _edgeSize, _edgeSize);
            var squares = _edgeSquares.AsSpan((int)feature * _edgeSize, _edgeSize);
            for (var i = 0; i < gradient.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                weights[i] -= _how.Rate * (gradient[i] + (_how.L2 * weights[i])) / MathF.Sqrt(squares[i] + 1e-2f);
            }
        }
    }

    private void Sum(float[] unarySum, float[] edgeSum)
    {
        for (var feature = 0; feature < _examples.UnaryKeys.Length; feature++)
        {
            for (var y = 0; y < _labels; y++)
                unarySum[(feature * _labels) + y] += _unary[(feature * _stride * 2) + y];
        }

        for (var i = 0; i < edgeSum.Length; i++)
            edgeSum[i] += _edge[i];
    }
}
