using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;

namespace FactCheck.Extraction.Tokens;

/// <summary>
/// One text after tokens, sentences, tags, parse and names. Flat arrays, indexed by token over the whole text;
/// all offsets are UTF-16 into <see cref="Text"/>. Not to be changed once it was handed out.
/// </summary>
public sealed class AnalysedText
{
    private readonly string?[] _lemmas;

    internal AnalysedText(string text, Token[] tokens, Sentence[] sentences, Span[] paragraphs)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        Paragraphs = paragraphs;
        Tags = new UniversalTag[tokens.Length];
        FineTags = new byte[tokens.Length];
        Heads = new int[tokens.Length];
        Labels = new Relation[tokens.Length];
        Names = new NameTag[tokens.Length];
        Words = new uint[tokens.Length];
        _lemmas = new string?[tokens.Length];
    }

    /// <summary>The text as it stands.</summary>
    public string Text { get; }

    /// <summary>All tokens in order; they never overlap.</summary>
    public Token[] Tokens { get; }

    /// <summary>All sentences in order; each token is in exactly one.</summary>
    public Sentence[] Sentences { get; }

    /// <summary>The stretches of running text that were analysed.</summary>
    public Span[] Paragraphs { get; }

    /// <summary>Part of speech of each token.</summary>
    public UniversalTag[] Tags { get; }

    /// <summary>Fine tag of each token: an index into <see cref="PennTags.Names"/>.</summary>
    public byte[] FineTags { get; }

    /// <summary>Index (over the whole text) of each token's syntactic head; −1 for the root of its sentence.</summary>
    public int[] Heads { get; }

    /// <summary>Each token's relation to its head.</summary>
    public Relation[] Labels { get; }

    /// <summary>Each token's place in a name.</summary>
    public NameTag[] Names { get; }

    /// <summary>A hash of each token's lower-cased form: equal forms have equal values, whatever their case. For features.</summary>
    public uint[] Words { get; }

    /// <summary>The same text with the same tokens and sentences, not annotated yet.</summary>
    public AnalysedText WithoutAnnotation() => TextAnalyser.Prepare(Text, Tokens, Sentences, Paragraphs);

    /// <summary>The token's characters.</summary>
    public ReadOnlySpan<char> Form(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The token's dictionary form, lower-cased but for proper nouns, which keep their form.</summary>
    public string Lemma(int token) => _lemmas[token] ??= Lemmas.Shipped.Of(Form(token), Tags[token], FineTags[token]);

    /// <summary>A hash of the token's dictionary form, folded. For features.</summary>
    public uint LemmaHash(int token) =>
        _lemmas[token] is { } lemma ? Characters.HashFolded(lemma) : Lemmas.Shipped.HashOf(Form(token), Tags[token], FineTags[token]);

    /// <summary>The characters from the first token's start to the last token's end (inclusive indices).</summary>
    public Span SpanOf(int firstToken, int lastToken) => new(Tokens[firstToken].Start, Tokens[lastToken].End);

    /// <summary>True for a token that lies wholly inside one of these spans, which are in order and do not overlap.</summary>
    public bool IsWithin(IReadOnlyList<Span> spans, int token) => IsWithin(spans, token, token);

    /// <summary>True for tokens that lie wholly inside one of these spans, which are in order and do not overlap.</summary>
    public bool IsWithin(IReadOnlyList<Span> spans, int firstToken, int lastToken)
    {
        var tokens = SpanOf(firstToken, lastToken);
        // Only the last span that begins before the token ends can hold it.
        var begun = Ordered.Before(spans, tokens.Start, static (span, start) => span.Start <= start);
        return begun > 0 && spans[begun - 1].Contains(tokens);
    }

    /// <summary>Index of the sentence that holds a token.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].FirstToken <= token)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>Index of the first token that ends after a character offset; the number of tokens if there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
