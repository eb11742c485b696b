using System.Numerics;
using System.Runtime.CompilerServices;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Learning;

/// <summary>
/// The features of one decision: 32-bit hashes, collected without allocation. The same code fills it in training and in use.
/// A template number keeps features of different kinds apart.
/// </summary>
public sealed class FeatureHashes(int capacity = 256)
{
    private uint[] _items = new uint[capacity];
    private int _count;

    /// <summary>The features collected since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<uint> Items => _items.AsSpan(0, _count);

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>Forgets all features.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a finished hash as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddHash(uint hash)
    {
        if (_count == _items.Length)
            Array.Resize(ref _items, _items.Length * 2);
        _items[_count++] = hash;
    }

    /// <summary>Adds a feature of one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a) => AddHash(Hash(template, a));

    /// <summary>Adds a feature of two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b) => AddHash(Hash(template, a, b));

    /// <summary>Adds a feature of three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c) => AddHash(Hash(template, Hash(template, a, b), c));

    /// <summary>The hash of a feature of one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(uint template, uint a) => Characters.Mix((a * 0x9E3779B1u) + (template * 0x85EBCA77u) + 0x165667B1u);

    /// <summary>The hash of a feature of two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(uint template, uint a, uint b)
    {
        var hash = (a * 0x9E3779B1u) + (template * 0x85EBCA77u);
        hash = (hash ^ (hash >> 15)) * 0xC2B2AE3Du;
        return Characters.Mix(hash ^ BitOperations.RotateLeft(b * 0x27D4EB2Fu, 15));
    }
}
