namespace FactCheck.Web.Parts.Words;

/// <summary>What happened to a run of words between two texts.</summary>
public enum DiffKind
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>Only in the newer.</summary>
    Added,

    /// <summary>Only in the older.</summary>
    Removed,
}

/// <summary>A run of words with one fate.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Text">The words with the white space after them.</param>
public sealed record DiffRun(DiffKind Kind, string Text);

/// <summary>
/// A readable difference between two texts, word by word, by the longest common subsequence (Wagner and Fischer, 1974).
/// Texts of more words than <see cref="MostWords"/> in the part that differs are shown as removed and added whole.
/// </summary>
public static class WordDiff
{
    /// <summary>Most differing words on either side that are compared one by one; the table has its square in cells.</summary>
    public const int MostWords = 2_000;

    /// <summary>The runs in reading order: the same and removed ones joined are the older text, the same and added ones the newer.</summary>
    public static IReadOnlyList<DiffRun> Between(string older, string newer)
    {
        var (before, after) = (Words(older), Words(newer));
        var head = CommonHead(before, after);
        var tail = CommonTail(before, after, head);
        var runs = new List<DiffRun>();
        foreach (var word in before[..head]) Add(runs, DiffKind.Same, word);
        Middle(runs, before[head..^tail], after[head..^tail]);
        foreach (var word in before[^tail..]) Add(runs, DiffKind.Same, word);
        return runs;
    }

    private static void Middle(List<DiffRun> runs, string[] before, string[] after)
    {
        if (before.Length > MostWords || after.Length > MostWords)
        {
            Add(runs, DiffKind.Removed, string.Concat(before));
            Add(runs, DiffKind.Added, string.Concat(after));
            return;
        }

        var longest = Longest(before, after);
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                Add(runs, DiffKind.Same, before[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Length || (i < before.Length && longest[i + 1, j] >= longest[i, j + 1]))
            {
                Add(runs, DiffKind.Removed, before[i++]);
            }
            else
            {
                Add(runs, DiffKind.Added, after[j++]);
            }
        }
    }

    private static int[,] Longest(string[] before, string[] after)
    {
        var longest = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
            for (var j = after.Length - 1; j >= 0; j--)
                longest[i, j] = before[i] == after[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        return longest;
    }

    private static int CommonHead(string[] before, string[] after)
    {
        var most = Math.Min(before.Length, after.Length);
        var head = 0;
        while (head < most && before[head] == after[head]) head++;
        return head;
    }

    private static int CommonTail(string[] before, string[] after, int head)
    {
        var most = Math.Min(before.Length, after.Length) - head;
        var tail = 0;
        while (tail < most && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        return tail;
    }

    private static string[] Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at < text.Length && !(char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at]))) continue;
            words.Add(text[start..at]);
            start = at;
        }

        if (text.Length == 0) words.Clear();
        return [.. words];
    }

    private static void Add(List<DiffRun> runs, DiffKind kind, string text)
    {
        if (text.Length == 0) return;
        if (runs.Count > 0 && runs[^1].Kind == kind) runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        else runs.Add(new(kind, text));
    }
}
