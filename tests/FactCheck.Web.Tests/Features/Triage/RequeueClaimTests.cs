using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Triage.RequeueClaim;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class RequeueClaimTests
{
    [Fact]
    public async Task Priority_and_deadline_change_within_the_round()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var claim = await desk.Queued(editor, queue);

        (await desk.Send(new RequeueClaimCommand(claim, queue.Id, Priority.Urgent, new DateOnly(2026, 4, 1)), editor)).Problems.ShouldBeEmpty();

        var now = await desk.Claim(claim);
        (now.Status, now.Priority, now.CurrentRound!.Number).ShouldBe((ClaimStatus.Queued, Priority.Urgent, 1));
        now.Deadline.ShouldBe(new DateTimeOffset(2026, 4, 1, 23, 59, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_queue_that_asks_for_more_ratings_opens_the_next_round()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var reviewer = await desk.Person("Rae", Roles.Reviewer);
        var claim = await desk.Queued(editor, await desk.Queue(1, reviewer));
        var other = await desk.OtherQueue("Storms", 2, editor, reviewer);

        (await desk.Send(new RequeueClaimCommand(claim, other, Priority.Normal, null), editor)).Problems.ShouldBeEmpty();

        var now = await desk.Claim(claim);
        (now.QueueId, now.CurrentRound!.Number, now.CurrentRound.Seats.Count).ShouldBe((other, 2, 2));
    }

    [Fact]
    public async Task What_is_not_in_a_queue_cannot_move_and_a_reviewer_moves_nothing()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var claim = await desk.Suggested(editor);

        (await desk.Send(new RequeueClaimCommand(claim, queue.Id, Priority.Normal, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
        (await desk.Send(new RequeueClaimCommand(Guid.NewGuid(), queue.Id, Priority.Normal, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
        (await desk.Send(new RequeueClaimCommand(claim, queue.Id, Priority.Normal, null), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_begins_with_what_is_and_sends_what_was_changed()
    {
        using var page = new PageContext();
        page.Answers<RequeueClaimCommand>(_ => ClaimProblems.DeadlinePast);
        var (id, queue) = (Guid.NewGuid(), new QueueChoice(Guid.NewGuid(), "Floods", 1));
        var form = page.Render<RequeueClaimForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.QueueId, queue.Id).Add(f => f.Priority, Priority.Low)
            .Add(f => f.Deadline, new DateOnly(2026, 3, 1)).Add(f => f.Queues, [queue]));

        form.Find("select[name=Priority]").Change("High");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new RequeueClaimCommand(id, queue.Id, Priority.High, new DateOnly(2026, 3, 1))]);
        form.Find("input[name=Deadline]").GetAttribute("aria-invalid").ShouldBe("true");
        form.Find("input[name=Deadline]").GetAttribute("value").ShouldBe("2026-03-01");
    }
}
