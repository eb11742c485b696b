using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Queues.MoveHolds;
using FactCheck.Web.Features.Queues.ShowWorkload;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class MoveHoldsTests
{
    [Fact]
    public async Task What_is_proposed_can_be_done_and_then_nothing_more_is_proposed()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, ron) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var queue = await desk.Queue(1, rae, ron);
        for (var i = 0; i < 3; i++) await desk.Change(rae, Roles.Reviewer, await desk.Queued(editor, queue), (one, by) => one.Take(by));

        var proposed = (await desk.Send(new ShowWorkloadQuery(), editor)).Value.Moves.ShouldHaveSingleItem();
        (proposed.From, proposed.To, proposed.Why).ShouldBe(("Rae", "Ron", "not started"));
        (await desk.Send(new MoveHoldsCommand([proposed.Move]), editor)).Problems.ShouldBeEmpty();

        (await desk.Claim(proposed.Move.ClaimId)).CurrentRound!.Seats.ShouldHaveSingleItem().ReviewerId.ShouldBe(ron.Id);
        (await desk.Send(new ShowWorkloadQuery(), editor)).Value.Moves.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_one_hold_cannot_move_none_does_and_its_number_is_said()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, ron, rex) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer), await desk.Person("Rex", Roles.Reviewer));
        var queue = await desk.Queue(1, rae, ron);
        var (one, two) = (await desk.Queued(editor, queue), await desk.Queued(editor, queue));
        foreach (var id in new[] { one, two }) await desk.Change(rae, Roles.Reviewer, id, (claim, by) => claim.Take(by));

        var problem = (await desk.Send(new MoveHoldsCommand([new(one, rae.Id, ron.Id), new(two, rae.Id, rex.Id)]), editor)).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("claim.no-member");
        problem.Message.ShouldStartWith($"#{(await desk.Claim(two)).Number}: ");
        (await desk.Claim(one)).CurrentRound!.Seats[0].ReviewerId.ShouldBe(rae.Id);
        (await desk.Send(new MoveHoldsCommand([]), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("holds.none-chosen");
        (await desk.Send(new MoveHoldsCommand([new(one, rae.Id, ron.Id)]), ron)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public async Task A_hold_in_one_queue_does_not_fill_the_hands_for_another()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, ron) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var claims = new List<Guid>();
        for (var i = 0; i < 2; i++)
        {
            var queue = await desk.Queue(1, rae, ron);
            claims.Add(await desk.Queued(editor, queue with { Terms = queue.Terms with { HoldsAtOnce = 1 } }));
            await desk.Change(rae, Roles.Reviewer, claims[i], (one, by) => one.Take(by));
        }

        (await desk.Send(new MoveHoldsCommand([.. claims.Select(id => new HoldMove(id, rae.Id, ron.Id))]), editor)).Problems.ShouldBeEmpty();

        foreach (var id in claims) (await desk.Claim(id)).CurrentRound!.Seats.ShouldHaveSingleItem().ReviewerId.ShouldBe(ron.Id);
    }

    [Fact]
    public void The_form_shows_what_would_move_and_leaves_out_what_is_unticked()
    {
        using var page = new PageContext();
        page.Answers<MoveHoldsCommand>(_ => ClaimProblems.NotThere);
        ProposedMove Move(long number) => new(new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()), number, $"Claim {number}.", "Rae", "Ron", "overdue");
        var (one, two) = (Move(1), Move(2));
        var form = page.Render<MoveHoldsForm>(with => with.Add(f => f.Moves, [one, two]));

        form.FindAll("input")[0].Change(false);
        form.Find("form").Submit();

        page.SentOf<MoveHoldsCommand>().ShouldHaveSingleItem().Moves.ShouldBe([two.Move]);
        form.Find("button[type=submit]").TextContent.ShouldBe("Move one hold");
        form.Find(".row").TextContent.ShouldContain("Rae → Ron");
        form.Find("[role=alert]").TextContent.ShouldContain(ClaimProblems.NotThere.Message);
        form.FindAll("input[type=checkbox]").Select(box => box.HasAttribute("checked")).ShouldBe([false, true]);
    }
}
