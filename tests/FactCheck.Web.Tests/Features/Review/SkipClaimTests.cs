using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Review.SkipClaim;
using FactCheck.Web.Features.Review.TakeNext;
using FactCheck.Web.Features.Triage.RouteClaim;

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

    [Fact]
    public async Task Why_it_was_passed_over_is_read_by_editors_on_the_claims_page_and_not_by_those_who_rate()
    {
        await using var it = await Reviewing.Open(seats: 2);
        (await it.Desk.Send(new SkipClaimCommand(it.Claim, "Not my field"), it.Rae)).Problems.ShouldBeEmpty();

        var view = (await it.Desk.Send(new ShowClaimQuery(it.Number), it.Eve)).Value;

        var skip = view.Rounds.ShouldHaveSingleItem().Skips.ShouldHaveSingleItem();
        (skip.Name, skip.Reason).ShouldBe(("Rae", "Not my field"));
        (await it.Desk.Send(new ShowClaimQuery(it.Number), it.Sam)).Value.Rounds[0].Skips.ShouldBeEmpty();
        await it.Take(it.Eve);
        (await it.Desk.Send(new ShowClaimQuery(it.Number), it.Eve)).Value.Rounds[0].Skips.ShouldBeEmpty("who sits in the round rates blind, editors too");

        using var page = new PageContext();
        page.IsAlone();
        page.Answers<ShowClaimQuery, ShowClaimView>(_ => view);
        page.Answers<RouteClaimQuery, RouteClaimView>(_ => new RouteClaimView([], false, null, Priority.Normal, null, [], [], []));
        page.Render<ShowClaimPage>(with => with.Add(p => p.Number, it.Number)).Find("[aria-label='Round 1']").TextContent.ShouldContain("Rae passed it over: Not my field");
    }
}
