using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Web.Features.Review.TakeBackReview;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class TakeBackReviewTests
{
    [Fact]
    public async Task A_review_is_taken_back_and_written_on_while_others_are_at_work()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true");

        (await it.Desk.Send(new TakeBackReviewCommand(it.Claim), it.Rae)).Problems.ShouldBeEmpty();

        var page = await it.Page(it.Rae);
        (page.Seat!.HeldUntil is not null, page.Kept["RatingCode"]).ShouldBe((true, "true"));
        await it.Keep(it.Rae, ("RatingCode", "true", "false"));
        (await it.Submit(it.Rae)).Problems.ShouldBeEmpty();
        await it.Rate(it.Sam, "false");
        (await it.Now()).Status.ShouldBe(ClaimStatus.Decided);
    }

    [Fact]
    public async Task Nobody_takes_back_a_colleagues_review_or_one_that_was_read()
    {
        await using var it = await Reviewing.Open();
        await it.Rate(it.Rae, "true");

        (await it.Desk.Send(new TakeBackReviewCommand(it.Claim), it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.not-yours");
        (await it.Desk.Send(new TakeBackReviewCommand(it.Claim), it.Rae)).IsDone.ShouldBeFalse();
    }

    [Fact]
    public void The_button_takes_the_review_back_and_a_refusal_is_read()
    {
        using var page = new PageContext();
        Outcome answer = ReviewProblems.NotYours;
        page.Answers<TakeBackReviewCommand>(_ => answer);
        var (claim, done) = (Guid.NewGuid(), 0);
        var form = page.Render<TakeBackReviewForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.OnDone, () => done++));

        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(ReviewProblems.NotYours.Message);
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("button").Click();
        form.FindAll("[role=alert]").ShouldBeEmpty();
        page.Sent.ShouldBe([new TakeBackReviewCommand(claim), new TakeBackReviewCommand(claim)]);
        done.ShouldBe(1);
    }
}
