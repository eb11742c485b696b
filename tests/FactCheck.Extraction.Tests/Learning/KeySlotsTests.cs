using FactCheck.Extraction.Learning;

namespace FactCheck.Extraction.Tests.Learning;

public sealed class KeySlotsTests
{
    [Fact]
    public void Each_key_leads_to_its_row_and_no_other_does()
    {
        var random = new Random(5);
        // Crowded at the front, where many keys want one slot, and the greatest key there is.
        var keys = Enumerable.Range(0, 700).Select(i => (uint)i).Concat(Enumerable.Range(0, 3_000).Select(_ => (uint)random.NextInt64(uint.MaxValue)))
            .Append(uint.MaxValue - 1).Distinct().Order().ToArray();
        var slots = new KeySlots(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            slots.Place(keys[i], (uint)i + 1);
        slots.Close();

        var known = keys.ToHashSet();
        var asked = keys.Concat(Enumerable.Range(0, 5_000).Select(_ => (uint)random.NextInt64(1L << 32))).Append(uint.MaxValue).ToArray();
        var found = Find(slots, asked);

        found.ShouldBe([.. asked.Where(known.Contains).Select(key => (key, (uint)Array.BinarySearch(keys, key) + 1))]);
        slots.Taken.Select(slot => (uint)slot).ShouldBe(keys);
    }

    [Fact]
    public void An_empty_table_knows_no_key() => Find(new KeySlots(0).Close(), [0, 1, uint.MaxValue]).ShouldBeEmpty();

    private static unsafe List<(uint Key, uint Row)> Find(KeySlots slots, uint[] features)
    {
        var found = new ulong[features.Length];
        fixed (ulong* first = found)
        {
            var count = slots.Find(features, first);
            return [.. found.Take(count).Select(slot => ((uint)slot, (uint)(slot >> 32)))];
        }
    }
}
