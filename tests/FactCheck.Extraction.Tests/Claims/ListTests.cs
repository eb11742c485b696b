namespace FactCheck.Extraction.Tests.Claims;

/// <summary>The items of a list are claims, with the line that leads to them.</summary>
public sealed class ListTests
{
    private static readonly Extractor Engine = new();

    [Theory]
    [InlineData("Mayor Ruth Ekdal said the town would:\n\n- build 400 homes by 2027;\n- close two schools; and\n- raise the fee by 5 percent.", "The town would build 400 homes by 2027|The town would close two schools|The town would raise the fee by 5 percent", "Ruth Ekdal")]
    [InlineData("According to the report, the dam has three faults:\n\n1. a crack of 4 metres in the wall\n2. two broken pumps", "The dam has three faults|The dam has three faults: a crack of 4 metres in the wall|The dam has three faults: two broken pumps", "report")]
    [InlineData("Ruth Ekdal said three things:\n* Rents rose by 5 percent in 2019.\n* Taxes fell by 2 percent.", "Rents rose by 5 percent in 2019|Taxes fell by 2 percent", "Ruth Ekdal")]
    [InlineData("The bill would:\n\n• cut taxes by 2 percent\n• end the toll in May", "The bill would cut taxes by 2 percent|The bill would end the toll in May", null)]
    [InlineData("Inspectors found three faults:\n\n- The alarm had been switched off in May.\n- No drills since 2016", "Inspectors found three faults|The alarm had been switched off in May|Inspectors found three faults: No drills since 2016", null)]
    public void Each_item_is_read_with_the_line_before_the_list(string text, string claims, string? speaker)
    {
        var article = Engine.Extract(text);
        article.Claims.Select(c => c.Text).ShouldBe(claims.Split('|'), ignoreOrder: true);
        foreach (var claim in article.Claims)
        {
            (claim.Attribution is { } id ? article.Attributions[id].Speakers.Single().Name : null).ShouldBe(speaker);
            claim.Spans.ShouldAllBe(span => !span.Text.Contains('\n'));
        }
    }

    [Fact]
    public void The_first_item_of_a_list_is_no_headline() =>
        Engine.Extract("Key points\n- Exports rose by 4 percent in June\n- Imports fell by 2 percent, the ministry said\n").Title?.Text.ShouldBe("Key points");
}
