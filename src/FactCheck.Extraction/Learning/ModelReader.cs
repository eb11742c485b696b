using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace FactCheck.Extraction.Learning;

/// <summary>
/// Reads a decompressed model from memory, front to back. The counterpart of <see cref="BinaryWriter"/>, without its cost per value.
/// Reading past the end throws; a number of things that says more than the bytes that are left can hold is refused before room is
/// made for them. <see cref="Models.ModelFile"/> says either as a broken file.
/// </summary>
public sealed class ModelReader(byte[] data)
{
    private int _position;

    /// <summary>How many bytes were not read yet.</summary>
    public int Left => data.Length - _position;

    /// <summary>The next 32-bit integer, as a number of things that take at least so many bytes each.</summary>
    public int Count(int bytesEach = 1) => Fitting(Int32(), bytesEach);

    /// <summary>A number of things that take at least so many bytes each; refused where they cannot all be there.</summary>
    public int Fitting(int count, int bytesEach = 1) =>
        count >= 0 && (long)count * bytesEach <= Left ? count : throw new InvalidDataException($"{count} entries of {bytesEach} bytes cannot lie in {Left} bytes");

    /// <summary>The next byte.</summary>
    public byte Byte() => data[_position++];

    /// <summary>The next 32-bit integer, little endian.</summary>
    public int Int32()
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(_position));
        _position += 4;
        return value;
    }

    /// <summary>The next 32-bit floating-point number.</summary>
    public float Single() => BitConverter.Int32BitsToSingle(Int32());

    /// <summary>The next integer in 7-bit groups, as <see cref="BinaryWriter.Write7BitEncodedInt"/> writes it.</summary>
    public int Varint()
    {
        uint value = data[_position++];
        return (int)(value < 0x80 ? value : Longer(data, ref _position, value));
    }

    /// <summary>The next ascending numbers, each written as its distance from the one before, in 7-bit groups.</summary>
    public uint[] Ascending(int count)
    {
        var numbers = GC.AllocateUninitializedArray<uint>(Fitting(count));
        Ascending(numbers, null);
        return numbers;
    }

    /// <summary>The next ascending numbers, which go on from the last one before them; null: they begin.</summary>
    // The loops over millions of values run before the jitter would have looked at them again: compiled well at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Ascending(Span<uint> numbers, uint? before)
    {
        var (bytes, at, last, begins) = (data, _position, before ?? 0, before is null);
        for (var i = 0; i < numbers.Length; i++)
        {
            uint value = bytes[at++];
            if (value >= 0x80)
                value = Longer(bytes, ref at, value);
            // A sum that runs over comes out smaller: each must be greater than the one before.
            if ((value == 0 && !(begins && i == 0)) || last + value < last)
                throw new InvalidDataException("numbers that should rise do not");
            numbers[i] = last += value;
        }
        _position = at;
    }

    /// <summary>The next signed numbers, zigzag in 7-bit groups.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Signed(Span<int> numbers)
    {
        var (bytes, at) = (data, _position);
        for (var i = 0; i < numbers.Length; i++)
        {
            uint value = bytes[at++];
            if (value >= 0x80)
                value = Longer(bytes, ref at, value);
            numbers[i] = (int)(value >> 1) ^ -(int)(value & 1);
        }
        _position = at;
    }

    /// <summary>Another reader of the same bytes from here on, so that two runs of them can be read side by side.</summary>
    public ModelReader Beside() => new(data) { _position = _position };

    /// <summary>Passes over numbers in 7-bit groups: each ends with a byte under 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pass(int count)
    {
        var (bytes, at) = (data, _position);
        for (var left = Fitting(count); left > 0; at++)
            left -= 1 - (bytes[at] >> 7);
        _position = at;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Longer(byte[] bytes, ref int at, uint value)
    {
        value &= 0x7F;
        for (var shift = 7; shift < 35; shift += 7)
        {
            uint next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw new InvalidDataException("a number has too many digits");
    }

    /// <summary>The next string: its length in bytes in 7-bit groups, then UTF-8.</summary>
    public string String()
    {
        var bytes = Fitting(Varint());
        var value = Encoding.UTF8.GetString(data, _position, bytes);
        _position += bytes;
        return value;
    }

    /// <summary>The next stretch of bytes, where it lies, to be kept for a while.</summary>
    public ReadOnlyMemory<byte> Memory(int count)
    {
        var memory = data.AsMemory(_position, Fitting(count));
        _position += count;
        return memory;
    }

    /// <summary>The next stretch of bytes, where it lies.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        var span = data.AsSpan(_position, Fitting(count));
        _position += count;
        return span;
    }
}
