using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.TakeClaim;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class TakeClaimTests
{
    [Fact]
    public async Task A_reviewer_takes_a_claim_once_and_sees_how_long()
    {
        await using var it = await Reviewing.Open(seats: 2);

        await it.Take(it.Rae);

        (await it.Page(it.Rae)).Seat!.HeldUntil.ShouldBe(it.Desk.Clock.Now().AddHours(1));
        (await it.Desk.Send(new TakeClaimCommand(it.Claim), it.Rae)).Problems.ShouldContain(problem => problem.Code == "claim.has-seat");
    }

    [Fact]
    public async Task A_claim_without_an_open_seat_and_one_that_is_not_there_are_refused()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);

        (await it.Desk.Send(new TakeClaimCommand(it.Claim), it.Sam)).Problems.ShouldContain(problem => problem.Code == "claim.no-open-seat");
        (await it.Desk.Send(new TakeClaimCommand(Guid.NewGuid()), it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
        (await it.Desk.Send(new TakeClaimCommand(it.Claim), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }

    [Fact]
    public void The_button_takes_the_claim_and_a_refusal_is_read()
    {
        using var page = new PageContext();
        Outcome answer = ClaimProblems.NoOpenSeat;
        page.Answers<TakeClaimCommand>(_ => answer);
        var (claim, done) = (Guid.NewGuid(), 0);
        var form = page.Render<TakeClaimForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.OnDone, () => done++));

        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(ClaimProblems.NoOpenSeat.Message);
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("button").Click();
        form.FindAll("[role=alert]").ShouldBeEmpty();
        page.Sent.ShouldBe([new TakeClaimCommand(claim), new TakeClaimCommand(claim)]);
        done.ShouldBe(1);
    }
}
