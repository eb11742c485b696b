using Bunit;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Topics;
using FactCheck.Persistence.Triage;
using FactCheck.Web.Features.Intake.AddClaim;
using FactCheck.Web.Features.Intake.BeginSplit;
using FactCheck.Web.Features.Intake.CorrectDetails;
using FactCheck.Web.Features.Intake.SplitArticle;
using FactCheck.Web.Features.Intake.SpreadTopics;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Queues.ChangeRules;
using FactCheck.Web.Features.Triage.ListTriage;
using FactCheck.Domain.Triage;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class SpreadTopicsTests
{
    [Fact]
    public async Task Claims_found_in_an_article_are_about_what_it_is_about_and_a_rule_by_topic_catches_them()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        await desk.Put(Topic.Of("Harbours").Value);
        (await desk.Send(new ChangeRulesCommand(queue.Id, 1, null, new WrittenRule("Ports", null, null, "Harbours", [], null, null, Priority.High)), editor)).Problems.ShouldBeEmpty();
        var id = await desk.Receive(editor);
        await Topics(desk, editor, id, "harbours, Fees");
        (await desk.SendAs(Actor.Engine, new BeginSplitCommand())).IsDone.ShouldBeTrue();
        (await desk.SendAs(Actor.Engine, new SplitArticleCommand(id, Newsprint.Found))).Value.ShouldBe(3);
        (await desk.Send(new AddClaimCommand(id, [Newsprint.Stretch("Harbour fees")], "There are harbour fees.", ClaimKind.Fact, Quotation.OwnVoice, []), editor)).Problems.ShouldBeEmpty();

        var article = await desk.Show(id, editor);

        (article.Details.Title, article.WithoutTopics).ShouldBe(("Harbour fees to rise, minister says", 0), "topics do not keep the engine from filling the details");
        article.Topics.ShouldBe(["Fees", "Harbours"]);
        foreach (var card in article.Claims) (await desk.Send(new ShowClaimQuery(card.Number), editor)).Value.Topics.ShouldBe(["Fees", "Harbours"]);
        (await desk.Send(new ListTriageQuery(TriageFilter.Everything, null), editor)).Value.Claims.ShouldAllBe(row => row.Suggestion!.Rule == "Ports");
    }

    [Fact]
    public async Task Claims_that_were_there_before_are_given_them_when_an_editor_says_so_and_keep_their_own()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        await Topics(desk, editor, article.Id, "Fees");
        (await desk.Show(article.Id, editor)).WithoutTopics.ShouldBe(3);
        var queue = await desk.Queue(1, editor);
        var (own, queued) = (article.Claims[0], article.Claims[1]);
        (await desk.Send(new Web.Features.Publishing.SetTopics.SetTopicsCommand(own.ClaimId, [], "Ports"), editor)).Problems.ShouldBeEmpty();
        await desk.Change(editor, Roles.Editor, queued.ClaimId, (claim, by) => claim.Queue(by, new QueueOrder(queue.Terms, Priority.Normal, null, 1)));

        (await desk.Send(new SpreadTopicsCommand(article.Id), editor)).Value.ShouldBe(2);

        (await desk.Send(new ShowClaimQuery(own.Number), editor)).Value.Topics.ShouldBe(["Fees", "Ports"]);
        (await desk.Send(new ShowClaimQuery(queued.Number), editor)).Value.Topics.ShouldBeEmpty();
        (await desk.Show(article.Id, editor)).WithoutTopics.ShouldBe(0);
        (await desk.Send(new SpreadTopicsCommand(article.Id), editor)).Value.ShouldBe(0);
    }

    [Fact]
    public async Task Nine_topics_are_refused_beside_their_field()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        var shown = CorrectDetailsView.Of(article.Details, article.Outlet);

        var outcome = await desk.Send(new CorrectDetailsCommand(article.Id, shown, shown with { Topics = "a, b, c, d, e, f, g, h, i" }), editor);

        outcome.Problems.ShouldHaveSingleItem().ShouldBe(CorrectDetailsProblems.TooManyTopics);
    }

    [Fact]
    public void The_button_says_how_many_and_a_refusal_is_read()
    {
        using var page = new PageContext();
        Outcome<int> answer = ArticleProblems.NotThere;
        page.Answers<SpreadTopicsCommand, int>(_ => answer);
        var (article, done) = (Guid.NewGuid(), 0);
        var form = page.Render<SpreadTopicsForm>(with => with.Add(f => f.ArticleId, article).Add(f => f.Count, 3).Add(f => f.OnDone, () => done++));

        form.Find("button").TextContent.ShouldBe("Give the topics to all 3");
        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(ArticleProblems.NotThere.Message);
        answer = 3;
        form.Find("button").Click();

        form.FindAll("[role=alert]").ShouldBeEmpty();
        (done, page.SentOf<SpreadTopicsCommand>().Count).ShouldBe((1, 2));
    }

    private static async Task Topics(Desk desk, Somebody editor, Guid article, string topics)
    {
        var view = await desk.Show(article, editor);
        var shown = CorrectDetailsView.Of(view.Details, view.Outlet, view.Topics);
        (await desk.Send(new CorrectDetailsCommand(article, shown, shown with { Topics = topics }), editor)).Problems.ShouldBeEmpty();
    }
}
