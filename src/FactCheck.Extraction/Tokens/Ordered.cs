namespace FactCheck.Extraction.Tokens;

/// <summary>Looks something up in a list that is in order, without walking it.</summary>
internal static class Ordered
{
    /// <summary>How many items at the front of the list come before a point: the place of the first one that does not. A binary search.</summary>
    /// <param name="items">In order.</param>
    /// <param name="point">A token or an offset.</param>
    /// <param name="isBefore">Whether an item comes before the point; behind the first that does not, none does.</param>
    public static int Before<T>(IReadOnlyList<T> items, int point, Func<T, int, bool> isBefore)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(items[middle], point)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
