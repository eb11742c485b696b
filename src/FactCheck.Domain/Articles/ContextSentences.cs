using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Articles;

/// <summary>The sentence in which a claim stands, with its neighbours in the same paragraph: all of an article's text that a public page shows.</summary>
/// <param name="Before">The sentence before; empty when it is the paragraph's first.</param>
/// <param name="Sentence">The sentence, or the sentences when the claim runs over several.</param>
/// <param name="After">The sentence after; empty when it is the paragraph's last.</param>
public sealed record ContextSentences(string Before, string Sentence, string After)
{
    /// <summary>Longest part, in UTF-16 code units: a sentence that never ends is cut, so that a public page never shows a whole text.</summary>
    public const int Longest = 1_200;

    /// <summary>Around the stretch from <paramref name="start"/> to <paramref name="end"/> (UTF-16 offsets into the text).</summary>
    public static ContextSentences Around(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && !Sentences.BeginsAt(text, from)) from--;
        var to = end;
        while (to < text.Length && !Sentences.BeginsAt(text, to)) to++;
        return new(Neighbour(text, from, back: true), Cut(text[from..to]), Neighbour(text, to, back: false));
    }

    private static string Neighbour(string text, int at, bool back)
    {
        var far = at;
        if (back)
        {
            if (IsParagraphEdge(text, at)) return "";
            far--;
            while (far > 0 && !Sentences.BeginsAt(text, far)) far--;
            return Cut(text[far..at]);
        }

        if (at >= text.Length || IsParagraphEdge(text, at)) return "";
        far++;
        while (far < text.Length && !Sentences.BeginsAt(text, far)) far++;
        return Cut(text[at..far]);
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
