using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Queues.ReassignHold;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ReassignHoldTests
{
    [Fact]
    public async Task A_hold_passes_from_one_reviewer_to_another_or_just_ends()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, ron) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var claim = await desk.Queued(editor, await desk.Queue(1, rae, ron));
        await desk.Change(rae, Roles.Reviewer, claim, (one, by) => one.Take(by));

        (await desk.Send(new ReassignHoldCommand(claim, rae.Id, ron.Id), editor)).Problems.ShouldBeEmpty();
        (await desk.Claim(claim)).CurrentRound!.Seats.ShouldHaveSingleItem().ReviewerId.ShouldBe(ron.Id);

        (await desk.Send(new ReassignHoldCommand(claim, ron.Id, null), editor)).Problems.ShouldBeEmpty();
        (await desk.Claim(claim)).Status.ShouldBe(ClaimStatus.Queued);
    }

    [Fact]
    public async Task Nobodys_hold_is_not_ended_strangers_get_none_and_a_reviewer_may_not()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, ron) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var claim = await desk.Queued(editor, await desk.Queue(2, rae, editor));
        await desk.Change(rae, Roles.Reviewer, claim, (one, by) => one.Take(by));

        (await desk.Send(new ReassignHoldCommand(claim, ron.Id, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-held");
        var problem = (await desk.Send(new ReassignHoldCommand(claim, rae.Id, ron.Id), editor)).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Field).ShouldBe(("claim.no-member", "PersonId"));
        (await desk.Send(new ReassignHoldCommand(claim, rae.Id, null), ron)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_who_shall_rate_instead_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<ReassignHoldCommand>(_ => ClaimProblems.NoMember.At("PersonId"));
        var (id, holder, ron) = (Guid.NewGuid(), Guid.NewGuid(), new PersonChoice(Guid.NewGuid(), "Ron"));
        var form = page.Render<ReassignHoldForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.HolderId, holder).Add(f => f.HolderName, "Rae").Add(f => f.Members, [ron]));

        form.Find("select").Change(ron.Id.ToString());
        form.Find("form").Submit();

        page.Sent.ShouldBe([new ReassignHoldCommand(id, holder, ron.Id)]);
        form.Find("select").GetAttribute("value").ShouldBe(ron.Id.ToString());
        form.Find("select").GetAttribute("aria-invalid").ShouldBe("true");
    }
}
