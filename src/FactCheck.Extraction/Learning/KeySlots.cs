using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace FactCheck.Extraction.Learning;

/// <summary>
/// Where the row of a feature's 32-bit hash lies: a table of slots, read-only once it is closed, safe for many threads. A key's place
/// is its upper bits, and keys come in ascending order, so that the slots ascend too: the table fills front to back, and a look
/// for a key that is not there ends at the first one that is greater.
/// </summary>
internal sealed class KeySlots
{
    // As key no row has it; it is greater than every other, so that a look for any key ends there.
    private const ulong Empty = uint.MaxValue;

    // The last keys may lie a few slots behind their places: room for them saves a jump to the front.
    private const int Spare = 1024;

    private readonly ulong[] _slots;
    private readonly int _shift;
    private int _next;

    /// <summary>Room for so many rows.</summary>
    public KeySlots(int rows)
    {
        var bits = 4;
        while ((1L << bits) < rows * 3L / 2)
            bits++;
        // Every slot is written, by a key or by the gap before the next one.
        _slots = GC.AllocateUninitializedArray<ulong>((1 << bits) + Spare);
        _shift = 32 - bits;
    }

    /// <summary>The slots that hold a row, in the order of their keys. A slot is its key, and in its upper half what it was placed with.</summary>
    public IEnumerable<ulong> Taken => _slots.Where(slot => slot != Empty);

    /// <summary>Places the next row; its key is greater than all before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Place(uint key, uint row)
    {
        var slot = Math.Max((int)(key >> _shift), _next);
        if (slot >= _slots.Length - 1)
            throw new InvalidDataException("the table of keys has no room at its end");
        _slots.AsSpan(_next, slot - _next).Fill(Empty);
        _slots[slot] = ((ulong)row << 32) | key;
        _next = slot + 1;
    }

    /// <summary>No more rows come.</summary>
    public KeySlots Close()
    {
        _slots.AsSpan(_next).Fill(Empty);
        return this;
    }

    /// <summary>
    /// Looks for all features; writes the slots of those that have a row, and answers how many these are. The table is larger than
    /// the caches: all slots are fetched ahead, so that the waits overlap.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe int Find(ReadOnlySpan<uint> features, ulong* found)
    {
        var count = 0;
        var shift = _shift;
        fixed (ulong* slots = _slots)
        {
            if (Sse.IsSupported)
            {
                foreach (var feature in features)
                    Sse.Prefetch0(slots + (feature >> shift));
            }

            foreach (var feature in features)
            {
                var slot = slots + (feature >> shift);
                while ((uint)*slot < feature)
                    slot++;
                found[count] = *slot;
                count += (uint)*slot == feature && *slot != Empty ? 1 : 0;
            }
        }

        return count;
    }
}
