namespace FactCheck.Domain.Kernel;

/// <summary>
/// Where sentences begin, in prose as newsrooms write it. Titles, months, companies and initials end no sentence; marks of evidence
/// (<c>[^1]</c>) belong to the sentence before them.
/// </summary>
public static class Sentences
{
    private const string Enders = ".!?…";
    private const string Closers = "\"'”’»)]*_";

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "sen", "rep", "gov", "rev", "st", "jr", "sr",
        "inc", "ltd", "co", "corp", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "u.s", "u.n", "u.k", "e.g", "i.e", "approx", "p", "pp", "fig", "vol",
    };

    /// <summary>True where a sentence begins: after a line's end, or after an ender with its closing marks, its marks of evidence and white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">A UTF-16 offset into it, above 0 and below its length.</param>
    public static bool BeginsAt(string text, int at)
    {
        if (text[at - 1] == '\n') return true;
        if (!char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at]) || char.IsLower(text[at]) || IsMark(text, at)) return false;
        var end = BeforeMarks(text, at - 1);
        while (end >= 0 && Closers.Contains(text[end])) end--;
        return end >= 0 && Enders.Contains(text[end]) && !(text[end] == '.' && IsAbbreviation(text, end));
    }

    /// <summary>The sentences, trimmed, in order; what ends without an ender is one too.</summary>
    public static IEnumerable<string> In(string text)
    {
        var from = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (!BeginsAt(text, at)) continue;
            if (text[from..at].Trim() is { Length: > 0 } sentence) yield return sentence;
            from = at;
        }

        if (text[from..].Trim() is { Length: > 0 } last) yield return last;
    }

    private static bool IsMark(string text, int at) => text[at] == '[' && at + 2 < text.Length && text[at + 1] == '^' && char.IsAsciiDigit(text[at + 2]);

    // Back over white space and marks of evidence, in any order.
    private static int BeforeMarks(string text, int at)
    {
        while (at >= 0)
        {
            if (char.IsWhiteSpace(text[at])) at--;
            else if (text[at] == ']' && text.LastIndexOf('[', at) is var open && open >= 0 && IsMark(text, open) && text.AsSpan(open + 2, at - open - 2).IndexOfAnyExceptInRange('0', '9') < 0) at = open - 1;
            else break;
        }

        return at;
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var from = stop;
        while (from > 0 && (char.IsLetter(text[from - 1]) || (text[from - 1] == '.' && from < stop))) from--;
        var word = text[from..stop];
        return (word.Length == 1 && char.IsUpper(word[0])) || Abbreviations.Contains(word);
    }
}
