using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
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

    [Fact]
    public void The_form_sends_the_reason_and_keeps_it_beside_its_problem_until_it_is_done()
    {
        using var page = new PageContext();
        Outcome answer = ClaimProblems.LongReason;
        page.Answers<AskAgainCommand>(_ => answer);
        var (claim, done, closed) = (Guid.NewGuid(), 0, 0);
        var form = page.Render<AskAgainForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.OnDone, () => done++).Add(f => f.OnClose, () => closed++));

        form.Find("textarea[name=Reason]").Change("Nobody else is on duty");
        form.Find("form").Submit();

        form.ShouldSayBeside("Reason", ClaimProblems.LongReason);
        form.ShouldKeep(("Reason", "Nobody else is on duty"));
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("form").Submit();
        form.Find("button[type=button]").Click();

        page.Sent.ShouldBe([new AskAgainCommand(claim, "Nobody else is on duty"), new AskAgainCommand(claim, "Nobody else is on duty")]);
        form.FindAll(".field-problem, [role=alert]").ShouldBeEmpty();
        (done, closed).ShouldBe((1, 1));
    }
}
