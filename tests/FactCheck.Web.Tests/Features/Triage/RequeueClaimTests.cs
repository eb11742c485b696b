using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Triage.RequeueClaim;
using FactCheck.Web.Features.Triage.RouteClaim;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Triage;

/// <summary>Claims that an editor moves.</summary>
internal static class Requeueing
{
    /// <summary>An editor moves a claim from where it waits.</summary>
    public static async Task<Outcome<Joined>> Requeue(this Desk desk, Somebody editor, Guid claimId, Guid queueId, Priority priority, DateOnly? deadline)
    {
        var mine = new RequeueClaimView(queueId, priority, deadline);
        var seen = await desk.Send(new RouteClaimQuery(claimId), editor);
        var original = seen is { IsDone: true, Value.QueueId: { } queue } ? new RequeueClaimView(queue, seen.Value.Priority, seen.Value.DueOn) : mine;
        return await desk.Send(new RequeueClaimCommand(claimId, original, mine), editor);
    }
}

public sealed class RequeueClaimTests
{
    [Fact]
    public async Task Priority_and_deadline_change_within_the_round()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var claim = await desk.Queued(editor, queue);

        (await desk.Requeue(editor, claim, queue.Id, Priority.Urgent, new DateOnly(2026, 4, 1))).Problems.ShouldBeEmpty();

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

        (await desk.Requeue(editor, claim, other, Priority.Normal, null)).Problems.ShouldBeEmpty();

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

