using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Web.Features.Review.SkipClaim;
using FactCheck.Web.Features.Review.TakeNext;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class SkipClaimTests
{
    [Fact]
    public async Task A_claim_that_was_passed_over_is_not_offered_again_but_stays_for_others()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);

        (await it.Desk.Send(new SkipClaimCommand(it.Claim, "Not my field"), it.Rae)).Problems.ShouldBeEmpty();

        (await it.Now()).Status.ShouldBe(ClaimStatus.Queued);
        (await it.Desk.Send(new TakeNextCommand(it.Queue.Id), it.Rae)).IsDone.ShouldBeFalse();
        (await it.Desk.Send(new TakeNextCommand(it.Queue.Id), it.Sam)).Value.ShouldBe(it.Number);
        (await it.Desk.Send(new SkipClaimCommand(it.Claim, "Again"), it.Rae)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_asks_a_reason_of_some_length()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new SkipClaimCommand(it.Claim, " "), it.Rae)).Problems.ShouldHaveSingleItem().ShouldBe(ClaimProblems.NoReason);
        (await it.Desk.Send(new SkipClaimCommand(it.Claim, new string('x', 501)), it.Rae)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Reason");
    }

    [Fact]
    public void The_form_sends_the_reason_and_keeps_it_when_refused()
    {
        using var page = new PageContext();
        page.Answers<SkipClaimCommand>(_ => ClaimProblems.NoReason);
        var id = Guid.NewGuid();
        var form = page.Render<SkipClaimForm>(with => with.Add(f => f.ClaimId, id));

        form.Find("textarea").Change("Not my field");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new SkipClaimCommand(id, "Not my field")]);
        form.Find(".field-problem").TextContent.ShouldBe(ClaimProblems.NoReason.Message);
        form.Find("textarea").GetAttribute("value").ShouldBe("Not my field");
    }
}
