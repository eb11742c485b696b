namespace FactCheck.Domain.Articles;

/// <summary>The sentence in which a claim stands, with its neighbours in the same paragraph: all of an article's text that a public page shows.</summary>
/// <param name="Before">The sentence before; empty when it is the paragraph's first.</param>
/// <param name="Sentence">The sentence, or the sentences when the claim runs over several.</param>
/// <param name="After">The sentence after; empty when it is the paragraph's last.</param>
public sealed record ContextSentences(string Before, string Sentence, string After)
{
    /// <summary>Longest part, in UTF-16 code units: a sentence that never ends is cut, so that a public page never shows a whole text.</summary>
    public const int Longest = 1_200;

    private const string Enders = ".!?…";
    private const string Closers = "\"'”’»)]";

    // Before these a full stop ends no sentence, in English news: titles, months, companies, and single initials (below).
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "sen", "rep", "gov", "rev", "st", "jr", "sr",
        "inc", "ltd", "co", "corp", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "u.s", "u.n", "e.g", "i.e",
    };

    /// <summary>Around the stretch from <paramref name="start"/> to <paramref name="end"/> (UTF-16 offsets into the text).</summary>
    public static ContextSentences Around(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && !IsBoundary(text, from)) from--;
        var to = end;
        while (to < text.Length && !IsBoundary(text, to)) to++;
        return new(Neighbour(text, from, back: true), Cut(text[from..to]), Neighbour(text, to, back: false));
    }

    private static string Neighbour(string text, int at, bool back)
    {
        var far = at;
        if (back)
        {
            if (IsParagraphEdge(text, at)) return "";
            far--;
            while (far > 0 && !IsBoundary(text, far)) far--;
            return Cut(text[far..at]);
        }

        if (at >= text.Length || IsParagraphEdge(text, at)) return "";
        far++;
        while (far < text.Length && !IsBoundary(text, far)) far++;
        return Cut(text[at..far]);
    }

    /// <summary>True where a sentence begins: after a line's end, or after an ender with its closing marks and white space.</summary>
    private static bool IsBoundary(string text, int at)
    {
        if (text[at - 1] == '\n') return true;
        if (!char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at]) || char.IsLower(text[at])) return false;
        var end = at - 1;
        while (end >= 0 && char.IsWhiteSpace(text[end])) end--;
        while (end >= 0 && Closers.Contains(text[end])) end--;
        return end >= 0 && Enders.Contains(text[end]) && !(text[end] == '.' && IsAbbreviation(text, end));
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var from = stop;
        while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] == '.')) from--;
        var word = text[from..stop];
        return word.Length == 1 || Abbreviations.Contains(word);
    }

    private static bool IsParagraphEdge(string text, int at) => at == 0 || text[at - 1] == '\n' || text[at] == '\n';

    private static string Cut(string part)
    {
        var tidy = string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (tidy.Length <= Longest) return tidy;
        var end = char.IsHighSurrogate(tidy[Longest - 2]) ? Longest - 2 : Longest - 1;
        return tidy[..end] + "…";
    }
}
