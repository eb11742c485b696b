namespace FactCheck.Extraction.Learning;

/// <summary>
/// Weights of a linear multi-class model while it learns: feature hashes in an open table, each with a short row of
/// (class, weight, weighted sum), so that the average over all steps costs nothing extra (Collins 2002; the averaging
/// by weighted sums is Daumé's). Rows exist only for features that took part in a mistake.
/// </summary>
public sealed class SparseTrainer
{
    // Slots hold the key and the row's number plus one; 0 is an empty slot. Kept tight: training is a walk through memory.
    private ulong[] _slots = new ulong[1 << 18];
    private int _shift = 32 - 18;
    private Row[] _rows = new Row[1 << 16];
    private int _count;
    private Entry[] _entries = new Entry[1 << 20];
    private double[] _sums = new double[1 << 20];
    private int _used;
    private long _step = 1;

    /// <summary>Starts with no features.</summary>
    /// <param name="classes">How many classes there are; at most 255.</param>
    /// <param name="leastUpdates">A feature counts in <see cref="Score"/> only after this many mistakes it took part in.</param>
    public SparseTrainer(int classes, int leastUpdates = 1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, 255);
        Classes = classes;
        LeastUpdates = leastUpdates;
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>How many mistakes a feature must have been part of before it counts.</summary>
    public int LeastUpdates { get; }

    /// <summary>How many features have a row.</summary>
    public int Features => _count;

    /// <summary>Adds the features' weights to the scores.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        foreach (var feature in features)
        {
            var number = Find(feature);
            if (number < 0)
                continue;
            ref readonly var row = ref _rows[number];
            if (row.Updates < LeastUpdates)
                continue;
            foreach (ref readonly var entry in _entries.AsSpan(row.Start, row.Length))
                scores[entry.Class] += entry.Weight;
        }
    }

    /// <summary>Adds <paramref name="delta"/> to one class's weight of every feature.</summary>
    public void Update(ReadOnlySpan<uint> features, int klass, float delta)
    {
        foreach (var feature in features)
        {
            var number = Add(feature);
            ref var row = ref _rows[number];
            var entry = EntryOf(ref row, (byte)klass);
            _entries[entry].Weight += delta;
            _sums[entry] += delta * _step;
            if (delta > 0 && row.Updates < ushort.MaxValue)
                row.Updates++;
        }
    }

    /// <summary>One more decision was made; call once after each.</summary>
    public void Tick() => _step++;

    /// <summary>The averaged, quantised, pruned model. The trainer stays as it is.</summary>
    /// <param name="prune">Weights smaller than this share of their mean size are dropped.</param>
    public SparseModel ToModel(float prune = 0.1f)
    {
        double total = 0;
        long entries = 0;
        foreach (ref readonly var row in _rows.AsSpan(0, _count))
        {
            for (var i = 0; i < row.Length && row.Updates >= LeastUpdates; i++)
            {
                total += Math.Abs(Average(row.Start + i));
                entries++;
            }
        }
        var mean = entries == 0 ? 1 : total / entries;
        return SparseModel.From(Classes, RowsInKeyOrder(), Averages, (float)(12 / mean), (float)(prune * mean));
    }

    private List<(uint Key, int Row)> RowsInKeyOrder()
    {
        List<(uint Key, int Row)> rows = new(_count);
        foreach (var slot in _slots)
        {
            if (slot != 0 && _rows[(int)(slot >> 32) - 1].Updates >= LeastUpdates)
                rows.Add(((uint)slot, (int)(slot >> 32) - 1));
        }
        rows.Sort((x, y) => x.Key.CompareTo(y.Key));
        return rows;
    }

    private List<(byte Class, float Weight)> Averages(int number)
    {
        var row = _rows[number];
        List<(byte Class, float Weight)> weights = new(row.Length);
        for (var i = 0; i < row.Length; i++)
            weights.Add((_entries[row.Start + i].Class, Average(row.Start + i)));
        weights.Sort((x, y) => x.Class.CompareTo(y.Class));
        return weights;
    }

    private float Average(int entry) => (float)(_entries[entry].Weight - (_sums[entry] / _step));

    private int Find(uint key)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var i = (int)(key >> _shift); ; i = (i + 1) & mask)
        {
            var slot = slots[i];
            if (slot == 0 || (uint)slot == key)
                return (int)(slot >> 32) - 1;
        }
    }

    private int Add(uint key)
    {
        var number = Find(key);
        if (number >= 0)
            return number;
        if (_count * 10L > _slots.Length * 6L)
            GrowTable();
        number = _count++;
        if (number == _rows.Length)
            Array.Resize(ref _rows, number * 2);
        _rows[number] = new Row { Start = _used, Capacity = 2 };
        Reserve(2);
        Insert(key, number);
        return number;
    }

    private int EntryOf(ref Row row, byte klass)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (_entries[row.Start + i].Class == klass)
                return row.Start + i;
        }
        if (row.Length == row.Capacity)
            Move(ref row);
        var entry = row.Start + row.Length++;
        _entries[entry] = new Entry { Class = klass };
        _sums[entry] = 0;
        return entry;
    }

    private void Move(ref Row row)
    {
        var start = _used;
        row.Capacity = (byte)Math.Min(255, row.Capacity * 2);
        Reserve(row.Capacity);
        _entries.AsSpan(row.Start, row.Length).CopyTo(_entries.AsSpan(start));
        _sums.AsSpan(row.Start, row.Length).CopyTo(_sums.AsSpan(start));
        row.Start = start;
    }

    private void Reserve(int entries)
    {
        if (_used + entries > _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length * 2);
            Array.Resize(ref _sums, _sums.Length * 2);
        }
        _used += entries;
    }

    private void GrowTable()
    {
        var slots = _slots;
        _slots = new ulong[slots.Length * 2];
        _shift--;
        foreach (var slot in slots)
        {
            if (slot != 0)
                Insert((uint)slot, (int)(slot >> 32) - 1);
        }
    }

    private void Insert(uint key, int number)
    {
        var mask = _slots.Length - 1;
        var i = (int)(key >> _shift);
        while (_slots[i] != 0)
            i = (i + 1) & mask;
        _slots[i] = ((ulong)(number + 1) << 32) | key;
    }

    private struct Row
    {
        public int Start;
        public byte Length, Capacity;
        public ushort Updates;
    }

    private struct Entry
    {
        public float Weight;
        public byte Class;
    }
}
