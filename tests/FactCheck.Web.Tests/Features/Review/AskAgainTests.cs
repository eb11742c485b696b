using FactCheck.Domain.Claims;
using FactCheck.Web.Features.Review.AskAgain;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class AskAgainTests
{
    [Fact]
    public async Task One_more_rating_closes_the_reviews_again_and_is_asked_twice_at_most()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true");
        await it.Rate(it.Sam, "false");

        (await it.Desk.Send(new AskAgainCommand(it.Claim, "A third opinion"), it.Eve)).Problems.ShouldBeEmpty();

        (await it.Now()).Status.ShouldBe(ClaimStatus.Queued);
        (await it.Judge()).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.not-all-in");
        await it.Rate(it.Tom, "half-true");
        (await it.Judge()).Value.Reviews.Count.ShouldBe(3);
    }

    [Fact]
    public async Task It_asks_a_reason_and_an_editor()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new AskAgainCommand(it.Claim, null), it.Eve)).Problems.ShouldHaveSingleItem().ShouldBe(ClaimProblems.NoReason);
        (await it.Desk.Send(new AskAgainCommand(it.Claim, "Why"), it.Eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
        (await it.Desk.Send(new AskAgainCommand(it.Claim, "Why"), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }
}
