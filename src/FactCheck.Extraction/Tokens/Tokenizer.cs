namespace FactCheck.Extraction.Tokens;

/// <summary>
/// Cuts running text into tokens as the English treebanks do (contractions and possessives apart, currency and per cent
/// signs apart), save that hyphenated words stay whole. One pass, linear in the text.
/// </summary>
public static class Tokenizer
{
    private const int LongestAddress = 2000;

    /// <summary>Adds the tokens of <paramref name="range"/> to <paramref name="tokens"/>; offsets are into <paramref name="text"/>.</summary>
    public static void Tokenise(string text, Span range, List<Token> tokens)
    {
        var i = range.Start;
        while (i < range.End)
        {
            if (Characters.IsBlank(text[i]))
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < range.End && !Characters.IsBlank(text[end]))
                end++;
            Chunk(text.AsSpan(0, end), i, tokens);
            i = end;
        }
    }

    // The text is cut at the chunk's end, so that nothing looks beyond the white space.
    private static void Chunk(ReadOnlySpan<char> text, int i, List<Token> tokens)
    {
        var address = Address(text, i);
        if (address > i)
        {
            tokens.Add(new Token(i, address));
            i = address;
        }
        while (i < text.Length)
        {
            if (Characters.IsWord(text, i))
                i = Word(text, i, tokens);
            else
                i = Mark(text, i, tokens);
        }
    }

    // A web or mail address: its end without trailing marks, or the start if the chunk is none.
    private static int Address(ReadOnlySpan<char> text, int start)
    {
        var chunk = text[start..];
        if (chunk.Length is < 6 or > LongestAddress)
            return start;
        var isAddress = chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!isAddress)
        {
            var at = chunk.IndexOf('@');
            isAddress = at > 0 && char.IsLetterOrDigit(chunk[0]) && at + 1 < chunk.Length && chunk[at..].IndexOf('.') > 1;
        }
        if (!isAddress)
            return start;
        var end = chunk.Length;
        while (end > 1 && chunk[end - 1] is '.' or ',' or ';' or ':' or ')' or ']' or '"' or '\'' or '\u201d' or '\u2019' or '!' or '?' or '>')
            end--;
        return start + end;
    }

    private static int Word(ReadOnlySpan<char> text, int start, List<Token> tokens)
    {
        var i = start + 1;
        while (i < text.Length && (Characters.IsWord(text, i) || Joins(text, start, i)))
            i++;
        if (i < text.Length && text[i] == '.' && KeepsStop(text, start, i))
        {
            tokens.Add(new Token(start, i + 1));
            return i + 1;
        }
        Contractions(text, start, i, tokens);
        return i;
    }

    // Whether the mark at i stands inside a word: hyphens, apostrophes, "3.5", "1,000", "10:30", "9/11", "U.S", "AT&T", "name.com".
    private static bool Joins(ReadOnlySpan<char> text, int start, int i)
    {
        if (i + 1 >= text.Length || !Characters.IsWord(text, i + 1))
            return false;
        char before = text[i - 1], after = text[i + 1];
        if (!Characters.IsWord(text, i - 1))
            return false;
        return text[i] switch
        {
            '-' or '\u2010' or '\u2011' => true,
            '.' => (char.IsDigit(before) && char.IsDigit(after)) || JoinsLetters(text, start, i),
            ',' => char.IsDigit(before) && char.IsDigit(after),
            ':' or '/' => char.IsDigit(before) && char.IsDigit(after),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            _ => Characters.IsApostrophe(text[i]) && text[i] != '`' && char.IsLetterOrDigit(before) && char.IsLetter(after),
        };
    }

    private static bool JoinsLetters(ReadOnlySpan<char> text, int start, int i)
    {
        var single = i - 1 == start || text[i - 2] is '.' or '-';
        if (single && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]))
            return i + 2 >= text.Length || !char.IsLetter(text[i + 2]);
        var rest = text[(i + 1)..];
        if (rest.Length > 2 && (i - start) == 2 && text[start] is 'P' && rest.StartsWith("D", StringComparison.Ordinal))
            return true;
        return Domain(rest, "com") || Domain(rest, "org") || Domain(rest, "net") || Domain(rest, "gov") || Domain(rest, "edu") || Domain(rest, "co");
    }

    private static bool Domain(ReadOnlySpan<char> rest, string name) =>
        rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (rest.Length == name.Length || !char.IsLetterOrDigit(rest[name.Length]));

    // Whether the full stop after a word belongs to it: initials, acronyms, abbreviations.
    private static bool KeepsStop(ReadOnlySpan<char> text, int start, int stop)
    {
        var form = text[start..stop];
        if (stop + 1 < text.Length && (text[stop + 1] == '.' || Characters.IsWord(text, stop + 1)))
            return form.Length == 1 && char.IsUpper(form[0]) && text[stop + 1] != '.';
        // "D-Wis.": what counts stands after the hyphen.
        form = form[(form.LastIndexOf('-') + 1)..];
        if (form.Length == 1)
            return form[0] == 'v' || (char.IsUpper(form[0]) && form[0] != 'I');
        if (form.Length <= 12 && form.IndexOf('.') > 0 && form[^2] == '.')
            return true;
        // "St", "Mar", "Co" are abbreviations; "mar", "del", "miss", "ill" are words.
        return (Abbreviations.IsNeverFinal(form) || Abbreviations.IsMaybeFinal(form)) && (char.IsUpper(form[0]) || form is "vs" or "v" or "etc" or "al" or "cf");
    }

    private static void Contractions(ReadOnlySpan<char> text, int start, int end, List<Token> tokens)
    {
        var cut = Cut(text[start..end]);
        if (cut > 0)
        {
            // "couldn't've": what is left may be cut again, once.
            var first = Cut(text[start..(start + cut)]);
            if (first > 0)
                tokens.Add(new Token(start, start + first));
            tokens.Add(new Token(start + Math.Max(first, 0), start + cut));
            tokens.Add(new Token(start + cut, end));
            return;
        }
        tokens.Add(new Token(start, end));
    }

    // Where a form is cut in two, or 0: "do|n't", "he|'s", "can|not", "gon|na", "5|pm".
    private static int Cut(ReadOnlySpan<char> form)
    {
        var n = form.Length;
        if (n is < 3 or > 40)
            return 0;
        if (n > 3 && Lower(form[n - 3]) == 'n' && Characters.IsApostrophe(form[n - 2]) && Lower(form[n - 1]) == 't')
            return n - 3;
        if (Characters.IsApostrophe(form[n - 2]) && Lower(form[n - 1]) is 's' or 'd' or 'm')
            return n - 2;
        if (n > 3 && Characters.IsApostrophe(form[n - 3]) && form[(n - 2)..] is "re" or "ve" or "ll" or "RE" or "VE" or "LL")
            return n - 3;
        if (n == 6 && form.Equals("cannot", StringComparison.OrdinalIgnoreCase))
            return 3;
        if (n == 5 && (form.Equals("gonna", StringComparison.OrdinalIgnoreCase) || form.Equals("gotta", StringComparison.OrdinalIgnoreCase) || form.Equals("wanna", StringComparison.OrdinalIgnoreCase)))
            return 3;
        return n <= 7 && char.IsAsciiDigit(form[0]) && char.IsAsciiDigit(form[n - 3]) && form[(n - 2)..] is "am" or "pm" or "AM" or "PM" ? n - 2 : 0;
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    private static int Mark(ReadOnlySpan<char> text, int start, List<Token> tokens)
    {
        var c = text[start];
        var end = start + 1;
        if (char.IsHighSurrogate(c) && end < text.Length && char.IsLowSurrogate(text[end]))
            end++;
        else if (c is '#' or '@' && end < text.Length && char.IsLetter(text[end]))
        {
            while (end < text.Length && Characters.IsWord(text, end))
                end++;
        }
        else if (c == '\'' && end + 1 < text.Length && char.IsAsciiDigit(text[end]) && char.IsAsciiDigit(text[end + 1]))
        {
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
        }
        else if (c is '!' or '?')
        {
            while (end < text.Length && text[end] is '!' or '?')
                end++;
        }
        else if (c is '.' or '-' or '=' or '*' or '~' or '`' or '+' or '\u2022' || (c == '\'' && end < text.Length && text[end] == '\''))
        {
            while (end < text.Length && text[end] == c)
                end++;
        }
        tokens.Add(new Token(start, end));
        return end;
    }
}
