using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Extraction;
using FactCheck.Web.Features.Intake.SplitArticle;
using FactCheck.Web.Features.Intake.BeginSplit;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class SplitArticleTests
{
    [Fact]
    public async Task What_the_engine_found_becomes_suggestions_with_speakers_and_places()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);

        var article = await desk.SplitArticle(editor);

        article.State.ShouldBe(SplitState.Split);
        article.Details.Title.ShouldBe("Harbour fees to rise, minister says");
        article.Outlet.ShouldBe("Tidewater Tribune");
        article.Claims.Select(card => card.Number).ShouldBe([1, 2, 3]);
        var fees = article.Card("fees");
        (fees.Status, fees.Kind, fees.CheckWorthiness, fees.IsConfirmed).ShouldBe((ClaimStatus.Suggested, ClaimKind.Prediction, 0.71, false));
        fees.Reasons.ShouldBe(["it turns on a figure"]);
        fees.Words.ShouldBe("Harbour fees will rise by 12 percent in June");
        var minister = fees.Voices.ShouldHaveSingleItem();
        (minister.Name, minister.Role, minister.IsConfirmed).ShouldBe(("Rui Sequeira", "Transport Minister", false));
        article.Card("ship").Via.ShouldBe("the Tribune");
        var own = article.Card("tonnes");
        (own.Place.Quotation, own.Voices.Count, own.IsConfirmed).ShouldBe((Quotation.OwnVoice, 0, true));
    }

    [Theory]
    [InlineData("Harbour fees\nhttps://tribune.example/fees \nThey rise.", "https://tribune.example/fees")]
    [InlineData("Harbour fees\nSee https://tribune.example/fees for more.", null)]
    [InlineData("https://tribune.example/fees\nThey rise.\nhttps://tribune.example/other", null)]
    [InlineData("http://\nThey rise.", null)]
    public async Task An_address_that_stands_in_a_line_of_its_own_is_recognised_when_it_is_the_only_one(string text, string? address)
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var id = await desk.Receive(editor, text);
        await desk.SendAs(Actor.Engine, new BeginSplitCommand());

        await desk.SendAs(Actor.Engine, new SplitArticleCommand(id, Newsprint.Found with { Claims = [], Attributions = [], Boilerplate = [] }));

        (await desk.Show(id, editor)).Details.Address.ShouldBe(address);
    }

    [Fact]
    public async Task The_same_claim_of_the_same_speaker_is_one_claim_with_two_mentions()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var id = await desk.Receive(editor);
        await desk.SendAs(Actor.Engine, new BeginSplitCommand());
        var twice = Newsprint.Found with { Claims = [Newsprint.Found.Claims[0], Newsprint.Found.Claims[0] with { Id = 1 }] };

        (await desk.SendAs(Actor.Engine, new SplitArticleCommand(id, twice))).Value.ShouldBe(1);

        var article = await desk.Show(id, editor);
        article.Claims.Select(card => (card.Number, card.IsLead)).ShouldBe([(1, true), (1, false)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_speaker_known_from_another_article_is_met_again_but_a_described_one_is_not()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var described = new ExtractedSpeaker("two dockers", null, ExtractedSpeakerKind.Described);
        var found = Newsprint.Found with
        {
            Attributions = [Newsprint.Found.Attributions[0], Newsprint.Found.Attributions[1] with { Speakers = [described] }],
        };
        foreach (var text in new[] { Newsprint.Text, Newsprint.Text + "Later edition." })
        {
            var id = await desk.Receive(editor, text);
            await desk.SendAs(Actor.Engine, new BeginSplitCommand());
            (await desk.SendAs(Actor.Engine, new SplitArticleCommand(id, found))).IsDone.ShouldBeTrue();
        }

        var speakers = await desk.Ask(db => Task.FromResult(db.Speakers.Select(s => new { s.Name, s.Kind }).ToList()));
        speakers.Count(s => s.Name == "Rui Sequeira").ShouldBe(1);
        speakers.Count(s => s.Name == "two dockers" && s.Kind == SpeakerKind.Described).ShouldBe(2);
    }

    [Fact]
    public async Task An_article_is_split_once()
    {
        await using var desk = await Desk.Open();
        var article = await desk.SplitArticle(await desk.Person("Eve", Roles.Editor));

        (await desk.SendAs(Actor.Engine, new SplitArticleCommand(article.Id, Newsprint.Found))).Problems.ShouldHaveSingleItem().Code.ShouldBe("article.not-splitting");
        (await desk.Ask(db => Task.FromResult(db.Claims.Count()))).ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_but_the_engine_brings_its_findings_in()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var id = await desk.Receive(editor);

        (await desk.Send(new SplitArticleCommand(id, Newsprint.Found), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }
}
