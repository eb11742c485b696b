using System.Runtime.CompilerServices;

namespace FactCheck.Extraction.Learning;

/// <summary>
/// Collects one token's features as 32-bit hashes of (template, values). With two million different features about one in a
/// thousand shares its hash with another: less than what a wrong tag costs.
/// </summary>
public ref struct CrfFeatures(Span<uint> room)
{
    private readonly Span<uint> _room = room;

    /// <summary>How many features were added.</summary>
    public int Count { get; private set; }

    /// <summary>The features so far.</summary>
    public readonly ReadOnlySpan<uint> All => _room[..Count];

    /// <summary>Forgets all features.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a feature without a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template) => _room[Count++] = Finish(template * 0x9E3779B1u);

    /// <summary>Adds a feature of one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a) => _room[Count++] = Finish(Step(template * 0x9E3779B1u, a));

    /// <summary>Adds a feature of two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b) => _room[Count++] = Finish(Step(Step(template * 0x9E3779B1u, a), b));

    /// <summary>Adds a feature of three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c) =>
        _room[Count++] = Finish(Step(Step(Step(template * 0x9E3779B1u, a), b), c));

    /// <summary>Adds a feature of four values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c, uint d) =>
        _room[Count++] = Finish(Step(Step(Step(Step(template * 0x9E3779B1u, a), b), c), d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Step(uint hash, uint value)
    {
        hash ^= value * 0xCC9E2D51u;
        hash = (hash << 13) | (hash >> 19);
        return (hash * 5) + 0xE6546B64u;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
