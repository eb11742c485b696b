using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.ListDisputes;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class ListDisputesTests
{
    [Fact]
    public async Task Claims_whose_reviews_disagree_are_listed_to_editors()
    {
        await using var it = await Reviewing.Open(seats: 2);
        (await it.Desk.Send(new ListDisputesQuery(), it.Eve)).Value.Claims.ShouldBeEmpty();
        await it.Rate(it.Rae, "true");
        await it.Rate(it.Sam, "false");

        (await it.Desk.Send(new ListDisputesQuery(), it.Eve)).Value.Claims.ShouldHaveSingleItem().Number.ShouldBe(it.Number);
        (await it.Desk.Send(new ListDisputesQuery(), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public async Task The_list_leads_to_the_reviews_marks_who_was_not_sure_and_follows_what_others_do()
    {
        using var page = new PageContext();
        var dispute = new DisputeView(12, "It rained.", "en", DateTimeOffset.UnixEpoch, 2, 0);
        var shown = new ListDisputesView([], []);
        page.Answers<ListDisputesQuery, ListDisputesView>(_ => shown);
        var list = page.Render<ListDisputesPage>();
        list.Find(".empty").TextContent.ShouldContain("No reviews disagree");

        shown = new ListDisputesView([dispute], [dispute with { Number = 13, Unsure = 1 }], true) { Unsigned = [dispute with { Number = 14 }] };
        await page.Tell(new Announcement("claim", Guid.NewGuid(), "submit review", DateTimeOffset.UnixEpoch));

        list.FindAll("a[data-row-focus]").Select(link => link.GetAttribute("href")).ShouldBe(["/desk/claims/12/judge", "/desk/claims/13/judge", "/desk/claims/14/judge"]);
        list.Markup.ShouldContain("There are more; these are the most urgent.");
        list.Find("[aria-labelledby=unsigned-title]").TextContent.ShouldContain("nobody may sign");
        list.FindAll(".pill.warn").ShouldHaveSingleItem().TextContent.ShouldBe("one not sure");
    }
}
