using FactCheck.Extraction.Speakers;

namespace FactCheck.Extraction.Tests.Claims;

/// <summary>Attributions inside attributions end somewhere, and names end with their sentence.</summary>
public sealed class NestingTests
{
    private const int MostTimesTheText = 12;
    private const int MostLevels = 3;

    private static readonly Extractor Engine = new();

    [Theory]
    [InlineData("He said ", 3_000)]
    [InlineData("Maliki said that ", 2_000)]
    [InlineData("He said that the dam leaks and ", 2_000)]
    [InlineData("\"He said \"he said \"", 1_000)]
    public void He_said_he_said_gives_a_bounded_result(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times)) + "the dam leaks.\n";
        var article = Engine.Extract(text);
        var size = article.Attributions.Sum(a => a.Source.Concat(a.Cue).Concat(a.Content).Sum(s => s.Text.Length)) + article.Claims.Sum(c => c.Text.Length + c.Spans.Sum(s => s.Text.Length));
        size.ShouldBeLessThan(text.Length * MostTimesTheText);
        foreach (var attribution in article.Attributions)
        {
            var level = 1;
            for (var parent = attribution.Parent; parent is { } id; parent = article.Attributions[id].Parent) level++;
            level.ShouldBeLessThanOrEqualTo(MostLevels);
        }
    }

    [Fact]
    public void No_two_attributions_beside_each_other_hold_the_same_words()
    {
        var article = Engine.Extract(string.Concat(Enumerable.Repeat("He said ", 300)) + "the dam leaks.\n");
        var ends = 0;
        foreach (var span in article.Attributions.Where(a => a.Parent is null).SelectMany(a => a.Content).OrderBy(s => s.Start))
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(ends);
            ends = span.End;
        }
    }

    [Fact]
    public void A_name_does_not_run_from_one_line_into_the_next()
    {
        var names = NameIndex.Of(FactCheck.Extraction.Tokens.TextAnalyser.Analyse("It was given in May to Velk\n\nVask closed in May"));
        names.Entities.Select(e => e.Name).ShouldBe(["Velk", "Vask"], ignoreOrder: true);
    }

    [Fact]
    public void A_title_before_a_first_name_is_no_part_of_the_name() =>
        Engine.Extract("The council met in May.\n\nMayor Ruth Ekdal disagreed.\n\n\"The dam has leaked since May.\"").Attributions.Last().Speakers.Single().Name.ShouldBe("Ruth Ekdal");
}
