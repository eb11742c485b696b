using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Queues.AssignSeat;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class AssignSeatTests
{
    [Fact]
    public async Task An_editor_gives_a_seat_to_a_member_who_then_holds_it()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var reviewer = await desk.Person("Rae", Roles.Reviewer);
        var claim = await desk.Queued(editor, await desk.Queue(1, reviewer));

        (await desk.Send(new AssignSeatCommand(claim, reviewer.Id), editor)).Problems.ShouldBeEmpty();

        var now = await desk.Claim(claim);
        now.Status.ShouldBe(ClaimStatus.UnderReview);
        now.CurrentRound!.HeldBy(reviewer.Id, desk.Clock.Now()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_is_no_member_or_no_reviewer_gets_no_seat()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (member, stranger, administrator) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer), await desk.Person("Ada", Roles.Administrator));
        var claim = await desk.Queued(editor, await desk.Queue(1, member, administrator));

        var problem = (await desk.Send(new AssignSeatCommand(claim, stranger.Id), editor)).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Field).ShouldBe(("claim.no-member", "PersonId"));
        (await desk.Send(new AssignSeatCommand(claim, administrator.Id), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.no-reviewer");
        (await desk.Send(new AssignSeatCommand(claim, member.Id), member)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Claim(claim)).Status.ShouldBe(ClaimStatus.Queued);
    }

    [Fact]
    public void The_form_sends_whom_was_chosen_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<AssignSeatCommand>(_ => ClaimProblems.Conflict.At("PersonId"));
        var (id, rae) = (Guid.NewGuid(), new PersonChoice(Guid.NewGuid(), "Rae"));
        var form = page.Render<AssignSeatForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.Members, [rae]));

        form.Find("select").Change(rae.Id.ToString());
        form.Find("form").Submit();

        page.Sent.ShouldBe([new AssignSeatCommand(id, rae.Id)]);
        form.Find("select").GetAttribute("value").ShouldBe(rae.Id.ToString());
        form.Find(".field-problem").TextContent.ShouldBe(ClaimProblems.Conflict.Message);
    }
}
