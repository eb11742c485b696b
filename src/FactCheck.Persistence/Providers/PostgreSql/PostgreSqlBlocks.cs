using System.Globalization;
using FactCheck.Persistence.Providers.Common;

namespace FactCheck.Persistence.Providers.PostgreSql;

/// <summary>
/// Claims in blocks of their numbers. A GIN index knows nothing of an order: for the newest hits of a word that neither most nor hardly
/// any claims have, the database would fetch all its hits, or look through a hundred thousand claims one by one. Beside the words the
/// index holds the blocks a claim is in, so that the newest blocks are asked first, and older ones only when those had too few.
/// </summary>
internal static class PostgreSqlBlocks
{
    /// <summary>Below this many claims nothing is gained.</summary>
    public const long Worth = 16 * Size;

    private const long Size = 4_096, Sizes = 16, Large = Size * Sizes;

    // Large blocks are numbered below zero.
    private static readonly string Of = string.Create(CultureInfo.InvariantCulture, $"ARRAY[\"Number\" / {Size}, -1 - \"Number\" / {Large}]");

    /// <summary>The index over the words and the blocks, in place of the one that had the words alone.</summary>
    public static string Index(SearchedTable table) => $"""
        CREATE INDEX IF NOT EXISTS "IX_{table.Name}_SearchBlocks" ON "{table.Name}" USING gin ("SearchWords", ({Of})) WITH (fastupdate = off);
        DROP INDEX IF EXISTS "IX_{table.Name}_SearchWords";
        """;

    /// <summary>The newest claims, 4,096 to 8,192 of them, as SQL. They are looked through, or found by the index: the database knows which is less.</summary>
    public static string First(long newest) => string.Create(CultureInfo.InvariantCulture, $"\"Number\" >= {Oldest(newest)}");

    /// <summary>How many numbers <see cref="First"/> has.</summary>
    public static long InFirst(long newest) => newest + 1 - Oldest(newest);

    /// <summary>All the others, as SQL.</summary>
    public static string Others(long newest) => string.Create(CultureInfo.InvariantCulture, $"\"Number\" < {Oldest(newest)}");

    /// <summary>The others piece by piece, each about four times as much as all before it, as SQL.</summary>
    public static IReadOnlyList<string> Pieces(long newest)
    {
        var above = Oldest(newest) / Size;
        var second = Math.Max(above - 6, 0);
        var third = Math.Max((second - 24) / Sizes, 0);
        var fourth = Math.Max(third - 6, 0);
        var rest = string.Create(CultureInfo.InvariantCulture, $"\"Number\" < {fourth * Large}");
        return [Among(second, above), Among(third * Sizes, second), Among(-third, -fourth), rest];
    }

    private static long Oldest(long newest) => ((newest / Size) - 1) * Size;

    private static string Among(long from, long below)
    {
        var blocks = string.Join(',', Enumerable.Range(0, (int)(below - from)).Select(i => (from + i).ToString(CultureInfo.InvariantCulture)));
        return $"{Of} && '{{{blocks}}}'::bigint[]";
    }
}
