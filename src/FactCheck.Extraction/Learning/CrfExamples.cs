namespace FactCheck.Extraction.Learning;

/// <summary>
/// Training sequences of a CRF in flat arrays: per token its label, its unary features and its edge features, first as
/// 32-bit hashes, after <see cref="Index"/> as dense numbers (rare ones dropped).
/// </summary>
public sealed class CrfExamples
{
    private readonly List<int> _sequenceStarts = [0];
    private readonly List<byte> _labels = [];
    private readonly GrowingArray _unary = new();
    private readonly GrowingArray _edge = new();
    private readonly List<int> _unaryStarts = [0];
    private readonly List<int> _edgeStarts = [0];

    /// <summary>How many sequences there are.</summary>
    public int Count => _sequenceStarts.Count - 1;

    /// <summary>The hashes of the unary features that were kept, by their numbers.</summary>
    public uint[] UnaryKeys { get; private set; } = [];

    /// <summary>The hashes of the edge features that were kept, by their numbers.</summary>
    public uint[] EdgeKeys { get; private set; } = [];

    /// <summary>Adds a token to the sequence in hand.</summary>
    public void Add(byte label, ReadOnlySpan<uint> unary, ReadOnlySpan<uint> edge)
    {
        _labels.Add(label);
        _unary.Add(unary);
        _edge.Add(edge);
        _unaryStarts.Add(_unary.Count);
        _edgeStarts.Add(_edge.Count);
    }

    /// <summary>Ends the sequence in hand.</summary>
    public void EndSequence()
    {
        if (_sequenceStarts[^1] != _labels.Count)
            _sequenceStarts.Add(_labels.Count);
    }

    /// <summary>Numbers the features that occur at least so often and drops the others. To be called once, after the last token.</summary>
    public void Index(int unaryCutoff, int edgeCutoff)
    {
        UnaryKeys = Renumber(_unary, _unaryStarts, unaryCutoff);
        EdgeKeys = Renumber(_edge, _edgeStarts, edgeCutoff);
    }

    /// <summary>First token and length of a sequence.</summary>
    public (int First, int Length) Sequence(int sequence) =>
        (_sequenceStarts[sequence], _sequenceStarts[sequence + 1] - _sequenceStarts[sequence]);

    /// <summary>The label of a token.</summary>
    public byte Label(int token) => _labels[token];

    /// <summary>The unary features of a token.</summary>
    public ReadOnlySpan<uint> Unary(int token) => _unary.Slice(_unaryStarts[token], _unaryStarts[token + 1]);

    /// <summary>The edge features of a token.</summary>
    public ReadOnlySpan<uint> Edge(int token) => _edge.Slice(_edgeStarts[token], _edgeStarts[token + 1]);

    private static uint[] Renumber(GrowingArray features, List<int> starts, int cutoff)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var key in features.All)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        // The numbers follow the sorted keys, so that the same corpora give the same bytes.
        var kept = counts.Where(pair => pair.Value >= cutoff).Select(pair => pair.Key).ToArray();
        Array.Sort(kept);
        counts.Clear();
        for (var i = 0; i < kept.Length; i++)
            counts[kept[i]] = i;
        var all = features.All;
        var write = 0;
        for (var token = 0; token + 1 < starts.Count; token++)
        {
            var from = starts[token];
            var to = starts[token + 1];
            starts[token] = write;
            // Later starts are read before they are overwritten: `starts[token + 1]` is still the old one here.
            for (var i = from; i < to; i++)
            {
                if (counts.TryGetValue(all[i], out var number))
                    all[write++] = (uint)number;
            }
        }

        starts[^1] = write;
        features.Shrink(write);
        return kept;
    }

    private sealed class GrowingArray
    {
        private uint[] _items = new uint[1 << 16];

        public int Count { get; private set; }

        public Span<uint> All => _items.AsSpan(0, Count);

        public void Add(ReadOnlySpan<uint> items)
        {
            if (Count + items.Length > _items.Length)
                Array.Resize(ref _items, Math.Max(_items.Length * 2, Count + items.Length));
            items.CopyTo(_items.AsSpan(Count));
            Count += items.Length;
        }

        public ReadOnlySpan<uint> Slice(int from, int to) => _items.AsSpan(from, to - from);

        public void Shrink(int count)
        {
            Count = count;
            Array.Resize(ref _items, Math.Max(1, count));
        }
    }
}
