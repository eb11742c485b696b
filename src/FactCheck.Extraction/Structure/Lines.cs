namespace FactCheck.Extraction.Structure;

/// <summary>Cuts a text into its lines and joins lines that were only wrapped.</summary>
internal static class Lines
{
    private const int WidestWrap = 100;
    private const int NarrowestWrap = 45;

    /// <summary>The lines that are not blank.</summary>
    public static List<Line> Of(string text)
    {
        var lines = new List<Line>();
        var (at, blank) = (0, true);
        while (at < text.Length)
        {
            var length = text.AsSpan(at).IndexOfAny("\n\r\u2028\u2029");
            var end = length < 0 ? text.Length : at + length;
            var (first, last) = (at, end);
            while (first < last && IsBlank(text[first])) first++;
            while (last > first && IsBlank(text[last - 1])) last--;
            if (last > first) lines.Add(new Line(first, last, blank));
            blank = last == first;
            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>True when most lines end near one column: the text was wrapped by a machine.</summary>
    public static bool AreWrapped(List<Line> lines)
    {
        var (wide, wrapped) = (0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var length = lines[i].End - lines[i].Start;
            if (length > WidestWrap) wide++;
            else if (length >= NarrowestWrap && i + 1 < lines.Count && !lines[i + 1].AfterBlank) wrapped++;
        }

        return wrapped >= 3 && wide * 10 < wrapped;
    }

    /// <summary>True when the second line goes on where the first was broken off.</summary>
    public static bool GoesOn(string text, Line first, Line second, bool wrapped)
    {
        if (second.AfterBlank) return false;
        if (wrapped && first.End - first.Start >= NarrowestWrap) return true;
        return !IsFinal(text[first.End - 1]) && char.IsLower(text[second.Start]) && first.End - first.Start > 20;
    }

    /// <summary>How many words a stretch has: runs between white space that hold a letter or digit. Counting stops at <paramref name="enough"/>.</summary>
    public static int CountWords(ReadOnlySpan<char> text, int enough = 400)
    {
        var (words, inside) = (0, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) inside = false;
            else if (!inside && char.IsLetterOrDigit(c))
            {
                inside = true;
                if (++words >= enough) return words;
            }
        }

        return words;
    }

    /// <summary>True when the stretch ends as a sentence does.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd("\"'”’)] ");
        return trimmed.Length > 0 && trimmed[^1] is '.' or '?' or '!' or '…';
    }

    private static bool IsFinal(char c) => c is '.' or '?' or '!' or ':' or '"' or '”' or '’' or ')' or '…';

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' or '\u200e' or '\u200f' or '\0';
}
