using System.Runtime.CompilerServices;

namespace FactCheck.Extraction.Learning;

/// <summary>
/// The working arrays of one CRF sequence: unary scores (length × labels) and edge scores (length × labels × labels, the edge
/// into a position from the one before). Reused from sequence to sequence, so that decoding allocates nothing once warm.
/// Forward and backward run on exponentials scaled per position (Rabiner 1989), so long sequences do not underflow.
/// </summary>
public sealed class CrfLattice
{
    private readonly bool[] _allowed;
    private float[] _unary = [];
    private float[] _edge = [];
    private float[] _alpha = [];
    private float[] _beta = [];
    private float[] _expUnary = [];
    private float[] _expEdge = [];
    private float[] _scale = [];
    private byte[] _back = [];

    /// <summary>A lattice for so many labels, in BIO order of <see cref="CrfLabels"/>.</summary>
    public CrfLattice(int labels)
    {
        Labels = labels;
        _allowed = new bool[labels * labels];
        for (var from = 0; from < labels; from++)
            for (var to = 0; to < labels; to++)
                _allowed[(from * labels) + to] = CrfLabels.MayFollow((byte)from, (byte)to);
    }

    /// <summary>How many labels there are.</summary>
    public int Labels { get; }

    /// <summary>How many tokens the sequence in hand has.</summary>
    public int Length { get; private set; }

    /// <summary>The unary scores of a position, to be filled in.</summary>
    public Span<float> Unary(int position) => _unary.AsSpan(position * Labels, Labels);

    /// <summary>The edge scores into a position (from × to), to be filled in; the first position's row "from O" alone counts.</summary>
    public Span<float> Edge(int position) => _edge.AsSpan(position * Labels * Labels, Labels * Labels);

    /// <summary>Starts a new sequence: all scores are zero.</summary>
    public void Begin(int length)
    {
        Length = length;
        var cells = length * Labels;
        if (_unary.Length < cells)
        {
            var room = Math.Max(cells, Math.Min(cells * 2, cells + 65536));
            _unary = new float[room];
            _alpha = new float[room];
            _beta = new float[room];
            _expUnary = new float[room];
            _back = new byte[room];
            _edge = new float[room * Labels];
            _expEdge = new float[room * Labels];
            _scale = new float[(room / Labels) + 1];
        }

        Array.Clear(_unary, 0, cells);
        Array.Clear(_edge, 0, cells * Labels);
    }

    /// <summary>The best label sequence under the BIO constraints.</summary>
    public void Decode(Span<byte> best)
    {
        var k = Labels;
        if (Length == 0)
            return;
        for (var y = 0; y < k; y++)
            _alpha[y] = _allowed[y] ? _unary[y] + _edge[y] : float.NegativeInfinity;
        for (var t = 1; t < Length; t++)
        {
            for (var y = 0; y < k; y++)
            {
                var score = float.NegativeInfinity;
                var from = 0;
                for (var x = 0; x < k; x++)
                {
                    if (!_allowed[(x * k) + y])
                        continue;
                    var s = _alpha[((t - 1) * k) + x] + _edge[(t * k * k) + (x * k) + y];
                    if (s > score)
                    {
                        score = s;
                        from = x;
                    }
                }

                _alpha[(t * k) + y] = score + _unary[(t * k) + y];
                _back[(t * k) + y] = (byte)from;
            }
        }

        var last = 0;
        for (var y = 1; y < k; y++)
        {
            if (_alpha[((Length - 1) * k) + y] > _alpha[((Length - 1) * k) + last])
                last = y;
        }

        for (var t = Length - 1; t >= 0; t--)
        {
            best[t] = (byte)last;
            last = _back[(t * k) + last];
        }
    }

    /// <summary>Runs forward and backward; afterwards the marginals may be asked. Returns the logarithm of the partition sum.</summary>
    public double ForwardBackward()
    {
        var k = Labels;
        double log = 0;
        for (var t = 0; t < Length; t++)
            log += Exponentials(t);
        for (var t = 0; t < Length; t++)
        {
            float sum = 0;
            for (var y = 0; y < k; y++)
            {
                float a = 0;
                if (t == 0)
                    a = _expEdge[y];
                else
                {
                    for (var x = 0; x < k; x++)
                        a += _alpha[((t - 1) * k) + x] * _expEdge[(t * k * k) + (x * k) + y];
                }

                a *= _expUnary[(t * k) + y];
                _alpha[(t * k) + y] = a;
                sum += a;
            }

            _scale[t] = 1f / sum;
            log += Math.Log(sum);
            for (var y = 0; y < k; y++)
                _alpha[(t * k) + y] *= _scale[t];
        }

        Backward();
        return log;
    }

    /// <summary>After <see cref="ForwardBackward"/>: the probability of a label at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Marginal(int position, int label) =>
        _alpha[(position * Labels) + label] * _beta[(position * Labels) + label];

    /// <summary>After <see cref="ForwardBackward"/>: the probability of two labels at position − 1 and position; at the first position, from O.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float PairMarginal(int position, int from, int to)
    {
        var k = Labels;
        if (position == 0)
            return from == 0 ? Marginal(0, to) : 0;
        return _alpha[((position - 1) * k) + from] * _expEdge[(position * k * k) + (from * k) + to]
            * _expUnary[(position * k) + to] * _beta[(position * k) + to] * _scale[position];
    }

    private void Backward()
    {
        var k = Labels;
        for (var y = 0; y < k; y++)
            _beta[((Length - 1) * k) + y] = 1f;
        for (var t = Length - 2; t >= 0; t--)
        {
            var scale = _scale[t + 1];
            for (var x = 0; x < k; x++)
            {
                float b = 0;
                for (var y = 0; y < k; y++)
                    b += _expEdge[((t + 1) * k * k) + (x * k) + y] * _expUnary[((t + 1) * k) + y] * _beta[((t + 1) * k) + y];
                _beta[(t * k) + x] = b * scale;
            }
        }
    }

    private float Exponentials(int t)
    {
        var k = Labels;
        var max = float.NegativeInfinity;
        for (var y = 0; y < k; y++)
            max = Math.Max(max, _unary[(t * k) + y]);
        for (var y = 0; y < k; y++)
            _expUnary[(t * k) + y] = MathF.Exp(Math.Max(-80f, _unary[(t * k) + y] - max));
        var at = t * k * k;
        for (var i = 0; i < k * k; i++)
            _expEdge[at + i] = _allowed[i] ? MathF.Exp(Math.Clamp(_edge[at + i], -30f, 30f)) : 0f;
        return max;
    }
}
