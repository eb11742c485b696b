namespace FactCheck.Extraction.Learning;

/// <summary>A CRF ready for use: 8-bit weights for single labels and for label pairs.</summary>
public sealed class CrfModel
{
    private readonly WeightTable _unary;
    private readonly WeightTable _edge;

    private CrfModel(int labels, WeightTable unary, WeightTable edge)
    {
        Labels = labels;
        _unary = unary;
        _edge = edge;
    }

    /// <summary>How many labels it has.</summary>
    public int Labels { get; }

    /// <summary>How many unary and edge features it knows.</summary>
    public (int Unary, int Edge) Features => (_unary.Count, _edge.Count);

    /// <summary>Rounds trained weights; those below <paramref name="smallest"/> are dropped.</summary>
    public static CrfModel Quantise(CrfWeights weights, float smallest) => new(
        weights.Labels,
        WeightTable.Quantise(weights.Labels, weights.UnaryKeys, weights.Unary, smallest),
        WeightTable.Quantise(weights.Labels * weights.Labels, weights.EdgeKeys, weights.Edge, smallest));

    /// <summary>Fills one position of a lattice.</summary>
    public void Score(CrfLattice lattice, int position, ReadOnlySpan<uint> unary, ReadOnlySpan<uint> edge)
    {
        Span<short> sums = stackalloc short[_unary.Padded];
        sums.Clear();
        _unary.AddRows(unary, sums);
        var row = lattice.Unary(position);
        for (var y = 0; y < row.Length; y++)
            row[y] = sums[y] * _unary.Scale;
        Span<short> square = stackalloc short[_edge.Padded];
        square.Clear();
        _edge.AddRows(edge, square);
        var cells = lattice.Edge(position);
        for (var i = 0; i < cells.Length; i++)
            cells[i] = square[i] * _edge.Scale;
    }

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Labels);
        _unary.Write(writer);
        _edge.Write(writer);
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    public static CrfModel Read(ModelReader reader)
    {
        var labels = reader.Int32();
        var unary = WeightTable.Read(reader);
        return new CrfModel(labels, unary, WeightTable.Read(reader));
    }
}
