using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;

namespace FactCheck.Extraction.Tokens;

/// <summary>Text in, <see cref="AnalysedText"/> out: tokens, sentences, tags, parse and names in one go.</summary>
public static class TextAnalyser
{
    private static readonly Lazy<bool> Loaded = new(() =>
    {
        Parallel.Invoke(() => _ = Parser.Shipped, () => _ = Tagger.Shipped, () => _ = NameFinder.Shipped);
        return true;
    });

    /// <summary>Analyses a text whose paragraphs are to be found by its blank lines.</summary>
    public static AnalysedText Analyse(string text) => Analyse(text, Paragraphs.Of(text));

    /// <summary>
    /// Analyses the given stretches of running text, each of them a paragraph; what lies outside is skipped, offsets stay.
    /// The blocks are in order and do not overlap.
    /// </summary>
    public static AnalysedText Analyse(string text, ReadOnlySpan<Span> blocks, CancellationToken cancellationToken = default) =>
        Annotate(Tokenise(text, blocks), cancellationToken);

    /// <summary>Only tokens, sentences and the words' hashes of the given stretches: no tags, parse or names.</summary>
    public static AnalysedText Tokenise(string text, ReadOnlySpan<Span> blocks)
    {
        List<Token> tokens = new(text.Length / 5);
        List<Sentence> sentences = new(text.Length / 100);
        for (var i = 0; i < blocks.Length; i++)
        {
            var first = tokens.Count;
            Tokenizer.Tokenise(text, blocks[i], tokens);
            SentenceSplitter.Split(text, tokens, first, i, sentences);
        }
        return Prepare(text, [.. tokens], [.. sentences], blocks.ToArray());
    }

    /// <summary>Analyses a text that came with its tokens and sentences (a corpus with gold tokens).</summary>
    public static AnalysedText Analyse(string text, Token[] tokens, Sentence[] sentences, Span[] paragraphs) =>
        Annotate(Prepare(text, tokens, sentences, paragraphs));

    /// <summary>A text with its tokens and sentences, and no annotation yet but the words' hashes.</summary>
    internal static AnalysedText Prepare(string text, Token[] tokens, Sentence[] sentences, Span[] paragraphs)
    {
        var prepared = new AnalysedText(text, tokens, sentences, paragraphs);
        for (var i = 0; i < tokens.Length; i++)
            prepared.Words[i] = Characters.HashFolded(prepared.Form(i));
        return prepared;
    }

    private static AnalysedText Annotate(AnalysedText text, CancellationToken cancellationToken = default)
    {
        Load();
        Tagger.Shipped.Tag(text, cancellationToken);
        Parser.Shipped.Parse(text, cancellationToken);
        NameFinder.Shipped.Find(text, cancellationToken);
        return text;
    }

    /// <summary>Loads the shipped models, side by side, if they are not loaded yet. The first analysis does it too.</summary>
    public static void Load() => _ = Loaded.Value;
}
