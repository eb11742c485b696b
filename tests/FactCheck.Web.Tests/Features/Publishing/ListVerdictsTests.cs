using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Publishing.ListVerdicts;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class ListVerdictsTests
{
    [Fact]
    public async Task A_new_newsroom_has_no_verdicts()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Mara Lindqvist", Roles.Editor);
        var view = (await desk.Send(new ListVerdictsQuery(), editor)).Value;
        view.Published.ShouldBeEmpty();
        view.Decided.ShouldBeEmpty();
        view.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Of_what_waits_to_be_written_the_most_urgent_stands_first_and_then_the_oldest()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Mara Lindqvist", Roles.Editor);
        var reviewer = await desk.Person("Ida Sorensen", Roles.Reviewer);
        var queue = await desk.Queue(1, reviewer);
        foreach (var (words, priority) in new[] { ("low", Priority.Low), ("normal", Priority.Normal), ("urgent", Priority.Urgent), ("urgent later", Priority.Urgent), ("high", Priority.High) })
        {
            var id = await desk.Suggested(editor, $"It is {words}.");
            await desk.Change(editor, Roles.Editor, id, (claim, by) => claim.Queue(by, new QueueOrder(queue.Terms, priority, null, queue.Members)));
            await desk.Rated(id, reviewer, "false");
        }

        (await desk.Send(new ListVerdictsQuery(), editor)).Value.Decided.Select(claim => claim.Text)
            .ShouldBe(["It is urgent.", "It is urgent later.", "It is high.", "It is normal.", "It is low."]);
    }

    [Fact]
    public async Task A_reviewer_does_not_see_the_editors_list()
    {
        await using var desk = await Desk.Open();
        var reviewer = await desk.Person("Ida Sorensen", Roles.Reviewer);
        (await desk.Send(new ListVerdictsQuery(), reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_list_leads_to_writing_and_to_readers_pages_but_not_where_one_was_removed()
    {
        using var page = new PageContext();
        var up = new PublishedClaimView(13, "It rained.", "True", Standing.Up, 2, DateTimeOffset.UnixEpoch, "/claims/it-rained-k3");
        page.Answers<ListVerdictsQuery, ListVerdictsView>(_ => new ListVerdictsView(
            [new DecidedClaimView(12, "It snowed.", DateTimeOffset.UnixEpoch)], [up, up with { Number = 14, Summary = "", Standing = Standing.Removed }], 1970));
        var list = page.Render<ListVerdictsPage>();

        list.FindAll("a[data-row-focus]").Select(link => link.GetAttribute("href")).ShouldBe(["/desk/claims/12/verdict", "/desk/claims/13", "/desk/claims/14"]);
        list.FindAll("a[data-enhance-nav=false]").ShouldHaveSingleItem().GetAttribute("href").ShouldBe(up.Path);
        list.FindAll(".pill.danger").ShouldHaveSingleItem().TextContent.ShouldBe("removed");
        list.FindAll("a.button")[^1].GetAttribute("href")!.ShouldStartWith("/desk/verdicts?before=1970");
    }
}
