using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Web.Features.Intake.SplitClaim;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class SplitClaimTests
{
    [Fact]
    public async Task The_first_part_stays_the_claim_and_the_others_are_new_with_the_same_speaker()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var card = article.Card("fees");

        (await desk.Send(new SplitClaimCommand(card.ClaimId, 1, [new("Harbour fees will rise.", [Newsprint.Stretch("Harbour fees will rise")]), new("The rise is 12 percent.", [])]), editor)).IsDone.ShouldBeTrue();

        var now = await desk.Show(article.Id, editor);
        var (first, second) = (now.Card("fees"), now.Card("12 percent"));
        (first.Number, first.WordingNumber, first.Words).ShouldBe((1, 2, "Harbour fees will rise"));
        (second.Number, second.Status, second.Words).ShouldBe((4, ClaimStatus.Suggested, card.Words));
        second.Voices[0].SpeakerId.ShouldBe(first.Voices[0].SpeakerId);
        second.IsConfirmed.ShouldBeFalse();
        (await desk.Ask(db => Task.FromResult(db.TrainingExamples.Single()))).Part.ShouldBe(CorrectedPart.Split);
    }

    [Fact]
    public async Task One_part_an_empty_part_and_an_old_wording_are_refused()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var card = (await desk.SplitArticle(editor)).Card("fees");

        (await desk.Send(new SplitClaimCommand(card.ClaimId, 1, [new("One.", [])]), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("wording.split-needs-two");
        (await desk.Send(new SplitClaimCommand(card.ClaimId, 1, [new("One.", []), new(" ", [])]), editor)).Problems.ShouldContain(problem => problem.Field == "Parts[1].Text");
        (await desk.Send(new SplitClaimCommand(card.ClaimId, 7, [new("One.", []), new("Two.", [])]), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("wording.moved-on");
        (await desk.Ask(db => Task.FromResult(db.Claims.Count()))).ShouldBe(3);
    }

    [Fact]
    public void The_form_sends_each_part_and_shows_problems_beside_it()
    {
        using var page = new PageContext();
        page.Answers<SplitClaimCommand>(_ => Outcome.Refused([SplitClaimProblems.PartEmpty.At("Parts[2].Text"), WordingProblems.SplitNeedsTwo]));
        var form = page.Render<SplitClaimForm>(with => with.Add(f => f.ClaimId, Guid.NewGuid()).Add(f => f.Number, 7).Add(f => f.WordingNumber, 3).Add(f => f.Text, "One and two."));

        form.FindAll("button").First(button => button.TextContent == "One more part").Click();
        form.Find("textarea[name='Parts[0].Text']").Change("One.");
        form.Find("textarea[name='Parts[1].Text']").Change("Two.");
        form.Find("form").Submit();

        var sent = page.SentOf<SplitClaimCommand>().ShouldHaveSingleItem();
        (sent.WordingNumber, string.Join('|', sent.Parts.Select(part => part.Text))).ShouldBe((3, "One.|Two.|"));
        form.ShouldSayBeside("Parts-2-Text", SplitClaimProblems.PartEmpty);
        form.ShouldSayBeside("Parts", WordingProblems.SplitNeedsTwo);
        form.Find("textarea[name='Parts[1].Text']").GetAttribute("value").ShouldBe("Two.");
    }
}
