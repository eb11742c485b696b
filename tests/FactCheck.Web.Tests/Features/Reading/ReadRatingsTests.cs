
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
}
