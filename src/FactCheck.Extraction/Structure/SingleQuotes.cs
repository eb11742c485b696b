using System.Buffers;

namespace FactCheck.Extraction.Structure;

/// <summary>
/// British papers quote between single marks: 'His nan taught him,' she said. For the reading they are written as double ones,
/// and double ones between them as single; no character moves. An apostrophe and a mark inside double ones stay as they are.
/// </summary>
internal static class SingleQuotes
{
    private const char Open = '“';
    private const char Close = '”';

    private static readonly SearchValues<char> Marks = SearchValues.Create("'‘");

    /// <summary>The text as it is to be read, of the same length; the same string where nothing is quoted so.</summary>
    public static string Doubled(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return text;
        char[]? read = null;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var length and >= 0 ? start + length : text.Length;
            Paragraph(text, start, end, ref read);
            start = end + 1;
        }

        return read is null ? text : new string(read);
    }

    private static void Paragraph(string text, int start, int end, ref char[]? read)
    {
        var isInside = false;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '"') isInside = !isInside;
            else if (text[i] is '“' or '”') isInside = text[i] is '“';
            if (isInside || !Opens(text, i, start, end)) continue;
            var close = CloseOf(text, i, start, end);
            // A quotation that goes on in the next paragraph has no closing mark in this one.
            if (close < 0 && (i > start || !GoesOn(text, end))) continue;
            read ??= text.ToCharArray();
            read[i] = Open;
            if (close < 0) return;
            read[close] = Close;
            for (var k = i + 1; k < close; k++) if (text[k] is '"' or '“' or '”') read[k] = '\'';
            i = close;
        }
    }

    private static bool Opens(string text, int i, int start, int end)
    {
        if (text[i] is not ('\'' or '‘') || i + 2 >= end || char.IsWhiteSpace(text[i + 1])) return false;
        if (i > start && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('(' or '[' or '—' or '–')) return false;
        var rest = text.AsSpan(i + 1, Math.Min(6, end - i - 1));
        // "'90s", "'em", "'til": an apostrophe for what is left out.
        return !char.IsDigit(rest[0]) ? !IsClipped(rest) : !rest.Contains('s');
    }

    private static bool IsClipped(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsLetter(rest[length])) length++;
        return rest[..length] is "em" or "til" or "till" or "tis" or "twas" or "cause" or "n" or "cos" or "bout" or "round" or "Tis" or "Twas" or "s" or "t";
    }

    // A mark behind a stop or before one is sure; "players' " may be an apostrophe and closes only where nothing surer comes before the next opening.
    private static int CloseOf(string text, int open, int start, int end)
    {
        var doubtful = -1;
        for (var i = open + 2; i < end; i++)
        {
            if (Opens(text, i, start, end)) break;
            if (text[i] is not ('\'' or '’') || char.IsWhiteSpace(text[i - 1]) || (i + 1 < end && char.IsLetterOrDigit(text[i + 1]))) continue;
            var isClipped = text[i - 1] is 's' || (text[i - 1] is 'n' && text[i - 2] is 'i');
            if (!isClipped || !char.IsLetter(text[i - 1]) || (i + 1 < end && text[i + 1] is '.' or ',' or '?' or '!')) return i;
            if (doubtful < 0) doubtful = i;
        }

        return doubtful;
    }

    private static bool GoesOn(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end < text.Length && Opens(text, end, end, text.Length);
    }
}
