using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace FactCheck.Extraction.Learning;

/// <summary>Reads a decompressed model from memory, front to back. The counterpart of <see cref="BinaryWriter"/>, without its cost per value.</summary>
public sealed class ModelReader(byte[] data, int length)
{
    private int _position;

    /// <summary>Whether all was read.</summary>
    public bool AtEnd => _position >= length;

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
    // The loops over millions of values run before the jitter would have looked at them again: compiled well at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public uint[] Ascending(int count)
    {
        var numbers = new uint[count];
        var (bytes, at, last) = (data, _position, 0u);
        for (var i = 0; i < numbers.Length; i++)
        {
            uint value = bytes[at++];
            if (value >= 0x80)
                value = Longer(bytes, ref at, value);
            numbers[i] = last += value;
        }
        _position = at;
        return numbers;
    }

    /// <summary>The next signed numbers, zigzag in 7-bit groups.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] Signed(int count)
    {
        var numbers = new int[count];
        var (bytes, at) = (data, _position);
        for (var i = 0; i < numbers.Length; i++)
        {
            uint value = bytes[at++];
            if (value >= 0x80)
                value = Longer(bytes, ref at, value);
            numbers[i] = (int)(value >> 1) ^ -(int)(value & 1);
        }
        _position = at;
        return numbers;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Longer(byte[] bytes, ref int at, uint value)
    {
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    /// <summary>The next string: its length in bytes in 7-bit groups, then UTF-8.</summary>
    public string String()
    {
        var bytes = Varint();
        var value = Encoding.UTF8.GetString(data, _position, bytes);
        _position += bytes;
        return value;
    }

    /// <summary>The next stretch of bytes, where it lies, to be kept for a while.</summary>
    public ReadOnlyMemory<byte> Memory(int count)
    {
        var memory = data.AsMemory(_position, count);
        _position += count;
        return memory;
    }

    /// <summary>The next stretch of bytes, where it lies.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        var span = data.AsSpan(_position, count);
        _position += count;
        return span;
    }
}
