using FactCheck.Domain.Articles;

namespace FactCheck.Domain.Tests.Articles;

public sealed class ContextSentencesTests
{
    private const string Text = "Port grows\n\nThe port grew. Mr. Roke said \"it doubled.\" He smiled. Then he left.\n\nThe union disagreed.";

    private static ContextSentences Around(string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return ContextSentences.Around(Text, at, at + words.Length);
    }

    [Fact]
    public void A_claim_is_shown_with_the_sentence_before_and_after() =>
        Around("it doubled").ShouldBe(new("The port grew.", "Mr. Roke said \"it doubled.\"", "He smiled."));

    [Fact]
    public void Neighbours_end_at_the_paragraph()
    {
        Around("port grew").Before.ShouldBe("");
        Around("Then he left").After.ShouldBe("");
        Around("The union disagreed").ShouldBe(new("", "The union disagreed.", ""));
    }

    [Fact]
    public void A_claim_over_two_sentences_shows_both() => Around("doubled.\" He smiled").Sentence.ShouldBe("Mr. Roke said \"it doubled.\" He smiled.");

    [Fact]
    public void A_text_that_never_ends_is_cut()
    {
        var endless = string.Concat(Enumerable.Repeat("word ", 5_000));
        var around = ContextSentences.Around(endless, 10_000, 10_004);
        around.Sentence.Length.ShouldBeLessThanOrEqualTo(ContextSentences.Longest);
    }
}
