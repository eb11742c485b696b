using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactCheck.Extraction.Learning;

/// <summary>
/// Rows of 8-bit weights found by a feature's 32-bit hash, read-only, safe for many threads. A row may hold the weights of several
/// models side by side, each with a scale of its own. Rows wider than one weight are padded to a multiple of
/// sixteen and added sixteen at a time; sums are 16-bit (256 features of at most 127 do not overflow).
/// </summary>
public sealed class WeightTable
{
    private const int AtOnce = 256;
    private const int Line = 64;

    private readonly KeySlots _slots;
    private readonly uint[] _keys;
    private readonly sbyte[] _weights;
    private readonly int _origin;

    private WeightTable(IReadOnlyList<WeightColumns> parts, uint[] keys)
    {
        Parts = parts;
        Width = parts.Sum(part => part.Count);
        Padded = Width == 1 ? 1 : (Width + 15) / 16 * 16;
        _keys = keys;
        // Pinned, so that a row of 64 stays in one cache line.
        _weights = GC.AllocateArray<sbyte>((keys.Length * Padded) + Line, pinned: true);
        unsafe
        {
            fixed (sbyte* weights = _weights)
                _origin = (int)((Line - ((nint)weights & (Line - 1))) & (Line - 1));
        }

        _slots = Slots(keys);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static KeySlots Slots(uint[] keys)
    {
        var slots = new KeySlots(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            slots.Place(keys[i], (uint)i);
        return slots.Close();
    }

    /// <summary>The models whose weights lie side by side in a row.</summary>
    public IReadOnlyList<WeightColumns> Parts { get; }

    /// <summary>Weights in a row.</summary>
    public int Width { get; }

    /// <summary>Weights in a row with its padding: the length of an accumulator.</summary>
    public int Padded { get; }

    /// <summary>What one step of an 8-bit weight is worth, in the first model.</summary>
    public float Scale => Parts[0].Scale;

    /// <summary>How many features have a row.</summary>
    public int Count => _keys.Length;

    /// <summary>
    /// Rounds weights to 8 bits. The step is set by the weight that only one in <c>1/outliers</c> exceeds; larger ones are cut.
    /// Weights below <paramref name="smallest"/> become zero, rows of zeros are dropped.
    /// </summary>
    /// <param name="width">Weights in a row.</param>
    /// <param name="keys">Hashes of the features, ascending.</param>
    /// <param name="weights">Weights, row by row.</param>
    /// <param name="smallest">Smaller weights are dropped.</param>
    /// <param name="outliers">The share of the weights that is cut.</param>
    public static WeightTable Quantise(int width, uint[] keys, float[] weights, float smallest, double outliers = 1e-4)
    {
        var sizes = weights.Where(w => Math.Abs(w) >= smallest).Select(Math.Abs).ToArray();
        Array.Sort(sizes);
        var largest = sizes.Length == 0 ? 1f : sizes[Math.Clamp((int)(sizes.Length * (1 - outliers)), 0, sizes.Length - 1)];
        var scale = largest / 127f;
        var rows = new List<(uint Key, sbyte[] Row)>();
        for (var i = 0; i < keys.Length; i++)
        {
            var row = new sbyte[width];
            for (var y = 0; y < width; y++)
            {
                var w = weights[(i * width) + y];
                row[y] = Math.Abs(w) < smallest ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(w / scale), -127f, 127f);
            }

            if (row.AsSpan().ContainsAnyExcept((sbyte)0))
                rows.Add((keys[i], row));
        }

        var table = new WeightTable([new WeightColumns(width, scale)], [.. rows.Select(row => row.Key)]);
        for (var i = 0; i < rows.Count; i++)
            rows[i].Row.CopyTo(table.Row(i));
        return table;
    }

    /// <summary>Both tables' weights in one: a feature that both know is looked up once.</summary>
    public static WeightTable Join(WeightTable first, WeightTable second)
    {
        var keys = Union(first._keys, second._keys);
        var table = new WeightTable([.. first.Parts, .. second.Parts], keys);
        int a = 0, b = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (a < first.Count && first._keys[a] == keys[i])
                first.Row(a++)[..first.Width].CopyTo(table.Row(i));
            if (b < second.Count && second._keys[b] == keys[i])
                second.Row(b++)[..second.Width].CopyTo(table.Row(i)[first.Width..]);
        }

        return table;
    }

    private static uint[] Union(uint[] first, uint[] second)
    {
        var union = new uint[first.Length + second.Length];
        int a = 0, b = 0, count = 0;
        while (a < first.Length || b < second.Length)
        {
            var key = b == second.Length || (a < first.Length && first[a] <= second[b]) ? first[a] : second[b];
            a += a < first.Length && first[a] == key ? 1 : 0;
            b += b < second.Length && second[b] == key ? 1 : 0;
            union[count++] = key;
        }

        return union[..count];
    }

