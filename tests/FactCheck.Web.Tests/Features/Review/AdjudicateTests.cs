using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Scales;
using FactCheck.Web.Features.Review.Adjudicate;
using FactCheck.Web.Features.Review.ReturnReviews;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class AdjudicateTests
{
    [Fact]
    public async Task An_editor_settles_a_dispute_with_a_reason()
    {
        await using var it = await Disputed();
        var seen = (await it.Judge()).Value.Seen;

        (await it.Desk.Send(new AdjudicateCommand(it.Claim, 1, seen, null, "half-true", "Both have a point."), it.Eve)).Problems.ShouldBeEmpty();

        var claim = await it.Now();
        (claim.Status, claim.Decision!.Findings.Rating!.Code, claim.Decision.Reason, claim.Decision.AdjudicatorId).ShouldBe((ClaimStatus.Decided, "half-true", "Both have a point.", it.Eve.Id));
    }

    [Fact]
    public async Task Nobody_settles_reviews_that_changed_since_they_were_read()
    {
        await using var it = await Disputed();
        var before = (await it.Judge()).Value;
        await it.Desk.Send(new ReturnReviewsCommand(it.Claim, [before.Reviews.Single(one => one.Writer == "Rae").Id], "Look again"), it.Eve);
        await it.Keep(it.Rae, ("RatingCode", "true", "mostly-true"));
        (await it.Submit(it.Rae)).Problems.ShouldBeEmpty();

        (await it.Desk.Send(new AdjudicateCommand(it.Claim, 1, before.Seen, null, "half-true", "Both."), it.Eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.revised");
    }

    [Fact]
    public async Task No_reason_an_unknown_rating_and_a_reviewer_are_refused()
    {
        await using var it = await Disputed();
        var seen = (await it.Judge()).Value.Seen;

        (await it.Desk.Send(new AdjudicateCommand(it.Claim, 1, seen, null, "true", ""), it.Eve)).Problems.ShouldHaveSingleItem().ShouldBe(ClaimProblems.NoReason);
        (await it.Desk.Send(new AdjudicateCommand(it.Claim, 1, seen, null, "nonsense", "So."), it.Eve)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Rating");
        (await it.Desk.Send(new AdjudicateCommand(it.Claim, 1, seen, null, null, "So."), it.Eve)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Rating");
        (await it.Desk.Send(new AdjudicateCommand(it.Claim, 1, seen, null, "true", "So."), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_the_findings_and_keeps_them_when_refused()
    {
        using var page = new PageContext();
        page.Answers<AdjudicateCommand>(_ => ClaimProblems.NoReason);
        var id = Guid.NewGuid();
        var form = page.Render<AdjudicateForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.Round, 1).Add(f => f.Seen, 4).Add(f => f.Ratings, StartingScale.Ratings));

        form.FindAll(".rating").Select(rating => rating.TextContent.Trim()).ShouldBe(StartingScale.Ratings.Select(rating => rating.Word));
        form.Find("input[name=WasItSaid][value=AsQuoted]").Change("AsQuoted");
        form.Find("input[name=Rating][value=false]").Change("false");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new AdjudicateCommand(id, 1, 4, WasItSaid.AsQuoted, "false", null)]);
        form.Find(".field-problem").TextContent.ShouldBe(ClaimProblems.NoReason.Message);
        form.Find("input[name=Rating][value=false]").HasAttribute("checked").ShouldBeTrue();
    }

    private static async Task<Reviewing> Disputed()
    {
        var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true");
        await it.Rate(it.Sam, "false");
        return it;
    }
}
