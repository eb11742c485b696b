using System.Globalization;

namespace FactCheck.Extraction.Tokens;

/// <summary>What the tokenizer, the splitter and the features ask about single characters.</summary>
internal static class Characters
{
    /// <summary>White space, control characters and the zero-width characters web pages are full of: never part of a token.</summary>
    public static bool IsBlank(char c) => c <= ' ' || (c >= '\u007f' &&
        (char.IsWhiteSpace(c) || c is '\u200b' or '\u200c' or '\u200e' or '\u200f' or '\u2060' or '\ufeff' || char.IsControl(c)));

    /// <summary>Part of a word or a number: letters, digits, marks, and either half of a surrogate pair that is a letter.</summary>
    public static bool IsWord(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        if (char.IsSurrogate(c))
            return IsWordPair(text, i);
        return char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.LetterNumber;
    }

    private static bool IsWordPair(ReadOnlySpan<char> text, int i)
    {
        var high = char.IsHighSurrogate(text[i]) ? i : i - 1;
        return high >= 0 && high + 1 < text.Length && char.IsSurrogatePair(text[high], text[high + 1])
            && System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(text[high], text[high + 1]));
    }

    /// <summary>Straight or curly apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02bc' or '`';

    /// <summary>A mark that may close a quotation or a bracket after a full stop.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or '\u201d' or '\u2019' or ')' or ']' or '\u00bb';

    /// <summary>A mark that opens, or may open, a quotation.</summary>
    public static bool IsOpeningQuote(char c) => c is '"' or '\u201c' or '\u2018' or '\u00ab' or '`' or '\'' or '\u201e';

    /// <summary>Lower case, with curly apostrophes and quotation marks made straight: how features see a character.</summary>
    public static char Fold(char c)
    {
        if (c < 128)
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        return c switch
        {
            '\u2019' or '\u2018' or '\u02bc' => '\'',
            '\u201c' or '\u201d' or '\u201e' or '\u00ab' or '\u00bb' => '"',
            '\u2013' or '\u2014' or '\u2212' => '-',
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>A hash of a form as features see it (folded); FNV-1a with a final mix.</summary>
    public static uint HashFolded(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form)
            hash = (hash ^ Fold(c)) * 16777619u;
        return Mix(hash);
    }

    /// <summary>A hash of the form as it stands.</summary>
    public static uint HashExact(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form)
            hash = (hash ^ c) * 16777619u;
        return Mix(hash);
    }

    /// <summary>Spreads the bits of a hash (the finaliser of MurmurHash3).</summary>
    public static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
