using Bunit;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Intake.ConfirmSpeakers;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class ConfirmSpeakersTests
{
    [Fact]
    public async Task An_editor_confirms_who_said_it_and_with_that_the_speaker()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);

        (await desk.Send(new ConfirmSpeakersCommand(article.Id, article.Card("fees").MentionId), editor)).IsDone.ShouldBeTrue();

        var now = await desk.Show(article.Id, editor);
        (now.Card("fees").IsConfirmed, now.Card("fees").Voices[0].IsConfirmed, now.Card("ship").IsConfirmed).ShouldBe((true, true, false));
    }

    [Fact]
    public async Task A_reviewer_confirms_nobody_and_a_mention_that_is_gone_is_named()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);

        (await desk.Send(new ConfirmSpeakersCommand(article.Id, article.Card("fees").MentionId), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new ConfirmSpeakersCommand(article.Id, Guid.NewGuid()), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("article.no-such-mention");
    }

    [Fact]
    public void The_button_sends_the_mention_and_says_why_not()
    {
        using var page = new PageContext();
        page.Answers<ConfirmSpeakersCommand>(_ => ArticleProblems.NoSuchMention);
        var (article, mention) = (Guid.NewGuid(), Guid.NewGuid());
        var form = page.Render<ConfirmSpeakersForm>(with => with.Add(f => f.ArticleId, article).Add(f => f.MentionId, mention));

        form.Find("button").Click();

        page.Sent.ShouldBe([new ConfirmSpeakersCommand(article, mention)]);
        form.Find("[role=alert]").TextContent.ShouldContain(ArticleProblems.NoSuchMention.Message);
    }
}
