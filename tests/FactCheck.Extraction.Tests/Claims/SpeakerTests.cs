namespace FactCheck.Extraction.Tests.Claims;

/// <summary>Whose words they are where a hasty reader takes the wrong one.</summary>
public sealed class SpeakerTests
{
    private static readonly Extractor Engine = new();

    [Theory]
    [InlineData("Dana Cole said prices rose in June; Marek's office said rents fell by 3 percent.", "Prices rose", "Dana Cole")]
    [InlineData("Dana Cole said prices rose in June; Marek's office said rents fell by 3 percent.", "Rents fell", "Marek’s office")]
    [InlineData("Jan Cole was arrested on Monday. His lawyer said the papers were forged.", "papers were forged", "Jan Cole’s lawyer")]
    [InlineData("Jan Cole left the court on Monday. Cole's lawyer said the papers were forged.", "papers were forged", "Jan Cole’s lawyer")]
    [InlineData("Jan Cole left the court on Monday. Cole's lawyer said the papers were forged. He said the judge had erred.", "judge had erred", "Jan Cole’s lawyer")]
    [InlineData("Minister Greta Holm spoke on Monday. Her spokesman said the fund held 12 million crowns.", "12 million", "Greta Holm’s spokesman")]
    [InlineData("Jan Cole was freed on Monday. \"He never took the money,\" said his lawyer, Marta Sill.", "took the money", "Marta Sill")]
    [InlineData("Lawyer Max Rehn spoke for Jan Marek. Jan Cole was arrested on Monday. Cole's lawyer said the papers were forged.", "papers were forged", "Jan Cole’s lawyer")]
    public void The_speaker_is_who_the_sentence_names(string text, string words, string speaker) => SpeakersOf(text, words).ShouldBe([speaker]);

    [Fact]
    public void Neither_of_two_names_both() =>
        SpeakersOf("Neither Dana Cole nor Jan Marek said that the dam was safe.", "dam was safe").ShouldBe(["Dana Cole", "Jan Marek"]);

    [Fact]
    public void A_man_is_not_she() => SpeakersOf("Mayor Peter Obrecht opened the bridge on Monday. She said the bridge cost 5 million crowns.", "5 million").ShouldNotContain("Peter Obrecht");

    private const string Blog = "10:32 GMT\nMayor Ruth Ekdal said the bridge had cost 5 million crowns.\n\n10:47 GMT\nShe said the tunnel was closed.\n\n11:02 GMT\n\"The tunnel was dry.\"\n\n11:20 GMT\nEkdal said the harbour had reopened.";

    [Theory]
    [InlineData("tunnel was closed")]
    [InlineData("tunnel was dry")]
    public void A_speaker_does_not_reach_over_the_stamp_of_a_live_blog(string words) => SpeakersOf(Blog, words).ShouldBeEmpty();

    [Fact]
    public void A_name_is_known_in_every_entry_of_a_live_blog() => SpeakersOf(Blog, "harbour had reopened").ShouldBe(["Ruth Ekdal"]);

    private static List<string> SpeakersOf(string text, string words)
    {
        var article = Engine.Extract(text);
        var found = article.Claims.First(c => c.Text.Contains(words, StringComparison.Ordinal));
        return found.Attribution is { } id ? [.. article.Attributions[id].Speakers.Select(s => s.Name)] : [];
    }
}
