using System.Globalization;
using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Web.Parts.Verdicts;

namespace FactCheck.Web.Tests.Parts.Verdicts;

/// <summary>Where ratings are drawn, and what stands beside the axis.</summary>
public sealed class RatingsChartTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_low_ratings_of_a_long_scale_are_drawn_low()
    {
        var (lines, dots, words, says) = Drawn(new(Line("False", 0), 1, 5, 1), new(Line("Mostly false", 1), 2, 5, 1), new(Line("False", 2), 1, 5, 1));
        lines.Count.ShouldBe(5);
        dots.ShouldBe([lines.Max(), lines.OrderDescending().ElementAt(1), lines.Max()]);
        words.ShouldBe(["False", "Mostly false", "", "", ""]);
        says.ShouldStartWith("3 ratings, from 2 March 2026");
    }

    [Fact]
    public void Different_scales_share_only_the_ends_of_the_axis()
    {
        var (lines, dots, words, says) = Drawn(new(Line("True", 0), 3, 3, 1), new(Line("Mostly true", 1), 4, 5, 1), new(Line("False", 2), 1, 3, 1));
        words.ShouldBe(["Less true", "More true"]);
        dots[0].ShouldBe(lines.Min());
        dots[1].ShouldBe(lines.Max() + ((lines.Min() - lines.Max()) * 0.75), 0.1);
        dots[2].ShouldBe(lines.Max());
        says.ShouldContain("each on its own scale");
    }

    private static (List<double> Lines, List<double> Dots, List<string> Words, string Says) Drawn(params RatedOnce[] rated)
    {
        using var context = new BunitContext();
        var chart = context.Render<RatingsChart>(with => with.Add(c => c.Of, new RatingsOverTime([], [], rated, true)));
        return ([.. chart.FindAll("line.grid").Select(line => Number(line.GetAttribute("y1")))], [.. chart.FindAll("circle").Select(dot => Number(dot.GetAttribute("cy")))],
            [.. chart.FindAll("line.grid + text").Select(text => text.TextContent)], chart.Find("title").TextContent);
    }

    private static double Number(string? of) => double.Parse(of!, CultureInfo.InvariantCulture);

    private static VerdictLine Line(string word, int day) =>
        new(Guid.Empty, "/claims/c1", Standing.Up, "The dam is high.", "", "", word, default, default, [], null, Noon.AddDays(day), Noon.AddDays(day), 1, null, null);
}
