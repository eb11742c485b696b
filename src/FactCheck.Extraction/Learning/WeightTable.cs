using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Extraction.Learning;

/// <summary>
/// Rows of 8-bit weights found by a feature's 32-bit hash (open addressing, at most half full). Rows are padded to a multiple
/// of eight, so that they are added eight at a time; sums are 16-bit (256 features of at most 127 do not overflow).
/// </summary>
public sealed class WeightTable
{
    private readonly uint[] _slots;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly uint[] _keys;
    private readonly int _mask;

    private WeightTable(int width, float scale, uint[] keys, sbyte[] weights)
    {
        Width = width;
        Padded = (width + 7) / 8 * 8;
        Scale = scale;
        _keys = keys;
        _weights = weights;
        var size = 16;
        while (size < keys.Length * 2)
            size *= 2;
        _mask = size - 1;
        _slots = new uint[size];
        _rows = new int[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)keys[i] & _mask;
            while (_rows[slot] != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = keys[i];
            _rows[slot] = i + 1;
        }
    }

    /// <summary>Weights in a row.</summary>
    public int Width { get; }

    /// <summary>Weights in a row with its padding: the length of an accumulator.</summary>
    public int Padded { get; }

    /// <summary>What one step of an 8-bit weight is worth.</summary>
    public float Scale { get; }

    /// <summary>How many features have a row.</summary>
    public int Count => _keys.Length;

    /// <summary>
    /// Rounds weights to 8 bits. The step is set by the weight that only one in <c>1/outliers</c> exceeds; larger ones are cut.
    /// Weights below <paramref name="smallest"/> become zero, rows of zeros are dropped.
    /// </summary>
    public static WeightTable Quantise(int width, uint[] keys, float[] weights, float smallest, double outliers = 1e-4)
    {
        var sizes = weights.Where(w => Math.Abs(w) >= smallest).Select(Math.Abs).ToArray();
        Array.Sort(sizes);
        var top = sizes.Length == 0 ? 1f : sizes[Math.Clamp((int)(sizes.Length * (1 - outliers)), 0, sizes.Length - 1)];
        var scale = top / 127f;
        var padded = (width + 7) / 8 * 8;
        var keptKeys = new List<uint>();
        var kept = new List<sbyte>();
        var row = new sbyte[padded];
        for (var i = 0; i < keys.Length; i++)
        {
            var any = false;
            for (var y = 0; y < width; y++)
            {
                var w = weights[(i * width) + y];
                row[y] = Math.Abs(w) < smallest ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(w / scale), -127f, 127f);
                any |= row[y] != 0;
            }

            if (!any)
                continue;
            keptKeys.Add(keys[i]);
            kept.AddRange(row);
        }

        return new WeightTable(width, scale, [.. keptKeys], [.. kept]);
    }

    /// <summary>Adds the rows of the features to the sums (<see cref="Padded"/> long).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddRows(ReadOnlySpan<uint> features, Span<short> sums)
    {
        foreach (var feature in features)
        {
            var slot = (int)feature & _mask;
            while (true)
            {
                var row = _rows[slot];
                if (row == 0)
                    break;
                if (_slots[slot] == feature)
                {
                    AddRow((row - 1) * Padded, sums);
                    break;
                }

                slot = (slot + 1) & _mask;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddRow(int at, Span<short> sums)
    {
        for (var i = 0; i < sums.Length; i += 8)
        {
            var eight = Vector64.Create<sbyte>(_weights.AsSpan(at + i, 8));
            var wide = Vector128.WidenLower(eight.ToVector128());
            var sum = Vector128.Create<short>(sums.Slice(i, 8)) + wide;
            sum.CopyTo(sums.Slice(i, 8));
        }
    }

    /// <summary>Writes the table: keys as differences, weights column by column, which is what compresses best.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Width);
        writer.Write(Scale);
        writer.Write(_keys.Length);
        var previous = 0u;
        foreach (var key in _keys)
        {
            writer.Write7BitEncodedInt((int)(key - previous));
            previous = key;
        }

        var column = new byte[_keys.Length];
        for (var y = 0; y < Width; y++)
        {
            for (var i = 0; i < column.Length; i++)
                column[i] = (byte)_weights[(i * Padded) + y];
            writer.Write(column);
        }
    }

    /// <summary>Reads a table that <see cref="Write"/> wrote.</summary>
    public static WeightTable Read(ModelReader reader)
    {
        var width = reader.Int32();
        var scale = reader.Single();
        var keys = new uint[reader.Int32()];
        var previous = 0u;
        for (var i = 0; i < keys.Length; i++)
        {
            previous += (uint)reader.Varint();
            keys[i] = previous;
        }

        var padded = (width + 7) / 8 * 8;
        var weights = new sbyte[keys.Length * padded];
        for (var y = 0; y < width; y++)
        {
            var column = reader.Bytes(keys.Length);
            for (var i = 0; i < column.Length; i++)
                weights[(i * padded) + y] = (sbyte)column[i];
        }

        return new WeightTable(width, scale, keys, weights);
    }
}
