using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Publishing.ListVerdicts;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task What_waits_to_be_written_goes_on_page_by_page_and_none_is_left_out()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Mara Lindqvist", Roles.Editor);
        var ids = new List<Guid>();
        for (var i = 0; i < 105; i++) ids.Add(await desk.Suggested(editor));
        // Decided, without the whole way there: only the list is looked at here.
        await desk.Ask(async db =>
        {
            foreach (var claim in await db.Claims.ToListAsync())
            {
                db.Entry(claim).Property(one => one.Status).CurrentValue = ClaimStatus.Decided;
                db.Entry(claim).Property(one => one.Priority).CurrentValue = claim.Number % 3 == 0 ? Priority.High : Priority.Normal;
            }

            return await db.SaveChangesAsync();
        }, Actor.Person(editor.Id, Roles.Editor));
        var numbers = await desk.Ask(db => db.Claims.OrderByDescending(claim => claim.Priority).ThenBy(claim => claim.Number).Select(claim => claim.Number).ToListAsync());

        var (seen, after) = (new List<long>(), (string?)null);
        do
        {
            var page = (await desk.Send(new ListVerdictsQuery(After: after), editor)).Value;
            seen.AddRange(page.Decided.Select(claim => claim.Number));
            page.Published.ShouldBeEmpty();
            after = page.NextDecided;
        }
        while (after is not null);

        seen.ShouldBe(numbers);
        (await desk.Send(new ListVerdictsQuery(After: "somewhere"), editor)).Value.Decided[0].Number.ShouldBe(numbers[0]);
    }

    [Fact]
    public void More_to_write_is_one_press_away_and_what_stood_there_may_be_written_meanwhile()
    {
        using var page = new PageContext();
        var decided = new DecidedClaimView(12, "It snowed.", DateTimeOffset.UnixEpoch);
        page.Answers<ListVerdictsQuery, ListVerdictsView>(query => query.After is null ? new ListVerdictsView([decided], [], null, "1-12") : new ListVerdictsView([], [], null));
        var list = page.Render<ListVerdictsPage>();
        list.Find("a.button").GetAttribute("href").ShouldBe("/desk/verdicts?after=1-12");

        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/desk/verdicts?after=1-12");

        list.Find(".empty h2").TextContent.ShouldBe("Nothing more to write");
        list.Find("a[href='/desk/verdicts']").ShouldNotBeNull();
        list.FindAll("h2").Select(title => title.TextContent).ShouldNotContain("Published");
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
