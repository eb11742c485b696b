using Bunit;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Domain.Training;
using FactCheck.Web.Features.Intake.AttributeClaim;
using FactCheck.Web.Parts.Speakers;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class AttributeClaimTests
{
    [Fact]
    public async Task An_editor_names_somebody_else_and_thereby_confirms_it()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);

        (await desk.Send(new AttributeClaimCommand(article.Id, article.Card("fees").MentionId, Quotation.Indirect,
            [new(null, "Ines Prado", SpeakerKind.Person, "harbour master"), new(article.Card("ship").Voices[0].SpeakerId, null, SpeakerKind.Person, null)]), editor)).IsDone.ShouldBeTrue();

        var now = (await desk.Show(article.Id, editor)).Card("fees");
        now.IsConfirmed.ShouldBeTrue();
        now.Voices.Select(voice => (voice.Name, voice.Role)).ShouldBe([("Ines Prado", "harbour master"), ("Marta Reis", null)]);
        (await desk.Ask(db => Task.FromResult(db.TrainingExamples.Single()))).Part.ShouldBe(CorrectedPart.Speaker);
    }

    [Fact]
    public async Task Words_of_the_article_itself_can_be_given_a_speaker_and_the_other_way_round()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);

        await desk.Send(new AttributeClaimCommand(article.Id, article.Card("tonnes").MentionId, Quotation.Indirect, [new(null, "the port authority", SpeakerKind.Body, null)]), editor);
        await desk.Send(new AttributeClaimCommand(article.Id, article.Card("fees").MentionId, Quotation.OwnVoice, []), editor);

        var now = await desk.Show(article.Id, editor);
        now.Card("tonnes").Voices.ShouldHaveSingleItem().Name.ShouldBe("the port authority");
        now.Card("fees").Place.Quotation.ShouldBe(Quotation.OwnVoice);
        (await desk.Ask(db => Task.FromResult(db.Claims.Single(c => c.Number == 1).IsOwnVoice))).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_a_nameless_one_and_a_description_of_another_article_are_refused()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var mention = article.Card("fees").MentionId;
        var stranger = Speaker.Of(SpeakerKind.Described, "two dockers", Guid.NewGuid(), Actor.Engine, desk.Clock.Now()).Value;
        await desk.Put(stranger);

        async Task<string> Code(params SaidBy[] said) => (await desk.Send(new AttributeClaimCommand(article.Id, mention, Quotation.Direct, said), editor)).Problems.ShouldHaveSingleItem().Code;
        (await Code()).ShouldBe("article.speaker-missing");
        (await Code(new SaidBy(null, " ", SpeakerKind.Person, null))).ShouldBe("speaker.name-missing");
        (await Code(new SaidBy(Guid.NewGuid(), null, SpeakerKind.Person, null))).ShouldBe("speaker.not-there");
        (await Code(new SaidBy(stranger.Id, null, SpeakerKind.Person, null))).ShouldBe("speaker.lives-elsewhere");
    }

    [Fact]
    public void The_form_sends_a_new_name_with_kind_and_role()
    {
        using var page = new PageContext();
        page.Answers<AttributeClaimCommand>(_ => Outcome.Done);
        var known = new KnownSpeaker(Guid.NewGuid(), "Rui Sequeira", SpeakerKind.Person);
        var form = page.Render<AttributeClaimForm>(with => with.Add(f => f.Quotation, Quotation.Direct).Add(f => f.Known, [known])
            .Add(f => f.Said, [new SaidBy(known.Id, null, SpeakerKind.Person, null)]));

        form.Find("select[name='Speakers[0].SpeakerId']").Change("");
        form.Find("input[name='Speakers[0].Name']").Change("the port authority");
        form.Find("select[name='Speakers[0].Kind']").Change("Body");
        form.Find("input[name='Speakers[0].Role']").Change("owner");
        form.Find("form").Submit();

        page.SentOf<AttributeClaimCommand>().ShouldHaveSingleItem().Speakers.ShouldBe([new SaidBy(null, "the port authority", SpeakerKind.Body, "owner")]);
    }

    [Fact]
    public void A_problem_stands_beside_the_speakers()
    {
        using var page = new PageContext();
        page.Answers<AttributeClaimCommand>(_ => SpeakerProblems.NotThere);
        var form = page.Render<AttributeClaimForm>(with => with.Add(f => f.Quotation, Quotation.Direct).Add(f => f.Known, []).Add(f => f.Said, []));

        form.Find("input[name='Speakers[0].Name']").Change("Nobody");
        form.Find("form").Submit();

        form.Find(".field-problem").TextContent.ShouldBe(SpeakerProblems.NotThere.Message);
        form.Find("input[name='Speakers[0].Name']").GetAttribute("value").ShouldBe("Nobody");
    }
}
