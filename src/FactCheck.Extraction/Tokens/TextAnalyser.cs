namespace FactCheck.Extraction.Tokens;

/// <summary>Text in, <see cref="AnalysedText"/> out: tokens, sentences, tags, parse and names in one go.</summary>
public static class TextAnalyser
{
    /// <summary>Analyses a text whose paragraphs are to be found by its blank lines.</summary>
    public static AnalysedText Analyse(string text) => Analyse(text, Paragraphs.Of(text));

    /// <summary>
    /// Analyses the given stretches of running text, each of them a paragraph; what lies outside is skipped, offsets stay.
    /// The blocks are in order and do not overlap.
    /// </summary>
    public static AnalysedText Analyse(string text, ReadOnlySpan<Span> blocks)
    {
        List<Token> tokens = new(text.Length / 5);
        List<Sentence> sentences = new(text.Length / 100);
        for (var i = 0; i < blocks.Length; i++)
        {
            var first = tokens.Count;
            Tokenizer.Tokenise(text, blocks[i], tokens);
            SentenceSplitter.Split(text, tokens, first, i, sentences);
        }
        return Annotate(new AnalysedText(text, [.. tokens], [.. sentences], blocks.ToArray()));
    }

    /// <summary>Analyses a text that came with its tokens and sentences (a corpus with gold tokens).</summary>
    public static AnalysedText Analyse(string text, Token[] tokens, Sentence[] sentences, Span[] paragraphs) =>
        Annotate(new AnalysedText(text, tokens, sentences, paragraphs));

    private static AnalysedText Annotate(AnalysedText text)
    {
        for (var i = 0; i < text.Tokens.Length; i++)
            text.Words[i] = Characters.HashFolded(text.Form(i));
        return text;
    }
}
