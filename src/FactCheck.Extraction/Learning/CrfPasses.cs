namespace FactCheck.Extraction.Learning;

/// <summary>
/// One or two CRFs ready for use, over the same tokens: 8-bit weights for single labels and for label pairs. The second knows all
/// features of the first and some more; both have their weights in one table, so that a feature is hashed and looked up once.
/// </summary>
public sealed class CrfPasses
{
    private readonly WeightTable _unary;
    private readonly WeightTable _edge;

    private CrfPasses(WeightTable unary, WeightTable edge) => (_unary, _edge) = (unary, edge);

    /// <summary>How many unary and edge features are known.</summary>
    public (int Unary, int Edge) Features => (_unary.Count, _edge.Count);

    /// <summary>How many labels the CRF of a pass has.</summary>
    public int Labels(int pass) => _unary.Parts[pass].Count;

    /// <summary>Rounds trained weights; those below <paramref name="smallest"/> are dropped.</summary>
    public static CrfPasses Of(CrfWeights first, CrfWeights? second, float smallest)
    {
        var unary = Unary(first);
        var edge = Edge(first);
        return second is null
            ? new CrfPasses(unary, edge)
            : new CrfPasses(WeightTable.Join(unary, Unary(second)), WeightTable.Join(edge, Edge(second)));

        WeightTable Unary(CrfWeights w) => WeightTable.Quantise(w.Labels, w.UnaryKeys, w.Unary, smallest);
        WeightTable Edge(CrfWeights w) => WeightTable.Quantise(w.Labels * w.Labels, w.EdgeKeys, w.Edge, smallest);
    }

    /// <summary>Adds features of a token, for all passes.</summary>
    public void Add(CrfSums sums, int position, ReadOnlySpan<uint> unary, ReadOnlySpan<uint> edge)
    {
        _unary.AddRows(unary, sums.Unary(position));
        _edge.AddRows(edge, sums.Edge(position));
    }

    /// <summary>Takes back what was added to a token.</summary>
    public static void Clear(CrfSums sums, int position)
    {
        sums.Unary(position).Clear();
        sums.Edge(position).Clear();
    }

    /// <summary>Starts the sums of a new sequence.</summary>
    public void Begin(CrfSums sums, int length) => sums.Begin(length, _unary.Padded, _edge.Padded);

    /// <summary>Fills a lattice with the scores of a pass.</summary>
    public void Fill(CrfLattice lattice, int pass, CrfSums sums)
    {
        int firstUnary = 0, firstEdge = 0;
        for (var i = 0; i < pass; i++)
        {
            firstUnary += _unary.Parts[i].Count;
            firstEdge += _edge.Parts[i].Count;
        }

        lattice.Begin(sums.Length);
        for (var t = 0; t < sums.Length; t++)
        {
            Scale(sums.Unary(t)[firstUnary..], _unary.Parts[pass].Scale, lattice.Unary(t));
            Scale(sums.Edge(t)[firstEdge..], _edge.Parts[pass].Scale, lattice.Edge(t));
        }
    }

    private static void Scale(ReadOnlySpan<short> sums, float scale, Span<float> scores)
    {
        sums = sums[..scores.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = sums[i] * scale;
    }

    /// <summary>Writes the CRFs one after the other: the first may be used without the second.</summary>
    public void Write(BinaryWriter writer)
    {
        for (var pass = 0; pass < _unary.Parts.Count; pass++)
        {
            writer.Write(Labels(pass));
            _unary.Write(writer, pass);
            _edge.Write(writer, pass);
        }
    }

    /// <summary>Reads so many CRFs, one or two, that <see cref="Write"/> wrote.</summary>
    public static CrfPasses Read(ModelReader reader, int passes)
    {
        if (passes == 1)
        {
            var (only, onlyEdge) = Tables(reader);
            return new CrfPasses(WeightTable.Of(only), WeightTable.Of(onlyEdge));
        }

        var (unary, edge) = Tables(reader);
        var (secondUnary, secondEdge) = Tables(reader);
        return new CrfPasses(WeightTable.Join(unary, secondUnary), WeightTable.Join(edge, secondEdge));
    }

    private static (RawWeights Unary, RawWeights Edge) Tables(ModelReader reader)
    {
        var labels = reader.Int32();
        var (unary, edge) = (RawWeights.Read(reader), RawWeights.Read(reader));
        return unary.Columns.Count == labels && edge.Columns.Count == labels * labels
            ? (unary, edge) : throw new InvalidDataException($"weights of {unary.Columns.Count} labels and {edge.Columns.Count} pairs where there are {labels} labels");
    }
}

/// <summary>
/// The weights' sums of each token of a sequence, kept from the first pass to the second. Reused from sequence to sequence; one
/// for each thread.
/// </summary>
public sealed class CrfSums
{
    private short[] _unary = [];
    private short[] _edge = [];
    private int _unaryWidth;
    private int _edgeWidth;

    /// <summary>How many tokens the sequence in hand has.</summary>
    public int Length { get; private set; }

    internal Span<short> Unary(int position) => _unary.AsSpan(position * _unaryWidth, _unaryWidth);

    internal Span<short> Edge(int position) => _edge.AsSpan(position * _edgeWidth, _edgeWidth);

    internal void Begin(int length, int unaryWidth, int edgeWidth)
    {
        (Length, _unaryWidth, _edgeWidth) = (length, unaryWidth, edgeWidth);
        if (_unary.Length < length * unaryWidth || _edge.Length < length * edgeWidth)
        {
            _unary = new short[length * unaryWidth * 5 / 4];
            _edge = new short[length * edgeWidth * 5 / 4];
        }

        Array.Clear(_unary, 0, length * unaryWidth);
        Array.Clear(_edge, 0, length * edgeWidth);
    }
}
