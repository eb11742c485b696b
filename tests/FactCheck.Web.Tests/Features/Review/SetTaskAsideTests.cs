using Bunit;
using FactCheck.Domain.Exhibits;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Review.SetTaskAside;
using FactCheck.Web.Features.Review.ShowMyDesk;
using FactCheck.Web.Features.Review.WithdrawExhibit;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class SetTaskAsideTests
{
    [Fact]
    public async Task A_withdrawn_source_waits_on_the_editors_desk_and_on_the_claims_page_until_one_says_why_it_does_not_matter()
    {
        await using var it = await Reviewing.Open();
        var exhibit = await it.Cited();
        (await it.Desk.Send(new WithdrawExhibitCommand(exhibit, "The office took its table back."), it.Eve)).Value.ShouldBe(0);

        var waiting = (await it.Desk.Send(new ShowMyDeskQuery(), it.Eve)).Value.Tasks.ShouldNotBeNull().ShouldHaveSingleItem();
        (waiting.ClaimNumber, waiting.Exhibit, waiting.Notice, waiting.IsPublished).ShouldBe((it.Number, "Water levels", "The office took its table back.", false));
        (await it.Desk.Send(new ShowMyDeskQuery(), it.Rae)).Value.Tasks.ShouldBeEmpty();
        var view = (await it.Desk.Send(new ShowClaimQuery(it.Number), it.Eve)).Value;
        view.Tasks.ShouldHaveSingleItem().Exhibit.ShouldBe("Water levels");
        view.Story.ShouldContain(line => line.Sentence == "marked a source of its reviews as withdrawn");

        (await it.Desk.Send(new SetTaskAsideCommand(waiting.TaskId, " "), it.Eve)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await it.Desk.Send(new SetTaskAsideCommand(waiting.TaskId, "The second source says the same."), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await it.Desk.Send(new SetTaskAsideCommand(waiting.TaskId, "The second source says the same."), it.Eve)).Problems.ShouldBeEmpty();

        (await it.Desk.Send(new ShowMyDeskQuery(), it.Eve)).Value.Tasks.ShouldBeEmpty();
        (await it.Desk.Send(new SetTaskAsideCommand(waiting.TaskId, "Again."), it.Eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("task.done");
        (await it.Desk.Send(new ShowClaimQuery(it.Number), it.Eve)).Value.Story[0].Reason.ShouldBe("The second source says the same.");
    }

    [Fact]
    public async Task A_sealed_review_that_cites_a_withdrawn_thing_comes_onto_the_desk_when_its_round_is_settled_and_not_before()
    {
        await using var it = await Reviewing.Open(seats: 2);
        var known = FindExhibitsTests.Page(it, "Levels", null, "https://water.example/levels");
        await it.Desk.Put(known);
        await it.Take(it.Rae);
        await it.Desk.Send(new Web.Features.Review.CiteExhibit.CiteExhibitCommand(it.Claim, 1, known.Id, new DateOnly(2026, 3, 10)), it.Rae);
        await it.Keep(it.Rae, ("RatingCode", "", "true"), ("Rationale", "", "It says so.[^1]"), ("Evidence.1.Passage", "", "2.0 m"));
        (await it.Submit(it.Rae)).Problems.ShouldBeEmpty();

        (await it.Desk.Send(new WithdrawExhibitCommand(known.Id, "Wrong table."), it.Eve)).Problems.ShouldBeEmpty();
        (await it.Desk.Send(new ShowMyDeskQuery(), it.Eve)).Value.Tasks.ShouldBeEmpty();
        await it.Rate(it.Sam, "true");

        (await it.Desk.Send(new ShowMyDeskQuery(), it.Eve)).Value.Tasks.ShouldNotBeNull().ShouldHaveSingleItem().Exhibit.ShouldBe("Levels");
        (await it.Judge()).Value.Evidence.Single().Marks!.WithdrawnNotice.ShouldBe("Wrong table.");
    }

    [Fact]
    public void The_form_sends_the_reason_and_keeps_it_with_a_problem_beside_it()
    {
        using var page = new PageContext();
        page.Answers<SetTaskAsideCommand>(_ => DeskTaskProblems.NoReason);
        var id = Guid.NewGuid();
        var form = page.Render<SetTaskAsideForm>(with => with.Add(f => f.TaskId, id));

        form.Find("textarea").Change("No matter.");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new SetTaskAsideCommand(id, "No matter.")]);
        form.ShouldSayBeside("Reason", DeskTaskProblems.NoReason);
        form.ShouldKeep(("Reason", "No matter."));
    }
}
