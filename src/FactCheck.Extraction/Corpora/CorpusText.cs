using System.Text;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Corpora;

/// <summary>Builds one text with gold tokens and sentences out of a corpus that gives them one by one.</summary>
internal sealed class CorpusText
{
    private readonly StringBuilder _text = new();
    private readonly List<Token> _tokens = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<Span> _paragraphs = [];
    private int _first;

    /// <summary>How many tokens there are so far.</summary>
    public int Count => _tokens.Count;

    /// <summary>Adds a token, with or without a space after it.</summary>
    public void Add(string form, bool space)
    {
        _tokens.Add(new Token(_text.Length, _text.Length + form.Length));
        _text.Append(form);
        if (space)
            _text.Append(' ');
    }

    /// <summary>Ends a sentence that is a paragraph of its own; nothing happens if there is no new token.</summary>
    public void EndSentence()
    {
        if (_tokens.Count == _first)
            return;
        var span = new Span(_tokens[_first].Start, _tokens[^1].End);
        _sentences.Add(new Sentence(span.Start, span.End, _first, _tokens.Count - _first, _paragraphs.Count));
        _paragraphs.Add(span);
        _text.Append('\n');
        _first = _tokens.Count;
    }

    /// <summary>The text, without any annotation but the words' hashes.</summary>
    public AnalysedText ToText() => TextAnalyser.Prepare(_text.ToString(), [.. _tokens], [.. _sentences], [.. _paragraphs]);
}
