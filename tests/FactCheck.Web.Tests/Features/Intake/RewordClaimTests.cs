using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Web.Features.Intake.RewordClaim;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class RewordClaimTests
{
    [Fact]
    public async Task A_new_wording_is_a_new_number_and_teaches_the_engine()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var card = article.Card("fees");

        (await desk.Send(new RewordClaimCommand(card.ClaimId, 1, "The harbour’s fees will rise by 12 percent in June 2024.", false, null), editor)).IsDone.ShouldBeTrue();

        var now = (await desk.Show(article.Id, editor)).Card("2024");
        (now.WordingNumber, now.Words).ShouldBe((2, card.Words));
        var example = await desk.Ask(db => Task.FromResult(db.TrainingExamples.Single()));
        (example.Part, example.Before).ShouldBe((CorrectedPart.Wording, """{"text":"Harbour fees will rise by 12 percent in June."}"""));
    }

    [Fact]
    public async Task A_form_filled_for_an_older_wording_is_refused()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var card = (await desk.SplitArticle(editor)).Card("fees");
        await desk.Send(new RewordClaimCommand(card.ClaimId, 1, "Theirs.", false, null), editor);

        (await desk.Send(new RewordClaimCommand(card.ClaimId, 1, "Mine.", false, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("wording.moved-on");
    }

    [Fact]
    public async Task Empty_and_overlong_wordings_are_refused_beside_the_field_and_a_reviewer_may_not()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var card = (await desk.SplitArticle(editor)).Card("fees");

        (await desk.Send(new RewordClaimCommand(card.ClaimId, 1, " ", false, null), editor)).Problems.ShouldContain(problem => problem.Code == "wording.empty" && problem.Field == "Text");
        (await desk.Send(new RewordClaimCommand(card.ClaimId, 1, new string('x', 40_000), false, null), editor)).Problems.ShouldContain(problem => problem.Field == "Text");
        (await desk.Send(new RewordClaimCommand(Guid.NewGuid(), 1, "Words.", false, null), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
        (await desk.Send(new RewordClaimCommand(card.ClaimId, 1, "Words.", false, null), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_shows_the_wording_that_came_meanwhile_and_keeps_what_was_typed()
    {
        using var page = new PageContext();
        page.Answers<RewordClaimCommand>(_ => Outcome.Done);
        var id = Guid.NewGuid();
        var form = page.Render<RewordClaimForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.WordingNumber, 1).Add(f => f.Text, "First."));
        form.Find("textarea[name=Text]").Change("Mine.");

        form.Render(with => with.Add(f => f.ClaimId, id).Add(f => f.WordingNumber, 2).Add(f => f.Text, "Theirs."));

        form.Find(".notice").TextContent.ShouldContain("Theirs.");
        form.Find("textarea[name=Text]").GetAttribute("value").ShouldBe("Mine.");
        form.Find("form").Submit();
        page.Sent.ShouldBe([new RewordClaimCommand(id, 2, "Mine.", false, null)]);
    }

    [Fact]
    public void A_problem_stands_beside_the_wording()
    {
        using var page = new PageContext();
        page.Answers<RewordClaimCommand>(_ => WordingProblems.Empty);
        var form = page.Render<RewordClaimForm>(with => with.Add(f => f.ClaimId, Guid.NewGuid()).Add(f => f.WordingNumber, 1).Add(f => f.Text, "First."));

        form.Find("form").Submit();

        form.Find(".field-problem").TextContent.ShouldBe(WordingProblems.Empty.Message);
    }
}
