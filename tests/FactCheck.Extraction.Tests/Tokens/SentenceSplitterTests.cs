using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tests.Tokens;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("He left. She stayed.", "He left.|She stayed.")]
    [InlineData("Dr. Amara Obi met Sen. J. P. Lund in the U.S. on Jan. 3. They agreed.", "Dr. Amara Obi met Sen. J. P. Lund in the U.S. on Jan. 3.|They agreed.")]
    [InlineData("It moved to the U.S. The firm said so.", "It moved to the U.S.|The firm said so.")]
    [InlineData("\"We will win.\" He smiled.", "\"We will win.\"|He smiled.")]
    [InlineData("“Is that so?” Lund asked. “Yes!” she said.", "“Is that so?” Lund asked.|“Yes!” she said.")]
    [InlineData("It rose 3.5 percent... and fell again.", "It rose 3.5 percent... and fell again.")]
    [InlineData("1. Budget for schools", "1. Budget for schools")]
    [InlineData("The report was short.Critics called it thin.", "The report was short.|Critics called it thin.")]
    [InlineData("No. 10 said nothing. Why?", "No. 10 said nothing.|Why?")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected) =>
        string.Join('|', Sentences(text).Select(sentence => text[sentence.Start..sentence.End])).ShouldBe(expected);

    [Fact]
    public void A_paragraph_ends_its_last_sentence_even_without_a_full_stop()
    {
        const string text = "Headline without a stop\n\nThe text begins. It ends";
        var paragraphs = Paragraphs.Of(text);
        paragraphs.Length.ShouldBe(2);
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var first = tokens.Count;
            Tokenizer.Tokenise(text, paragraphs[i], tokens);
            SentenceSplitter.Split(text, tokens, first, i, sentences);
        }
        sentences.Select(sentence => sentence.Paragraph).ShouldBe([0, 1, 1]);
    }

    [Fact]
    public void A_sentence_without_end_is_cut_into_bounded_ones_that_lose_no_token()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 5_000));
        var sentences = Sentences(text);
        sentences.ShouldAllBe(sentence => sentence.TokenCount <= SentenceSplitter.MostTokens);
        sentences.Sum(sentence => sentence.TokenCount).ShouldBe(5_000);
        for (var i = 1; i < sentences.Count; i++)
            sentences[i].FirstToken.ShouldBe(sentences[i - 1].EndToken);
    }

    private static List<Sentence> Sentences(string text)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        Tokenizer.Tokenise(text, new Span(0, text.Length), tokens);
        SentenceSplitter.Split(text, tokens, 0, 0, sentences);
        return sentences;
    }
}
