using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.ReleaseClaim;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class ReleaseClaimTests
{
    [Fact]
    public async Task A_released_claim_is_open_again_and_the_draft_stays_with_its_writer()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Keep(it.Rae, ("Rationale", "", "Half a thought"));

        (await it.Desk.Send(new ReleaseClaimCommand(it.Claim), it.Rae)).Problems.ShouldBeEmpty();

        (await it.Now()).Status.ShouldBe(ClaimStatus.Queued);
        (await it.Page(it.Rae)).Kept["Rationale"].ShouldBe("Half a thought");
        (await it.Desk.Send(new ReleaseClaimCommand(it.Claim), it.Rae)).IsDone.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_releases_another_persons_hold()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);

        (await it.Desk.Send(new ReleaseClaimCommand(it.Claim), it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-yours");
    }

    [Fact]
    public void The_button_gives_the_claim_back_and_a_refusal_is_read()
    {
        using var page = new PageContext();
        Outcome answer = ClaimProblems.NotYours;
        page.Answers<ReleaseClaimCommand>(_ => answer);
        var (claim, done) = (Guid.NewGuid(), 0);
        var form = page.Render<ReleaseClaimForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.OnDone, () => done++));

        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(ClaimProblems.NotYours.Message);
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("button").Click();
        form.FindAll("[role=alert]").ShouldBeEmpty();
        page.Sent.ShouldBe([new ReleaseClaimCommand(claim), new ReleaseClaimCommand(claim)]);
        done.ShouldBe(1);
    }
}
