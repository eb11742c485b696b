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
}