    /// <summary>Adds the rows of the features to the sums (<see cref="Padded"/> long).</summary>
    public unsafe void AddRows(ReadOnlySpan<uint> features, Span<short> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, Padded);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features.Length, AtOnce);
        var rows = stackalloc sbyte*[AtOnce];
        fixed (sbyte* weights = _weights)
        fixed (short* sum = sums)
        {
            var found = Find(features, weights + _origin, rows);
            if (Padded == 1)
            {
                for (var i = 0; i < found; i++)
                    *sum += *rows[i];
                return;
            }

            for (var at = 0; at < Padded; at += 16)
                AddSixteen(rows, found, at, sum + at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void AddSixteen(sbyte** rows, int found, int at, short* sum)
    {
        var low = Vector128.Load(sum);
        var high = Vector128.Load(sum + 8);
        for (var i = 0; i < found; i++)
        {
            var sixteen = Vector128.Load(rows[i] + at);
            low += Vector128.WidenLower(sixteen);
            high += Vector128.WidenUpper(sixteen);
        }

        low.Store(sum);
        high.Store(sum + 8);
    }

    // All rows are fetched ahead, as the slots were.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe int Find(ReadOnlySpan<uint> features, sbyte* weights, sbyte** rows)
    {
        var found = stackalloc ulong[AtOnce];
        var count = _slots.Find(features, found);
        for (var i = 0; i < count; i++)
        {
            rows[i] = weights + ((nint)(found[i] >> 32) * Padded);
            if (Sse.IsSupported)
                Sse.Prefetch0(rows[i]);
        }

        return count;
    }

    /// <summary>
    /// Writes one of the models: keys as differences, weights column by column, which is what compresses best. Features of which it
    /// knows nothing are left out.
    /// </summary>
    public void Write(BinaryWriter writer, int part = 0)
    {
        var first = Parts.Take(part).Sum(before => before.Count);
        var (width, scale) = Parts[part];
        var rows = Enumerable.Range(0, Count).Where(i => Row(i).Slice(first, width).ContainsAnyExcept((sbyte)0)).ToArray();
        writer.Write(width);
        writer.Write(scale);
        writer.Write(rows.Length);
        var previous = 0u;
        foreach (var row in rows)
        {
            writer.Write7BitEncodedInt((int)(_keys[row] - previous));
            previous = _keys[row];
        }

        var column = new byte[rows.Length];
        for (var y = 0; y < width; y++)
        {
            for (var i = 0; i < column.Length; i++)
                column[i] = (byte)Row(rows[i])[first + y];
            writer.Write(column);
        }
    }

    /// <summary>Reads a table that <see cref="Write"/> wrote.</summary>
    public static WeightTable Read(ModelReader reader) => Of(RawWeights.Read(reader));

    /// <summary>One table, as <see cref="Write"/> wrote it.</summary>
    internal static WeightTable Of(RawWeights columns)
    {
        var table = new WeightTable([columns.Columns], columns.Keys);
        table.Fill(columns, 0);
        return table;
    }

    /// <summary>Two tables, each as <see cref="Write"/> wrote it, as one.</summary>
    internal static WeightTable Join(RawWeights first, RawWeights second)
    {
        var table = new WeightTable([first.Columns, second.Columns], Union(first.Keys, second.Keys));
        table.Fill(first, 0);
        table.Fill(second, first.Columns.Count);
        return table;
    }

    // Columns to rows, some thousand rows at a time, so that they stay in the cache.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Fill(RawWeights raw, int at)
    {
        const int block = 2048;
        var count = raw.Keys.Length;
        var places = new int[count];
        for (int i = 0, row = 0; i < count; i++)
        {
            while (_keys[row] != raw.Keys[i])
                row++;
            places[i] = row;
        }

        fixed (byte* source = raw.Weights.Span)
        fixed (sbyte* weights = _weights)
        {
            for (var first = 0; first < count; first += block)
            {
                var end = Math.Min(count, first + block);
                for (var y = 0; y < raw.Columns.Count; y++)
                {
                    var from = source + ((nint)y * count);
                    var to = weights + _origin + at + y;
                    for (var i = first; i < end; i++)
                        to[(nint)places[i] * Padded] = (sbyte)from[i];
                }
            }
        }
    }

    private Span<sbyte> Row(int index) => _weights.AsSpan(_origin + (index * Padded), Padded);
}

/// <summary>The columns of one model in a <see cref="WeightTable"/>.</summary>
/// <param name="Count">How many weights of a row are its.</param>
/// <param name="Scale">What one step of an 8-bit weight is worth.</param>
public readonly record struct WeightColumns(int Count, float Scale);

/// <summary>A table as it lies in a model file.</summary>
/// <param name="Columns">How many weights a row has, and their scale.</param>
/// <param name="Keys">Hashes of the features, ascending.</param>
/// <param name="Weights">Weights, column by column.</param>
internal readonly record struct RawWeights(WeightColumns Columns, uint[] Keys, ReadOnlyMemory<byte> Weights)
{
    private const int MostColumns = 256;

    /// <summary>Reads what <see cref="WeightTable.Write"/> wrote.</summary>
    public static RawWeights Read(ModelReader reader)
    {
        var columns = new WeightColumns(reader.Int32(), reader.Single());
        if (columns.Count is < 1 or > MostColumns)
            throw new InvalidDataException($"a row of {columns.Count} weights");
        var keys = reader.Ascending(reader.Count(1 + columns.Count));
        return new RawWeights(columns, keys, reader.Memory(keys.Length * columns.Count));
    }
}
