using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactCheck.Extraction.Learning;

/// <summary>
/// A finished linear multi-class model: feature hash → row of weights, read-only, safe for many threads. Rows lie in the order of
/// their keys. Most rows are short lists of (class,
/// weight); the long ones, which belong to the commonest features, are kept whole and added sixteen classes at a time.
/// </summary>
public sealed class SparseModel
{
    private const int CountBits = 8;
    private const int AtOnce = 192;

    // Rows of so many weights are kept whole; their slot says so by a count that no list has.
    private const int LongFrom = 18;
    private const int Whole = 255;

    private const int RowsAtOnce = 4096;

    private readonly KeySlots _slots;
    private readonly int[] _entries;
    private readonly short[] _whole;
    private readonly int _padded;

    // How far the lists and the whole rows are filled.
    private int _listed;
    private int _wholes;

    private SparseModel(int classes, float scale, ReadOnlySpan<byte> counts)
    {
        Classes = classes;
        Scale = scale;
        Features = counts.Length;
        _slots = new KeySlots(counts.Length);
        var (listed, whole) = (0, 0);
        foreach (var count in counts)
        {
            Weights += count;
            if (count < LongFrom)
                listed += count;
            else
                whole++;
        }

        _padded = (classes + 15) / 16 * 16;
        // Fill writes every entry.
        _entries = GC.AllocateUninitializedArray<int>(listed);
        _whole = new short[whole * _padded];
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>Stored weight per unit of trained weight.</summary>
    public float Scale { get; }

    /// <summary>How many features have a row.</summary>
    public int Features { get; }

    /// <summary>How many weights there are in all.</summary>
    public int Weights { get; }

    /// <summary>Adds the features' weights to the scores, which hold one place per class.</summary>
    public unsafe void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Classes);
        var found = stackalloc ulong[AtOnce];
        while (!features.IsEmpty)
        {
            var some = features.Length > AtOnce ? features[..AtOnce] : features;
            Sum(found, _slots.Find(some, found), scores);
            features = features[some.Length..];
        }
    }

    private unsafe void Sum(ulong* found, int count, Span<int> scores)
    {
        var rows = stackalloc short*[AtOnce];
        var wholes = 0;
        fixed (int* entries = _entries)
        fixed (short* whole = _whole)
        fixed (int* score = scores)
        {
            // All rows are fetched ahead, as the slots were.
            for (var i = 0; i < count; i++)
            {
                if (CountOf(found[i]) == Whole)
                    rows[wholes++] = whole + ((nint)StartOf(found[i]) * _padded);
                if (Sse.IsSupported)
                    Sse.Prefetch0(CountOf(found[i]) == Whole ? rows[wholes - 1] : (void*)(entries + StartOf(found[i])));
            }

            for (var i = 0; i < count; i++)
            {
                if (CountOf(found[i]) == Whole)
                    continue;
                var row = entries + StartOf(found[i]);
                for (var end = row + CountOf(found[i]); row < end; row++)
                    score[*row & 0xFF] += *row >> 8;
            }

            if (wholes > 0)
                SumWhole(rows, wholes, scores[..Classes]);
        }
    }

    private unsafe void SumWhole(short** rows, int count, Span<int> scores)
    {
        Span<int> sixteen = stackalloc int[16];
        for (var at = 0; at < _padded; at += 16)
        {
            var (low, high) = (Vector256<int>.Zero, Vector256<int>.Zero);
            for (var i = 0; i < count; i++)
            {
                var row = Vector256.Load(rows[i] + at);
                low += Vector256.WidenLower(row);
                high += Vector256.WidenUpper(row);
            }
            low.CopyTo(sixteen);
            high.CopyTo(sixteen[8..]);
            var some = scores[at..Math.Min(at + 16, scores.Length)];
            for (var i = 0; i < some.Length; i++)
                some[i] += sixteen[i];
        }
    }

    private static int StartOf(ulong slot) => (int)(slot >> (32 + CountBits));

    private static int CountOf(ulong slot) => (int)(slot >> 32) & ((1 << CountBits) - 1);

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
        List<uint> keys = [];
        List<byte> counts = [];
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
            {
                keys.Add(key);
                counts.Add(checked((byte)(entries.Count - before)));
            }
            else
            {
                entries.RemoveRange(before, entries.Count - before);
            }
        }
        byte[] sizes = [.. counts];
        var model = new SparseModel(classes, scale, sizes);
        model.Fill([.. keys], sizes, [.. entries]);
        model._slots.Close();
        return model;
    }

    // Places the next rows, which follow those that were placed before.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(ReadOnlySpan<uint> keys, ReadOnlySpan<byte> counts, ReadOnlySpan<int> entries)
    {
        var (at, listed, whole) = (0, _listed, _wholes);
        for (var i = 0; i < keys.Length; i++)
        {
            var row = entries.Slice(at, counts[i]);
            at += row.Length;
            if (row.Length < LongFrom)
            {
                row.CopyTo(_entries.AsSpan(listed));
                Place(keys[i], listed, row.Length);
                listed += row.Length;
                continue;
            }
            foreach (var entry in row)
                _whole[(whole * _padded) + (entry & 0xFF)] = (short)(entry >> 8);
            Place(keys[i], whole++, Whole);
        }
        (_listed, _wholes) = (listed, whole);
    }

    // A row as (weight, class) in the order of classes, as it was before it was placed.
    private int[] RowOf(ulong slot)
    {
        if (CountOf(slot) != Whole)
            return _entries.AsSpan(StartOf(slot), CountOf(slot)).ToArray();
        var row = new List<int>();
        for (var klass = 0; klass < Classes; klass++)
        {
            var weight = _whole[(StartOf(slot) * _padded) + klass];
            if (weight != 0)
                row.Add((weight << 8) | klass);
        }
        return [.. row];
    }

    /// <summary>A smaller model.</summary>
    /// <param name="leastWeight">Weights smaller than this (as stored) are dropped.</param>
    /// <param name="leastRow">Features whose largest weight is smaller than this are dropped.</param>
    /// <param name="step">What is left is rounded to multiples of this.</param>
    public SparseModel Pruned(int leastWeight, int leastRow, int step = 1)
    {
        var slots = _slots.Taken.ToArray();
        return From(Classes, slots.Select((slot, index) => ((uint)slot, index)), Weights, Scale / step, leastWeight / Scale);

        IEnumerable<(byte Class, float Weight)> Weights(int index)
        {
            var row = RowOf(slots[index]);
            return row.Any(entry => Math.Abs(entry >> 8) >= leastRow) ? row.Select(entry => ((byte)entry, (entry >> 8) / Scale)) : [];
        }
    }

    /// <summary>Writes the model: keys as differences, then counts, classes and weights, each in a run of its own (they compress better so).</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.Write(Scale);
        writer.Write(Features);
        writer.Write(Weights);
        var slots = _slots.Taken.ToArray();
        var last = 0u;
        foreach (var slot in slots)
        {
            writer.Write7BitEncodedInt((int)((uint)slot - last));
            last = (uint)slot;
        }
        var rows = slots.Select(RowOf).ToArray();
        foreach (var row in rows)
            writer.Write((byte)row.Length);
        foreach (var row in rows)
            foreach (var entry in row)
                writer.Write((byte)entry);
        foreach (var row in rows)
            foreach (var entry in row)
                writer.Write7BitEncodedInt(((entry >> 8) << 1) ^ (entry >> 31));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SparseModel Read(ModelReader reader)
    {
        var classes = reader.Int32();
        var scale = reader.Single();
        var (features, weights) = (reader.Count(2), reader.Count(2));
        var keys = reader.Beside();
        reader.Pass(features);
        var counts = reader.Bytes(features);
        var all = 0L;
        foreach (var count in counts)
            all += count;
        var classOf = reader.Bytes(weights);
        // Rows are added without looking where they end: nothing may point out of them.
        if (classes is < 1 or > 256 || all != weights || classOf.ContainsAnyExceptInRange((byte)0, (byte)(classes - 1)))
            throw new InvalidDataException("rows of weights do not fit their classes");
        reader.Fitting(weights);
        var model = new SparseModel(classes, scale, counts);
        // Some rows at a time: the whole would be read into memory three times before it lies where it belongs.
        var rows = new uint[Math.Min(features, RowsAtOnce)];
        var entries = new int[Math.Min(weights, RowsAtOnce * byte.MaxValue)];
        for (var (first, at) = (0, 0); first < features; first += rows.Length)
        {
            var some = counts[first..Math.Min(first + rows.Length, features)];
            var read = rows.AsSpan(0, some.Length);
            keys.Ascending(read, first == 0 ? null : rows[^1]);
            var size = 0;
            foreach (var count in some)
                size += count;
            var weighed = entries.AsSpan(0, size);
            reader.Signed(weighed);
            for (var i = 0; i < weighed.Length; i++)
                weighed[i] = (weighed[i] << 8) | classOf[at + i];
            model.Fill(read, some, weighed);
            at += size;
        }
        model._slots.Close();
        return model;
    }

    /// <summary>The model, if it has so many classes; another one is refused as a broken file.</summary>
    public SparseModel Of(int classes) => classes == Classes ? this : throw new InvalidDataException($"it tells {Classes} classes apart, not {classes}");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(uint key, int start, int count)
    {
        if (start >> (32 - CountBits) != 0)
            throw new InvalidDataException($"a model of more than {1 << (32 - CountBits)} weights");
        _slots.Place(key, ((uint)start << CountBits) | (uint)count);
    }
}
