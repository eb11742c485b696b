namespace FactCheck.Extraction.Tests.Claims;

/// <summary>Quotations that fill paragraphs of their own: whose they are, and that they are never the article's own voice.</summary>
public sealed class QuotedParagraphTests
{
    private static readonly Extractor Engine = new();

    [Theory]
    [InlineData("\"", "\"")]
    [InlineData("“", "”")]
    public void Paragraphs_each_opened_and_only_the_last_closed_are_one_speakers(string open, string close)
    {
        var text = $"{open}The dam was inspected in June,{close} said engineer Marta Sill. {open}No crack was found.\n\n{open}The second inspection took place in August.\n\n{open}The third took place in October.\n\n{open}The fourth will take place in May.{close}";
        foreach (var words in new[] { "dam was inspected", "No crack", "second inspection", "third took", "fourth will" }) SpeakersOf(text, words).ShouldBe(["Marta Sill"]);
    }

    [Fact]
    public void Whoever_is_named_in_the_last_of_them_spoke_in_all()
    {
        const string text = "Marta Sill said the dam was inspected in June.\n\n\"The town paid 3 million crowns for pumps.\n\n\"The pumps were never used,\" Ruth Ekdal said.";
        SpeakersOf(text, "3 million").ShouldBe(["Ruth Ekdal"]);
        SpeakersOf(text, "inspected in June").ShouldBe(["Marta Sill"]);
    }

    [Fact]
    public void A_quotation_that_never_closes_is_not_the_speakers_of_the_paragraph_before_when_another_was_introduced()
    {
        const string text = "Engineer Marta Sill spoke first. \"The dam was inspected in June,\" she said.\n\nThen Ruth Ekdal took the floor.\n\n\"The town paid 3 million crowns for pumps. The pumps were never used.";
        SpeakersOf(text, "3 million").ShouldBe(["Ruth Ekdal"]);
        SpeakersOf(text, "never used").ShouldBe(["Ruth Ekdal"]);
    }

    [Fact]
    public void A_paragraph_with_its_own_speaker_ends_the_quotation_before_it()
    {
        const string text = "Engineer Marta Sill said the dam is safe. \"No crack was found.\n\n\"The second inspection took place in August,\" Mayor Ruth Ekdal said.";
        SpeakersOf(text, "No crack").ShouldBe(["Marta Sill"]);
        SpeakersOf(text, "second inspection").ShouldBe(["Ruth Ekdal"]);
    }

    [Fact]
    public void A_quotation_of_nobody_known_is_not_the_articles_own_voice()
    {
        const string text = "The harbour of Elvas was built in 1931 and has two cranes.\n\n\"The cranes cost 3 million crowns. They were paid for in June.\"";
        var article = Engine.Extract(text);
        article.Claims.Where(c => c.Text.Contains("3 million")).ShouldNotBeEmpty();
        article.Claims.Where(c => c.Text.Contains("3 million")).ShouldAllBe(c => c.Attribution != null);
        SpeakersOf(text, "3 million").ShouldBeEmpty();
    }

    private static List<string> SpeakersOf(string text, string words)
    {
        var article = Engine.Extract(text);
        var found = article.Claims.First(c => c.Text.Contains(words, StringComparison.Ordinal));
        found.Attribution.ShouldNotBeNull();
        return [.. article.Attributions[found.Attribution.Value].Speakers.Select(s => s.Name)];
    }
}
