using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.WaiveRound;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class WaiveRoundTests
{
    [Fact]
    public async Task An_administrator_lifts_who_may_judge_for_the_round()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Eve, "true");
        await it.Rate(it.Sam, "false");

        (await it.Desk.Send(new WaiveRoundCommand(it.Claim, "Nobody else is on duty"), await it.Desk.Person("Ada", Roles.Administrator))).Problems.ShouldBeEmpty();

        var judge = (await it.Judge()).Value;
        judge.WaiverReason.ShouldBe("Nobody else is on duty");
        judge.Acts.ShouldContain(Act.Adjudicate);
    }

    [Fact]
    public async Task An_editor_does_not_and_a_reason_is_asked()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new WaiveRoundCommand(it.Claim, "Why"), it.Eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await it.Desk.Send(new WaiveRoundCommand(it.Claim, null), await it.Desk.Person("Ada", Roles.Administrator))).Problems.ShouldHaveSingleItem().ShouldBe(ClaimProblems.NoReason);
    }

    [Fact]
    public void The_form_sends_the_reason_and_keeps_it_beside_its_problem_until_it_is_done()
    {
        using var page = new PageContext();
        Outcome answer = ClaimProblems.LongReason;
        page.Answers<WaiveRoundCommand>(_ => answer);
        var (claim, done, closed) = (Guid.NewGuid(), 0, 0);
        var form = page.Render<WaiveRoundForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.OnDone, () => done++).Add(f => f.OnClose, () => closed++));

        form.Find("textarea[name=Reason]").Change("Nobody else is on duty");
        form.Find("form").Submit();

        form.ShouldSayBeside("Reason", ClaimProblems.LongReason);
        form.ShouldKeep(("Reason", "Nobody else is on duty"));
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("form").Submit();
        form.Find("button[type=button]").Click();

        page.Sent.ShouldBe([new WaiveRoundCommand(claim, "Nobody else is on duty"), new WaiveRoundCommand(claim, "Nobody else is on duty")]);
        form.FindAll(".field-problem, [role=alert]").ShouldBeEmpty();
        (done, closed).ShouldBe((1, 1));
    }
}
