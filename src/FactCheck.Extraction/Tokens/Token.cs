namespace FactCheck.Extraction.Tokens;

/// <summary>One token: a word, a number, a mark. UTF-16 offsets into the text, end exclusive, never empty.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last character.</param>
public readonly record struct Token(int Start, int End)
{
    /// <summary>Characters in the token.</summary>
    public int Length => End - Start;
}

/// <summary>One sentence: a run of tokens inside one paragraph.</summary>
/// <param name="Start">First character of its first token.</param>
/// <param name="End">One past the last character of its last token.</param>
/// <param name="FirstToken">Index of its first token in the text.</param>
/// <param name="TokenCount">How many tokens it has; at least one, at most <see cref="SentenceSplitter.MostTokens"/>.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
public readonly record struct Sentence(int Start, int End, int FirstToken, int TokenCount, int Paragraph)
{
    /// <summary>One past the index of its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
