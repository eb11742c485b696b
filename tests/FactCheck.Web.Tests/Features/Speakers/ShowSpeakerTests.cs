using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Speakers.ShowSpeaker;

namespace FactCheck.Web.Tests.Features.Speakers;

public sealed class ShowSpeakerTests
{
    [Fact]
    public async Task A_speakers_page_shows_what_they_said_and_in_which_role()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);

        var speaker = (await desk.Send(new ShowSpeakerQuery(article.Card("fees").Voices[0].SpeakerId), editor)).Value;

        (speaker.Name, speaker.IsConfirmed, speaker.MayEdit, speaker.PublicPath).ShouldBe(("Rui Sequeira", false, true, null));
        var said = speaker.Said.ShouldHaveSingleItem();
        (said.Number, said.Role, said.ArticleTitle).ShouldBe((1, "Transport Minister", "Harbour fees to rise, minister says"));
    }

    [Fact]
    public async Task A_speaker_that_is_not_there_is_named()
    {
        await using var desk = await Desk.Open();

        (await desk.Send(new ShowSpeakerQuery(Guid.NewGuid()), await desk.Person("Eve", Roles.Editor))).Problems.ShouldHaveSingleItem().Code.ShouldBe("speaker.not-there");
    }
}
