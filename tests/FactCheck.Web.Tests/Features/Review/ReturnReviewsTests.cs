using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.ReturnReviews;
using FactCheck.Web.Parts.Forms;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class ReturnReviewsTests
{
    [Fact]
    public async Task A_returned_review_is_its_writers_again_and_its_first_submission_is_kept()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true");
        await it.Rate(it.Sam, "false");
        var review = (await it.Judge()).Value.Reviews.Single(one => one.Writer == "Rae");

        (await it.Desk.Send(new ReturnReviewsCommand(it.Claim, [review.Id], "Look at May"), it.Eve)).Problems.ShouldBeEmpty();

        (await it.Now()).Status.ShouldBe(ClaimStatus.UnderReview);
        var page = await it.Page(it.Rae);
        (page.ReturnComment, page.Seat!.IsRevising, page.Kept["RatingCode"]).ShouldBe(("Look at May", true, "true"));
        it.Desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await it.Keep(it.Rae, ("RatingCode", "true", "false"));
        (await it.Submit(it.Rae)).Problems.ShouldBeEmpty();
        (await it.Now()).Status.ShouldBe(ClaimStatus.Decided);
        var now = (await it.Judge()).Value.Reviews.Single(one => one.Writer == "Rae");
        (now.Rating!.Code, now.First!.Rating!.Code).ShouldBe(("false", "true"));
    }

    [Fact]
    public async Task It_asks_a_comment_and_reviews_of_the_round()
    {
        await using var it = await Reviewing.Open();
        await it.Rate(it.Rae, "true");

        (await it.Desk.Send(new ReturnReviewsCommand(it.Claim, [], null), it.Eve)).Problems.Select(problem => problem.Field).ShouldBe(["Reviews", "Comment"]);
        (await it.Desk.Send(new ReturnReviewsCommand(it.Claim, [Guid.NewGuid()], "Look"), it.Eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.no-review-named");
        (await it.Desk.Send(new ReturnReviewsCommand(it.Claim, [Guid.NewGuid()], "Look"), it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_the_chosen_reviews_and_the_comment_and_keeps_both_with_their_problems()
    {
        using var page = new PageContext();
        page.Answers<ReturnReviewsCommand>(_ => Outcome.Refused([ClaimProblems.NoReviewNamed, ClaimProblems.NoComment]));
        var (claim, review) = (Guid.NewGuid(), Guid.NewGuid());
        var form = page.Render<ReturnReviewsForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.Reviews, [new Choice(review.ToString(), "Rae"), new Choice(Guid.NewGuid().ToString(), "Sam")]));

        form.Find($"input[value='{review}']").Change(true);
        form.Find("textarea").Change("Look at May");
        form.Find("form").Submit();

        var sent = page.SentOf<ReturnReviewsCommand>().ShouldHaveSingleItem();
        (sent.ClaimId, sent.Reviews.ShouldHaveSingleItem(), sent.Comment).ShouldBe((claim, review, "Look at May"));
        form.ShouldSayBeside("Reviews", ClaimProblems.NoReviewNamed);
        form.ShouldSayBeside("Comment", ClaimProblems.NoComment);
        form.ShouldKeep(("Comment", "Look at May"));
        form.FindAll("input[name=Reviews][checked]").Select(box => box.GetAttribute("value")).ShouldBe([review.ToString()]);
    }
}
