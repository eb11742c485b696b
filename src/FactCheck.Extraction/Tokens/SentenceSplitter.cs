namespace FactCheck.Extraction.Tokens;

/// <summary>Groups the tokens of one paragraph into sentences. Linear; looks at most a few tokens ahead.</summary>
public static class SentenceSplitter
{
    /// <summary>The longest sentence, in tokens: a longer run is cut, at a comma or semicolon if one is near.</summary>
    public const int MostTokens = 200;

    private const int CutWindow = 40;

    /// <summary>Adds the sentences of tokens [<paramref name="first"/>, end of list) to <paramref name="sentences"/>.</summary>
    public static void Split(string text, List<Token> tokens, int first, int paragraph, List<Sentence> sentences)
    {
        var start = first;
        for (var i = first; i < tokens.Count; i++)
        {
            var end = i + 1 == tokens.Count ? i + 1 : EndAfter(text, tokens, start, i);
            if (end == 0)
                continue;
            Add(text, tokens, start, end, paragraph, sentences);
            start = end;
            i = end - 1;
        }
    }

    private static void Add(string text, List<Token> tokens, int start, int end, int paragraph, List<Sentence> sentences)
    {
        while (end - start > MostTokens)
        {
            var cut = start + MostTokens;
            for (var i = cut; i > start + MostTokens - CutWindow; i--)
            {
                if (text[tokens[i - 1].Start] is ';' or ',' or '.' or '\u2014')
                {
                    cut = i;
                    break;
                }
            }
            sentences.Add(new Sentence(tokens[start].Start, tokens[cut - 1].End, start, cut - start, paragraph));
            start = cut;
        }
        sentences.Add(new Sentence(tokens[start].Start, tokens[end - 1].End, start, end - start, paragraph));
    }

    // One past the last token of the sentence that ends with (or just after) token i, or 0 if none ends there.
    private static int EndAfter(string text, List<Token> tokens, int start, int i)
    {
        var token = tokens[i];
        var form = text.AsSpan(token.Start, token.Length);
        var last = form[^1];
        if (last is not ('.' or '?' or '!' or '\u2026'))
            return 0;
        var isMark = form[0] is '.' or '?' or '!' or '\u2026';
        var end = i + 1;
        var quoted = false;
        while (end < tokens.Count && tokens[end].Start == tokens[end - 1].End && Characters.IsCloser(text[tokens[end].Start]))
        {
            quoted |= text[tokens[end].Start] is not (')' or ']');
            end++;
        }
        if (end == tokens.Count)
            return end;
        var next = tokens[end];
        // A missing space after a full stop still ends a sentence before a capital; after an abbreviation it does not.
        if (next.Start == tokens[end - 1].End && !(isMark && last == '.' && form.Length == 1 && char.IsUpper(text[next.Start]) && !quoted))
            return 0;
        var c = text[next.Start];
        if (!isMark)
            return EndsAfterAbbreviation(text, form, next) ? end : 0;
        if (char.IsLower(c) || c is ',' or ';' or ')' or '-' or '\u2014')
            return 0;
        // "No. 10": a number after it makes it an abbreviation.
        if (i > start && char.IsDigit(c) && last == '.' && text.AsSpan(tokens[i - 1].Start, tokens[i - 1].Length) is "No" or "Nos")
            return 0;
        if (i - start <= 1 && i > start && tokens[start].Length <= 3 && char.IsDigit(text[tokens[start].Start]) && last == '.')
            return 0;
        return quoted && last is '?' or '!' && SpeechFollows(text, tokens, end) ? 0 : end;
    }

    private static bool EndsAfterAbbreviation(string text, ReadOnlySpan<char> form, Token next)
    {
        var bare = form[..^1];
        if (Abbreviations.IsNeverFinal(bare) || bare.Length == 1)
            return false;
        var c = text[next.Start];
        return Characters.IsOpeningQuote(c) || (char.IsUpper(c) && Abbreviations.IsStarter(text.AsSpan(next.Start, next.Length)));
    }

    // "Really?" Clinton asked: a name or pronoun of at most three tokens and a verb of saying.
    private static bool SpeechFollows(string text, List<Token> tokens, int i)
    {
        for (var k = i; k < Math.Min(i + 4, tokens.Count); k++)
        {
            var form = text.AsSpan(tokens[k].Start, tokens[k].Length);
            if (form is "said" or "says" or "asked" or "asks" or "added" or "wrote" or "tweeted" or "shouted" or "replied" or "continued" or "told")
                return true;
            if (!char.IsLetter(form[0]))
                return false;
        }
        return false;
    }
}
