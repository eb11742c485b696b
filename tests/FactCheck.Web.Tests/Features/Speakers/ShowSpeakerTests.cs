using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
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

    [Fact]
    public void The_page_offers_a_reviewer_nothing_to_change_and_says_whose_page_took_over()
    {
        using var page = new PageContext();
        var into = Guid.NewGuid();
        var view = new ShowSpeakerView(
            Guid.NewGuid(), "Rui Sequeira", SpeakerKind.Person, 1, "Harbour minister", null, ["R. Sequeira"], false, false, null, null, null,
            [new SaidClaimView(12, "Fees will rise.", ClaimStatus.UnderReview, Guid.NewGuid(), "", "minister")], true);
        page.Answers<ShowSpeakerQuery, ShowSpeakerView>(_ => view);
        page.Render<ShowSpeakerPage>(with => with.Add(p => p.SpeakerId, view.Id)).FindAll("form").ShouldNotBeEmpty();

        view = view with { MayEdit = false, MergedInto = into, MergedIntoName = "Rui P. Sequeira" };
        var shown = page.Render<ShowSpeakerPage>(with => with.Add(p => p.SpeakerId, view.Id));

        shown.FindAll("form, button").ShouldBeEmpty();
        shown.Find(".notice a").GetAttribute("href").ShouldBe($"/desk/speakers/{into}");
        shown.Find("li.row").TextContent.ShouldContain("under review");
        shown.Find("li.row").TextContent.ShouldContain("an article without a title");
    }
}
