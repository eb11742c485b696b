using Bunit;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Domain.Training;
using FactCheck.Web.Features.Intake.AddClaim;
using FactCheck.Web.Parts.Speakers;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class AddClaimTests
{
    [Fact]
    public async Task An_editor_adds_what_the_engine_had_missed()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);

        var number = (await desk.Send(new AddClaimCommand(article.Id, [Newsprint.Stretch("Harbour fees to rise")], "Harbour fees rise.", ClaimKind.Prediction, Quotation.Indirect,
            [new(null, "rui sequeira", SpeakerKind.Person, null)]), editor)).Value;

        number.ShouldBe(4);
        var card = (await desk.Show(article.Id, editor)).Claims.Single(one => one.Number == 4);
        (card.Status, card.Words, card.IsConfirmed).ShouldBe((ClaimStatus.Suggested, "Harbour fees to rise", true));
        card.Voices[0].SpeakerId.ShouldBe(article.Card("fees will").Voices[0].SpeakerId, "the name leads to the speaker who is there");
        (await desk.Ask(db => Task.FromResult(db.TrainingExamples.Single()))).Part.ShouldBe(CorrectedPart.Missed);
    }

    [Fact]
    public async Task Without_words_wording_or_speaker_it_is_refused_beside_each_field()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);

        var outcome = await desk.Send(new AddClaimCommand(article.Id, [], "", ClaimKind.Fact, Quotation.Direct, []), editor);

        outcome.Problems.Select(problem => (problem.Field, problem.Code)).ShouldBe([("Content", "article.span-missing"), ("Text", "wording.empty"), ("Speakers", "article.speaker-missing")], ignoreOrder: true);
        (await desk.Send(new AddClaimCommand(article.Id, [new(5, 99_999)], "Words.", ClaimKind.Fact, Quotation.OwnVoice, []), editor)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Content");
        (await desk.Send(new AddClaimCommand(article.Id, [new(0, 7)], "Words.", ClaimKind.Fact, Quotation.OwnVoice, []), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_selected_words_are_a_first_wording_and_what_was_typed_stays_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<AddClaimCommand, long>(_ => WordingProblems.TooLong);
        var form = page.Render<AddClaimForm>(with => with.Add(f => f.Text, Newsprint.Text).Add(f => f.Known, Array.Empty<KnownSpeaker>()).Add(f => f.Selection, Newsprint.Stretch("Harbour fees to rise")));

        form.Find("textarea[name=Text]").GetAttribute("value").ShouldBe("Harbour fees to rise");
        form.Find("textarea[name=Text]").Change("Harbour fees rise.");
        form.Find("select[name=Quotation]").Change("OwnVoice");
        form.Find("select[name=Kind]").Change("Prediction");
        form.Find("form").Submit();

        var sent = page.SentOf<AddClaimCommand>().ShouldHaveSingleItem();
        (sent.Text, sent.Quotation, sent.Kind).ShouldBe(("Harbour fees rise.", Quotation.OwnVoice, ClaimKind.Prediction));
        sent.Content.ShouldBe([Newsprint.Stretch("Harbour fees to rise")]);
        form.Find("textarea[name=Text]").GetAttribute("value").ShouldBe("Harbour fees rise.");
        form.Find(".field-problem").TextContent.ShouldBe(WordingProblems.TooLong.Message);
    }
}
