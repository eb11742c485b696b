using System.Text.RegularExpressions;

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
/// <param name="Text">The words, and the white space where it belongs to them.</param>
public sealed record DiffRun(DiffKind Kind, string Text);

/// <summary>
/// A readable difference between two texts, word by word, by the longest common subsequence (Wagner and Fischer, 1974). A word, an
/// evidence mark and each punctuation mark are compared by themselves, so that an added full stop strikes no word.
/// Texts of more than <see cref="MostTokens"/> of them in the part that differs are shown as removed and added whole.
/// </summary>
public static class WordDiff
{
    /// <summary>Most differing words and punctuation marks on either side that are compared one by one; the table has their square in cells.</summary>
    public const int MostTokens = 2_500;

    // An evidence mark; a word, also with something between its letters (it’s, 3.5, an address); half of what is beyond the basic
    // plane never stands alone; else one character. Each with the white space after it.
    private static readonly Regex Tokens = new(
        @"(\[\^[^\]\s]*\]|[\p{L}\p{M}\p{N}_]+(?:[.,:/@&'’‑-]+[\p{L}\p{M}\p{N}_]+)*|[\uD800-\uDBFF][\uDC00-\uDFFF]|\S)(\s*)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The runs in reading order: the same and removed ones joined are the older text, the same and added ones the newer.</summary>
    public static IReadOnlyList<DiffRun> Between(string older, string newer)
    {
        var (before, after) = (In(older), In(newer));
        var head = CommonHead(before, after);
        var tail = CommonTail(before, after, head);
        var runs = new List<DiffRun>();
        foreach (var token in before[..head]) Add(runs, DiffKind.Same, token.Text);
        Middle(runs, before[head..^tail], after[head..^tail]);
        foreach (var token in before[^tail..]) Add(runs, DiffKind.Same, token.Text);
        return Tidy(runs);
    }

    private static void Middle(List<DiffRun> runs, Token[] before, Token[] after)
    {
        if (before.Length > MostTokens || after.Length > MostTokens)
        {
            Add(runs, DiffKind.Removed, string.Concat(before.Select(token => token.Text)));
            Add(runs, DiffKind.Added, string.Concat(after.Select(token => token.Text)));
            return;
        }

        var longest = Longest(before, after);
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i].Word == after[j].Word) Both(runs, before[i++], after[j++]);
            else if (j == after.Length || (i < before.Length && longest[i + 1, j] >= longest[i, j + 1])) Add(runs, DiffKind.Removed, before[i++].Text);
            else Add(runs, DiffKind.Added, after[j++].Text);
        }
    }

    // The same word; what stands between it and the next may differ.
    private static void Both(List<DiffRun> runs, Token before, Token after)
    {
        Add(runs, DiffKind.Same, before.Word);
        if (before.Space == after.Space)
        {
            Add(runs, DiffKind.Same, before.Space);
            return;
        }

        Add(runs, DiffKind.Removed, before.Space);
        Add(runs, DiffKind.Added, after.Space);
    }

    // A space that went before a comma that came with a space behind it stayed where it was.
    private static List<DiffRun> Tidy(List<DiffRun> runs)
    {
        var tidy = new List<DiffRun>();
        for (var at = 0; at < runs.Count; at++)
        {
            var (run, next) = (runs[at], at + 1 < runs.Count ? runs[at + 1] : null);
            if (next is null || run.Kind == DiffKind.Same || next.Kind == DiffKind.Same || Pair(run, next) is not var (words, space))
            {
                Add(tidy, run.Kind, run.Text);
                continue;
            }

            Add(tidy, words.Kind, words.Text[..^space.Length]);
            Add(tidy, DiffKind.Same, space);
            at++;
        }

        return tidy;
    }

    private static (DiffRun Words, string Space)? Pair(DiffRun one, DiffRun other) =>
        IsSpaceAfter(one, other) ? (other, one.Text) : IsSpaceAfter(other, one) ? (one, other.Text) : null;

    private static bool IsSpaceAfter(DiffRun space, DiffRun words) =>
        string.IsNullOrWhiteSpace(space.Text) && words.Text.EndsWith(space.Text, StringComparison.Ordinal);

    private static int[,] Longest(Token[] before, Token[] after)
    {
        var longest = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
            for (var j = after.Length - 1; j >= 0; j--)
                longest[i, j] = before[i].Word == after[j].Word ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        return longest;
    }

    private static int CommonHead(Token[] before, Token[] after)
    {
        var most = Math.Min(before.Length, after.Length);
        var head = 0;
        while (head < most && before[head] == after[head]) head++;
        return head;
    }

    private static int CommonTail(Token[] before, Token[] after, int head)
    {
        var most = Math.Min(before.Length, after.Length) - head;
        var tail = 0;
        while (tail < most && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        return tail;
    }

    private static Token[] In(string text)
    {
        var start = text.Length - text.TrimStart().Length;
        var tokens = Tokens.Matches(text).Select(match => new Token(match.Groups[1].Value, match.Groups[2].Value));
        return start == 0 ? [.. tokens] : [new("", text[..start]), .. tokens];
    }

    private static void Add(List<DiffRun> runs, DiffKind kind, string text)
    {
        if (text.Length == 0) return;
        if (runs.Count > 0 && runs[^1].Kind == kind) runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        else runs.Add(new(kind, text));
    }

    /// <summary>What is compared, and the white space after it.</summary>
    private readonly record struct Token(string Word, string Space)
    {
        public string Text => Word + Space;
    }
}
