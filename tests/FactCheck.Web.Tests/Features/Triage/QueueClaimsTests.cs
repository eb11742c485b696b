using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Triage.QueueClaims;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class QueueClaimsTests
{
    [Fact]
    public async Task Several_claims_go_into_a_queue_with_priority_and_deadline()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var (one, two) = (await desk.Suggested(editor), await desk.Suggested(editor));

        (await desk.Send(new QueueClaimsCommand([one, two], queue.Id, Priority.High, new DateOnly(2026, 3, 12)), editor)).Problems.ShouldBeEmpty();

        var claim = await desk.Claim(two);
        (claim.Status, claim.QueueId, claim.Priority).ShouldBe((ClaimStatus.Queued, queue.Id, Priority.High));
        claim.Deadline.ShouldBe(new DateTimeOffset(2026, 3, 12, 23, 59, 0, TimeSpan.Zero));
        claim.CurrentRound!.Seats.Count.ShouldBe(1);
        (await desk.Claim(one)).Status.ShouldBe(ClaimStatus.Queued);
    }

    [Fact]
    public async Task A_seat_of_each_goes_to_one_person_as_long_as_they_may_hold_so_many()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var rae = await desk.Person("Rae", Roles.Reviewer);
        var queue = await desk.Queue(1, rae);
        var claims = new List<Guid>();
        for (var i = 0; i < 4; i++) claims.Add(await desk.Suggested(editor));

        var refused = (await desk.Send(new QueueClaimsCommand(claims, queue.Id, Priority.Normal, null, rae.Id), editor)).Problems.ShouldHaveSingleItem();
        (refused.Code, refused.Field).ShouldBe(("claim.too-many-holds", "PersonId"));
        (await desk.Claim(claims[0])).Status.ShouldBe(ClaimStatus.Suggested);

        (await desk.Send(new QueueClaimsCommand([.. claims.Take(3)], queue.Id, Priority.Normal, null, rae.Id), editor)).Problems.ShouldBeEmpty();
        (await desk.Claim(claims[2])).CurrentRound!.Seats.ShouldHaveSingleItem().ReviewerId.ShouldBe(rae.Id);
    }

    [Fact]
    public async Task When_one_claim_cannot_be_queued_none_is_and_its_number_is_said()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var (one, two) = (await desk.Suggested(editor), await desk.Queued(editor, queue));

        var problem = (await desk.Send(new QueueClaimsCommand([one, two], queue.Id, Priority.Normal, null), editor)).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("claim.not-from-status");
        problem.Message.ShouldStartWith($"#{(await desk.Claim(two)).Number}: ");
        (await desk.Claim(one)).Status.ShouldBe(ClaimStatus.Suggested);
    }

    [Fact]
    public async Task A_day_that_is_over_no_claim_and_no_queue_are_refused()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var claim = await desk.Suggested(editor);

        var past = (await desk.Send(new QueueClaimsCommand([claim], queue.Id, Priority.Normal, new DateOnly(2026, 3, 9)), editor)).Problems.ShouldHaveSingleItem();
        (past.Code, past.Field).ShouldBe(("claim.deadline-past", "Deadline"));
        (await desk.Send(new QueueClaimsCommand([], queue.Id, Priority.Normal, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.none-chosen");
        (await desk.Send(new QueueClaimsCommand([claim], Guid.NewGuid(), Priority.Normal, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("queue.not-there");
        (await desk.Send(new QueueClaimsCommand([claim, Guid.NewGuid()], queue.Id, Priority.Normal, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
    }

    [Fact]
    public async Task A_reviewer_queues_nothing()
    {
        await using var desk = await Desk.Open();
        var reviewer = await desk.Person("Rae", Roles.Reviewer);

        (await desk.Send(new QueueClaimsCommand([Guid.NewGuid()], Guid.NewGuid(), Priority.Normal, null), reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_what_was_chosen_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<QueueClaimsCommand>(_ => QueueProblems.Closed);
        var (id, floods, storms) = (Guid.NewGuid(), new QueueChoice(Guid.NewGuid(), "Floods", 1), new QueueChoice(Guid.NewGuid(), "Storms", 2));
        var form = page.Render<QueueClaimsForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.Queues, [floods, storms]));

        form.Find("select[name=QueueId]").Change(storms.Id.ToString());
        form.Find("select[name=Priority]").Change("Urgent");
        form.Find("input[name=Deadline]").Change("2026-03-20");
        form.Find("form").Submit();

        var sent = page.SentOf<QueueClaimsCommand>().ShouldHaveSingleItem();
        sent.ClaimIds.ShouldBe([id]);
        (sent.QueueId, sent.Priority, sent.Deadline).ShouldBe((storms.Id, Priority.Urgent, new DateOnly(2026, 3, 20)));
        form.Find("select[name=QueueId]").GetAttribute("aria-invalid").ShouldBe("true");
        form.Find(".field-problem").TextContent.ShouldBe(QueueProblems.Closed.Message);
        form.Find("input[name=Deadline]").GetAttribute("value").ShouldBe("2026-03-20");
    }

    [Fact]
    public void Without_an_open_queue_the_form_says_where_to_set_one_up()
    {
        using var page = new PageContext();
        page.Render<QueueClaimsForm>(with => with.Add(f => f.ClaimId, Guid.NewGuid()).Add(f => f.Queues, [])).Find("a").GetAttribute("href").ShouldBe("/desk/queues");
    }
}
