using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Queues.ListQueues;
using FactCheck.Web.Tests.Features.Triage;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ListQueuesTests
{
    [Fact]
    public async Task Each_queue_says_what_waits_in_it_and_what_is_overdue()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var reviewer = await desk.Person("Rae", Roles.Reviewer);
        var floods = await desk.Queue(1, reviewer);
        await desk.OtherQueue("Storms", 1, editor);
        var (taken, late) = (await desk.Queued(editor, floods), await desk.Queued(editor, floods));
        await desk.Change(reviewer, Roles.Reviewer, taken, (one, by) => one.Take(by));
        await desk.Requeue(editor, late, floods.Id, Priority.High, new DateOnly(2026, 3, 10));
        desk.Clock.Advance(TimeSpan.FromDays(1));

        var view = (await desk.Send(new ListQueuesQuery(), reviewer)).Value;

        var row = view.Queues.Single(queue => queue.Name == "Floods");
        (row.Waiting, row.AtWork, row.Disputed, row.Overdue, row.IsMine, row.Members).ShouldBe((1, 1, 0, 1, true, 1));
        view.Queues.Single(queue => queue.Name == "Storms").IsMine.ShouldBeFalse();
        (view.MaySetUp, view.People.Count).ShouldBe((false, 0));
        (await desk.Send(new ListQueuesQuery(), editor)).Value.People.Count.ShouldBe(2);
    }

    [Fact]
    public void A_long_queue_is_counted_to_a_thousand_and_says_so()
    {
        using var page = new PageContext();
        var row = new QueueRowView(Guid.CreateVersion7(), "Floods", "", 1, 1, false, true, QueueRowView.Most, 999, 0, 0, 7);
        page.Answers<ListQueuesQuery, ListQueuesView>(_ => new ListQueuesView([row, row with { Id = Guid.CreateVersion7(), Waiting = 999 }], false, [], []));

        var rows = page.Render<ListQueuesPage>().FindAll("li.row");

        rows[0].QuerySelectorAll("span").Select(one => one.TextContent).ShouldContain("1000+ waiting");
        rows[0].QuerySelector(".pill.danger")!.TextContent.ShouldBe("at least 7 overdue");
        rows[1].QuerySelectorAll("span").Select(one => one.TextContent).ShouldContain("999 waiting");
        rows[1].QuerySelector(".pill.danger")!.TextContent.ShouldBe("7 overdue");
    }

    [Fact]
    public async Task Of_a_queue_of_more_than_a_thousand_claims_no_more_than_a_thousand_are_counted()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        var first = await desk.Claim(await desk.Queued(editor, queue));
        await desk.Ask(async db =>
        {
            var by = new By(Actor.Person(editor.Id, Roles.Editor), new DeskFacts(QueueMembers: 1), desk.Clock.Now());
            for (var more = 1; more <= QueueRowView.Most; more++)
            {
                var claim = Claim.Suggest(by, new NewClaim(first.Number + more, "It rained.", "en", first.LeadMentionId, first.LeadArticleId, true, ClaimKind.Fact)).Value;
                claim.Queue(by, new QueueOrder(queue.Terms, Priority.Normal, desk.Clock.Now().AddHours(1), 1)).Problems.ShouldBeEmpty();
                db.Add(claim);
            }

            return await db.SaveChangesAsync();
        }, Actor.Person(editor.Id, Roles.Editor));
        desk.Clock.Advance(TimeSpan.FromHours(2));

        var row = (await desk.Send(new ListQueuesQuery(), editor)).Value.Queues.ShouldHaveSingleItem();

        (row.Waiting, row.AtWork, row.Overdue).ShouldBe((QueueRowView.Most, 0, QueueRowView.Most));
    }

    [Fact]
    public async Task Readers_see_no_queues()
    {
        await using var desk = await Desk.Open();

        (await desk.Send(new ListQueuesQuery(), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }

    [Fact]
    public void Without_a_queue_the_page_says_what_one_is_for_and_lets_an_editor_set_one_up()
    {
        using var page = new PageContext();
        page.Answers<ListQueuesQuery, ListQueuesView>(_ => new ListQueuesView([], true, [], []));
        var shown = page.Render<ListQueuesPage>();

        shown.Find(".empty h2").TextContent.ShouldBe("There is no queue yet");
        shown.Find("button.primary").Click();
        shown.Find("form input[name=Name]").ShouldNotBeNull();
    }
}
