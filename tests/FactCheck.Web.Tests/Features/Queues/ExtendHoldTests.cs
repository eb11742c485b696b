using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Queues.ExtendHold;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ExtendHoldTests
{
    [Fact]
    public async Task An_editor_lets_a_hold_last_to_the_end_of_a_day()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var reviewer = await desk.Person("Rae", Roles.Reviewer);
        var claim = await desk.Queued(editor, await desk.Queue(1, reviewer));
        await desk.Change(reviewer, Roles.Reviewer, claim, (one, by) => one.Take(by));

        (await desk.Send(new ExtendHoldCommand(claim, reviewer.Id, new DateOnly(2026, 3, 15)), editor)).Problems.ShouldBeEmpty();

        (await desk.Claim(claim)).CurrentRound!.SeatOf(reviewer.Id)!.HeldUntil.ShouldBe(new DateTimeOffset(2026, 3, 15, 23, 59, 0, TimeSpan.Zero));
        var problem = (await desk.Send(new ExtendHoldCommand(claim, reviewer.Id, new DateOnly(2026, 3, 14)), editor)).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Field).ShouldBe(("extend.not-longer", "Until"));
    }

    [Fact]
    public async Task A_hold_that_ran_out_is_not_extended_and_a_reviewer_extends_none()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var reviewer = await desk.Person("Rae", Roles.Reviewer);
        var claim = await desk.Queued(editor, await desk.Queue(1, reviewer));
        await desk.Change(reviewer, Roles.Reviewer, claim, (one, by) => one.Take(by));
        desk.Clock.Advance(TimeSpan.FromHours(2));

        (await desk.Send(new ExtendHoldCommand(claim, reviewer.Id, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-held");
        (await desk.Send(new ExtendHoldCommand(claim, reviewer.Id, null), reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_the_day_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<ExtendHoldCommand>(_ => ExtendHoldProblems.NotLonger);
        var (id, holder) = (Guid.NewGuid(), Guid.NewGuid());
        var form = page.Render<ExtendHoldForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.HolderId, holder).Add(f => f.HolderName, "Rae")
            .Add(f => f.Until, new DateTimeOffset(2026, 3, 2, 22, 30, 0, TimeSpan.Zero)).AddCascadingValue(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")));

        form.Find(".field-hint").TextContent.ShouldStartWith("Now until 3 Mar, 07:30. Left empty");

        form.Find("input[name=Until]").Change("2026-03-15");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new ExtendHoldCommand(id, holder, new DateOnly(2026, 3, 15))]);
        form.Find("input[name=Until]").GetAttribute("value").ShouldBe("2026-03-15");
        form.Find("input[name=Until]").GetAttribute("aria-invalid").ShouldBe("true");
    }
}
