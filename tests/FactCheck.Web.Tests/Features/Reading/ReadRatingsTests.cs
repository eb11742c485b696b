using System.Text.RegularExpressions;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>What the ratings mean.</summary>
public sealed class ReadRatingsTests
{
    [Fact]
    public async Task Every_rating_of_the_scale_in_use_is_defined_and_those_off_the_scale_say_so()
    {
        await using var desk = await Desk.Open();
        await desk.Queue(1, await desk.Person("Rosa Lind", Domain.Kernel.Roles.Reviewer));
        var html = await desk.Browser().GetStringAsync("/ratings");
        foreach (var rating in Domain.Scales.StartingScale.Ratings) html.ShouldContain(rating.Definition);
        html.ShouldContain("On the scale: 5 of 5.");
        html.ShouldContain("Off the scale");
        html.ShouldContain("Not established");
    }

    [Fact]
    public async Task Two_scales_with_the_same_codes_have_places_of_their_own_on_the_page()
    {
        await using var desk = await Desk.Open();
        var rosa = await desk.Person("Rosa Lind", Domain.Kernel.Roles.Reviewer);
        await desk.Queue(1, rosa);
        await desk.OtherQueue("Health", 1, rosa);
        var ids = Regex.Matches(await desk.Browser().GetStringAsync("/ratings"), " id=\"([^\"]+)\"").Select(id => id.Groups[1].Value).ToList();
        ids.ShouldContain("true");
        ids.ShouldContain("true-2");
        ids.ShouldBeUnique();
    }
}
