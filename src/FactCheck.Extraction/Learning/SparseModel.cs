using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace FactCheck.Extraction.Learning;

/// <summary>
/// A finished linear multi-class model: feature hash → row of (class, 16-bit weight), read-only, safe for many threads.
/// Rows lie in the order of their keys, and a key's slot is its upper bits, so that the table fills front to back.
/// </summary>
public sealed class SparseModel
{
    private const int CountBits = 8;
    private const int AtOnce = 192;

    private readonly ulong[] _slots;
    private readonly int[] _entries;
    private readonly int _shift;

    private SparseModel(int classes, float scale, int features, int entries)
    {
        Classes = classes;
        Scale = scale;
        Features = features;
        var bits = 4;
        while ((1L << bits) < features * 3L / 2)
            bits++;
        // One probe runs over the end at the most a few slots: the spare slots save the wrap-around.
        _slots = new ulong[(1 << bits) + 1024];
        _shift = 32 - bits;
        _entries = new int[entries];
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>Stored weight per unit of trained weight.</summary>
    public float Scale { get; }

    /// <summary>How many features have a row.</summary>
    public int Features { get; }

    /// <summary>How many weights there are in all.</summary>
    public int Weights => _entries.Length;

    /// <summary>Bytes this model takes in memory.</summary>
    public long Bytes => (_slots.Length * 8L) + (_entries.Length * 4L);

    /// <summary>Adds the features' weights to the scores, which hold one place per class.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Classes);
        Span<ulong> found = stackalloc ulong[AtOnce];
        while (!features.IsEmpty)
        {
            var some = features.Length > AtOnce ? features[..AtOnce] : features;
            Sum(found[..Find(some, found)], scores);
            features = features[some.Length..];
        }
    }

    // The table is larger than the caches: all slots are fetched ahead, then all rows, so that the waits overlap.
    private unsafe int Find(ReadOnlySpan<uint> features, Span<ulong> found)
    {
        var count = 0;
        fixed (ulong* slots = _slots)
        fixed (int* entries = _entries)
        {
            if (Sse.IsSupported)
            {
                foreach (var feature in features)
                    Sse.Prefetch0(slots + (feature >> _shift));
            }
            foreach (var feature in features)
            {
                var slot = slots + (feature >> _shift);
                while (*slot != 0 && (uint)*slot != feature)
                    slot++;
                if (*slot == 0)
                    continue;
                found[count++] = *slot;
                if (Sse.IsSupported)
                    Sse.Prefetch0(entries + (*slot >> (32 + CountBits)));
            }
        }
        return count;
    }

    private void Sum(ReadOnlySpan<ulong> found, Span<int> scores)
    {
        foreach (var slot in found)
        {
            var start = (int)(slot >> (32 + CountBits));
            var count = (int)(slot >> 32) & ((1 << CountBits) - 1);
            foreach (var entry in _entries.AsSpan(start, count))
                scores[entry & 0xFF] += entry >> 8;
        }
    }

    /// <summary>Index of the best class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }
        return best;
    }

    /// <summary>Builds a model out of rows in the order of their keys.</summary>
    internal static SparseModel From(
        int classes, IEnumerable<(uint Key, int Row)> rows, Func<int, IEnumerable<(byte Class, float Weight)>> weights, float scale, float least)
    {
        List<(uint Key, int Count)> kept = [];
        List<int> entries = [];
        foreach (var (key, row) in rows)
        {
            var before = entries.Count;
            foreach (var (klass, weight) in weights(row))
            {
                var quantised = Math.Clamp((int)MathF.Round(weight * scale), short.MinValue, short.MaxValue);
                if (Math.Abs(weight) >= least && quantised != 0)
                    entries.Add((quantised << 8) | klass);
            }
            if (entries.Count > before && key != 0)
                kept.Add((key, entries.Count - before));
            else
                entries.RemoveRange(before, entries.Count - before);
        }
        var model = new SparseModel(classes, scale, kept.Count, entries.Count);
        entries.CopyTo(model._entries);
        var start = 0;
        foreach (var (key, count) in kept)
        {
            model.Place(key, start, count);
            start += count;
        }
        return model;
    }

    /// <summary>A smaller model.</summary>
    /// <param name="leastWeight">Weights smaller than this (as stored) are dropped.</param>
    /// <param name="leastRow">Features whose largest weight is smaller than this are dropped.</param>
    /// <param name="step">What is left is rounded to multiples of this.</param>
    public SparseModel Pruned(int leastWeight, int leastRow, int step = 1)
    {
        var rows = _slots.Where(slot => slot != 0).OrderBy(slot => (uint)slot).Select(slot => ((uint)slot, (int)(slot >> (32 + CountBits)), (int)(slot >> 32) & 0xFF)).ToArray();
        return From(Classes, rows.Select((row, index) => (row.Item1, index)), Weights, Scale / step, leastWeight / Scale);

        IEnumerable<(byte Class, float Weight)> Weights(int index)
        {
            var row = _entries.AsSpan(rows[index].Item2, rows[index].Item3).ToArray();
            return row.Any(entry => Math.Abs(entry >> 8) >= leastRow) ? row.Select(entry => ((byte)entry, (entry >> 8) / Scale)) : [];
        }
    }

    /// <summary>Writes the model: keys as differences, then counts, classes and weights, each in a run of its own (they compress better so).</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.Write(Scale);
        writer.Write(Features);
        writer.Write(_entries.Length);
        var placed = _slots.Where(slot => slot != 0).ToArray();
        Array.Sort(placed, (x, y) => ((uint)x).CompareTo((uint)y));
        var last = 0u;
        foreach (var slot in placed)
        {
            writer.Write7BitEncodedInt((int)((uint)slot - last));
            last = (uint)slot;
        }
        foreach (var slot in placed)
            writer.Write((byte)(slot >> 32));
        foreach (var entry in _entries)
            writer.Write((byte)entry);
        foreach (var entry in _entries)
            writer.Write7BitEncodedInt(((entry >> 8) << 1) ^ (entry >> 31));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SparseModel Read(ModelReader reader)
    {
        var classes = reader.Int32();
        var scale = reader.Single();
        var features = reader.Int32();
        var model = new SparseModel(classes, scale, features, reader.Int32());
        var keys = reader.Ascending(features);
        var counts = reader.Bytes(features);
        var start = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            model.Place(keys[i], start, counts[i]);
            start += counts[i];
        }
        var entries = model._entries;
        var classOf = reader.Bytes(entries.Length);
        var weights = reader.Signed(entries.Length);
        for (var i = 0; i < entries.Length; i++)
            entries[i] = (weights[i] << 8) | classOf[i];
        return model;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(uint key, int start, int count)
    {
        var slot = (int)(key >> _shift);
        while (_slots[slot] != 0)
            slot++;
        if (slot == _slots.Length - 1)
            throw new InvalidDataException("The model's table has no room at its end.");
        _slots[slot] = ((ulong)start << (32 + CountBits)) | ((ulong)count << 32) | key;
    }
}
