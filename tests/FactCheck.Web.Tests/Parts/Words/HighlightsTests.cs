using FactCheck.Web.Parts.Words;

namespace FactCheck.Web.Tests.Parts.Words;

/// <summary>Where the words that were looked for stand.</summary>
public sealed class HighlightsTests
{
    [Theory]
    [InlineData("The Café closed.", "cafe", "The [Café] closed.")]
    [InlineData("It’s the mayor’s bridge", "mayors", "It’s the [mayor’s] bridge")]
    [InlineData("Bridges and a bridge", "bridge", "[Bridges] and a [bridge]")]
    [InlineData("A bridge", "bridge river", "A [bridge]")]
    [InlineData("<b>bridge</b>", "b", "<[b]>bridge</[b]>")]
    [InlineData("Nothing here", "river", "Nothing here")]
    [InlineData("Nothing looked for", null, "Nothing looked for")]
    [InlineData("", "river", "")]
    public void The_words_are_marked_as_they_stand(string text, string? looked, string shown) => Shown(text, looked).ShouldBe(shown);

    [Fact]
    public void A_long_text_is_shown_around_its_first_hit_in_whole_words()
    {
        var text = string.Concat(Enumerable.Repeat("lorem ipsum ", 60)) + "the bridge " + string.Concat(Enumerable.Repeat("dolor sit ", 60));
        var shown = Shown(text, "bridge", 120);
        shown.ShouldContain("the [bridge] dolor");
        shown.ShouldStartWith("…");
        shown.ShouldEndWith("…");
        shown.Length.ShouldBeLessThan(130);
    }

    private static string Shown(string text, string? looked, int most = int.MaxValue) =>
        string.Concat(Highlights.Of(text, looked, most).Select(part => part.IsHit ? $"[{part.Text}]" : part.Text));
}
