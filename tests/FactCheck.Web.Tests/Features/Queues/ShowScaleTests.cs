using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Web.Features.Queues.ShowScale;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ShowScaleTests
{
    [Fact]
    public async Task A_scale_that_is_not_there_is_refused_and_readers_see_none()
    {
        await using var desk = await Desk.Open();

        (await desk.Send(new ShowScaleQuery(Guid.NewGuid()), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("scale.not-there");
        (await desk.Send(new ShowScaleQuery(Guid.NewGuid()), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }

    [Fact]
    public void Every_version_stays_to_be_read_the_newest_first()
    {
        using var page = new PageContext();
        page.Answers<ShowScaleQuery, ShowScaleView>(query => new ShowScaleView(
            query.ScaleId, "Truth", [new ScaleVersionView(2, new DateTimeOffset(2026, 3, 2, 22, 30, 0, TimeSpan.Zero), "en", StartingScale.Ratings), new ScaleVersionView(1, DateTimeOffset.UnixEpoch, "en", StartingScale.Ratings)], true));
        var shown = page.Render<ShowScalePage>(with => with.AddCascadingValue(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).Add(p => p.ScaleId, Guid.NewGuid()));

        shown.Find("caption").TextContent.ShouldBe("Since 3 March 2026, in en.");
        shown.FindAll("h2").Select(title => title.TextContent).ShouldBe(["Version 2", "Version 1"]);
        shown.Find(".page-head button").Click();
        shown.Find(".panel h2").TextContent.ShouldBe("Version 3");
    }
}