        (await desk.Requeue(editor, claim, queue.Id, Priority.Normal, null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
        (await desk.Requeue(editor, Guid.NewGuid(), queue.Id, Priority.Normal, null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
        (await desk.Requeue(await desk.Person("Rae", Roles.Reviewer), claim, queue.Id, Priority.Normal, null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_begins_with_what_is_and_sends_what_was_changed()
    {
        using var page = new PageContext();
        page.Answers<RequeueClaimCommand, Joined>(_ => ClaimProblems.DeadlinePast);
        var (id, queue) = (Guid.NewGuid(), new QueueChoice(Guid.NewGuid(), "Floods", 1));
        var form = page.Render<RequeueClaimForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.QueueId, queue.Id).Add(f => f.Priority, Priority.Low)
            .Add(f => f.Deadline, new DateOnly(2026, 3, 1)).Add(f => f.Queues, [queue]));

        form.Find("select[name=Priority]").Change("High");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new RequeueClaimCommand(id, new(queue.Id, Priority.Low, new DateOnly(2026, 3, 1)), new(queue.Id, Priority.High, new DateOnly(2026, 3, 1)))]);
        form.Find("input[name=Deadline]").GetAttribute("aria-invalid").ShouldBe("true");
        form.Find("input[name=Deadline]").GetAttribute("value").ShouldBe("2026-03-01");
    }

    [Fact]
    public async Task Of_two_editors_one_changes_the_priority_and_the_other_the_deadline_and_both_stand()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var claim = await desk.Queued(editor, queue);
        var seen = (await desk.Send(new RouteClaimQuery(claim), editor)).Value;
        var original = new RequeueClaimView(queue.Id, seen.Priority, seen.DueOn);

        (await desk.Send(new RequeueClaimCommand(claim, original, original with { Priority = Priority.Urgent }), editor)).Value.IsClean.ShouldBeTrue();
        (await desk.Send(new RequeueClaimCommand(claim, original, original with { Deadline = new DateOnly(2026, 4, 1) }), editor)).Value.IsClean.ShouldBeTrue();

        var now = (await desk.Send(new RouteClaimQuery(claim), editor)).Value;
        (now.Priority, now.DueOn).ShouldBe((Priority.Urgent, new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public async Task A_priority_that_two_editors_changed_differently_stays_the_first_ones_and_comes_back()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var claim = await desk.Queued(editor, queue);
        var seen = (await desk.Send(new RouteClaimQuery(claim), editor)).Value;
        var original = new RequeueClaimView(queue.Id, seen.Priority, seen.DueOn);
        await desk.Send(new RequeueClaimCommand(claim, original, original with { Priority = Priority.Urgent }), editor);

        var late = (await desk.Send(new RequeueClaimCommand(claim, original, original with { Priority = Priority.Low }), editor)).Value;

        late.Conflicts.ShouldBe([new FieldConflict("Priority", "Normal", "Low", "Urgent")]);
        (await desk.Claim(claim)).Priority.ShouldBe(Priority.Urgent);
    }

    [Fact]
    public void The_form_shows_a_clash_in_words_and_the_next_save_replaces_theirs_knowingly()
    {
        using var page = new PageContext();
        var (queue, done) = (new QueueChoice(Guid.NewGuid(), "Floods", 1), 0);
        var theirs = new RequeueClaimView(queue.Id, Priority.Urgent, new DateOnly(2026, 4, 1));
        page.Answers<RequeueClaimCommand, Joined>(sent => FieldJoin.Join(new(sent.Original.Fields, sent.Mine.Fields), theirs.Fields));
        var form = page.Render<RequeueClaimForm>(with => with.Add(f => f.ClaimId, Guid.NewGuid()).Add(f => f.QueueId, queue.Id).Add(f => f.Priority, Priority.Normal)
            .Add(f => f.Queues, [queue]).Add(f => f.OnDone, () => done++));

        form.Find("select[name=Priority]").Change("Low");
        form.Find("form").Submit();
        var clash = form.Find("[role=alert]").TextContent;
        clash.ShouldContain("“Priority”");
        (form.Find("[role=alert] blockquote").TextContent, done).ShouldBe(("urgent", 0));
        form.ShouldKeep(("Priority", "Low"), ("Deadline", "2026-04-01"));
        form.Find("form").Submit();

        page.SentOf<RequeueClaimCommand>()[1].ShouldBe(new(page.SentOf<RequeueClaimCommand>()[0].ClaimId, theirs, theirs with { Priority = Priority.Low }));
        done.ShouldBe(1);
    }

    [Fact]
    public async Task A_deadline_that_nobody_touched_keeps_its_hour_and_no_deadline_stays_none()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var (due, never) = (await desk.Suggested(editor), await desk.Queued(editor, queue));
        var at = desk.Clock.Now() + TimeSpan.FromHours(5);
        await desk.Change(editor, Roles.Editor, due, (claim, by) => claim.Queue(by, new QueueOrder(queue.Terms, Priority.Normal, at, queue.Members)));
        desk.Clock.Advance(TimeSpan.FromHours(1));

        (await desk.Requeue(editor, due, queue.Id, Priority.Urgent, DateOnly.FromDateTime(at.Date))).Problems.ShouldBeEmpty();
        (await desk.Requeue(editor, never, queue.Id, Priority.Urgent, null)).Problems.ShouldBeEmpty();

        var (kept, none) = (await desk.Claim(due), await desk.Claim(never));
        (kept.Priority, kept.Deadline).ShouldBe((Priority.Urgent, at));
        (none.Priority, none.Deadline).ShouldBe((Priority.Urgent, null));
    }

    [Fact]
    public async Task An_overdue_claim_is_made_urgent_and_moved_but_gets_no_other_day_that_is_past()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var at = desk.Clock.Now() + TimeSpan.FromHours(5);
        var claim = await desk.Suggested(editor);
        await desk.Change(editor, Roles.Editor, claim, (one, by) => one.Queue(by, new QueueOrder(queue.Terms, Priority.Normal, at, queue.Members)));
        var other = await desk.OtherQueue("Storms", 1, editor);
        desk.Clock.Advance(TimeSpan.FromDays(2));
        var day = DateOnly.FromDateTime(at.Date);

        (await desk.Requeue(editor, claim, queue.Id, Priority.Urgent, day)).Problems.ShouldBeEmpty();
        (await desk.Requeue(editor, claim, other, Priority.Urgent, day)).Problems.ShouldBeEmpty();
        (await desk.Requeue(editor, claim, other, Priority.Urgent, day.AddDays(1))).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.deadline-past");

        var now = await desk.Claim(claim);
        (now.QueueId, now.Priority, now.Deadline).ShouldBe((other, Priority.Urgent, at));
    }

    [Fact]
    public async Task In_another_queue_a_named_day_keeps_its_hour_and_an_emptied_field_takes_that_queues_own_deadline()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var at = desk.Clock.Now() + TimeSpan.FromHours(5);
        var claim = await desk.Suggested(editor);
        await desk.Change(editor, Roles.Editor, claim, (one, by) => one.Queue(by, new QueueOrder(queue.Terms, Priority.Normal, at, queue.Members)));
        var other = await desk.OtherQueue("Storms", 1, editor);
        await desk.Ask(async db =>
        {
            var storms = await db.Queues.SingleAsync(one => one.Id == other);
            storms.Describe(storms.Name, "", storms.Terms with { Deadline = TimeSpan.FromHours(24) }, desk.Clock.Now()).Problems.ShouldBeEmpty();
            return await db.SaveChangesAsync();
        });

        (await desk.Requeue(editor, claim, other, Priority.Normal, DateOnly.FromDateTime(at.Date))).Problems.ShouldBeEmpty();
        (await desk.Claim(claim)).Deadline.ShouldBe(at);
        (await desk.Requeue(editor, claim, other, Priority.Normal, null)).Problems.ShouldBeEmpty();
        (await desk.Claim(claim)).Deadline.ShouldBe(desk.Clock.Now() + TimeSpan.FromHours(24));
    }
}
