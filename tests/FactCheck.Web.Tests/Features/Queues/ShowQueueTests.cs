using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Web.Features.Queues.ShowQueue;
using FactCheck.Web.Tests.Features.Triage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ShowQueueTests
{
    [Fact]
    public async Task Its_claims_stand_by_priority_then_number_with_who_holds_them()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var reviewer = await desk.Person("Rae", Roles.Reviewer);
        var queue = await desk.Queue(1, reviewer);
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++) ids.Add(await desk.Queued(editor, queue, $"Claim {i}."));
        await desk.Requeue(editor, ids[2], queue.Id, Priority.Urgent, null);

        var waiting = (await desk.Send(new ShowQueueQuery(queue.Id, ClaimStatus.Queued, null), reviewer)).Value;
        waiting.Claims.Select(claim => claim.Id).ShouldBe([ids[2], ids[0], ids[1]]);
        waiting.Counts[ClaimStatus.Queued].ShouldBe(3);

        await desk.Change(reviewer, Roles.Reviewer, ids[0], (one, by) => one.Take(by));
        var atWork = (await desk.Send(new ShowQueueQuery(queue.Id, ClaimStatus.UnderReview, null), reviewer)).Value.Claims.ShouldHaveSingleItem();
        (atWork.ReviewsIn, atWork.Seats, atWork.Holders.ShouldHaveSingleItem().Name).ShouldBe((0, 1, "Rae"));
    }

    [Fact]
    public async Task It_goes_on_page_by_page_without_showing_a_claim_twice()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        for (var i = 0; i < 42; i++) await desk.Queued(editor, queue);
        var last = (await desk.Send(new ShowQueueQuery(queue.Id, ClaimStatus.Queued, null), editor)).Value.Claims[^1].Id;
        await desk.Requeue(editor, last, queue.Id, Priority.High, null);

        var first = (await desk.Send(new ShowQueueQuery(queue.Id, ClaimStatus.Queued, null), editor)).Value;
        var second = (await desk.Send(new ShowQueueQuery(queue.Id, ClaimStatus.Queued, first.Next), editor)).Value;

        first.Claims[0].Id.ShouldBe(last);
        (first.Claims.Count, second.Claims.Count, second.Next).ShouldBe((40, 2, null));
        first.Claims.Concat(second.Claims).Select(claim => claim.Id).Distinct().Count().ShouldBe(42);
    }

    [Fact]
    public async Task A_queue_that_is_not_there_is_refused_and_readers_see_none()
    {
        await using var desk = await Desk.Open();

        (await desk.Send(new ShowQueueQuery(Guid.NewGuid(), ClaimStatus.Queued, null), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("queue.not-there");
        (await desk.Send(new ShowQueueQuery(Guid.NewGuid(), ClaimStatus.Queued, null), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }

    [Fact]
    public void The_page_shows_its_terms_its_claims_and_the_way_on()
    {
        using var page = new PageContext();
        var claim = new QueuedClaimView(Guid.NewGuid(), 12, "It rained.", Priority.High, null, false, DateTimeOffset.UnixEpoch, 1, 2, [new HolderView("Rae", DateTimeOffset.UnixEpoch)]);
        page.Answers<ShowQueueQuery, ShowQueueView>(query => new ShowQueueView(
            query.QueueId, 1, "Floods", "", QueueTerms.Usual(Guid.NewGuid(), 2), "Truth", true, [], new Dictionary<ClaimStatus, int> { [ClaimStatus.Queued] = 1 }, [claim], "2-12", 0, false, [], []));
        var id = Guid.NewGuid();

        var shown = page.Render<ShowQueuePage>(with => with.Add(p => p.QueueId, id));

        shown.Find("h1").TextContent.ShouldBe("Floods");
        shown.Find(".row a").GetAttribute("href").ShouldBe("/desk/claims/12");
        shown.Find(".row").TextContent.ShouldContain("1 of 2 in");
        shown.Find("a[rel=next]").GetAttribute("href").ShouldBe($"/desk/queues/{id}?status=Queued&after=2-12");
        shown.FindAll(".page-head button").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_empty_queue_leads_to_triage_only_those_who_may_go_there(bool mayQueue)
    {
        using var page = new PageContext();
        page.Answers<ShowQueueQuery, ShowQueueView>(query => new ShowQueueView(
            query.QueueId, 1, "Floods", "", QueueTerms.Usual(Guid.NewGuid(), 2), "Truth", true, [], new Dictionary<ClaimStatus, int>(), [], null, 0, false, [], [], mayQueue));

        page.Render<ShowQueuePage>(with => with.Add(p => p.QueueId, Guid.NewGuid())).FindAll(".empty a").Count.ShouldBe(mayQueue ? 1 : 0);
    }

    [Fact]
    public async Task An_older_answer_that_comes_late_is_not_drawn_over_the_page_that_was_turned_to()
    {
        using var page = new PageContext();
        var late = new TaskCompletionSource<Outcome<ShowQueueView>>();
        page.AnswersLater<ShowQueueQuery, ShowQueueView>(query => query.Status == ClaimStatus.Queued ? late.Task : Task.FromResult<Outcome<ShowQueueView>>(View(query, "Newer")));
        var shown = page.Render<ShowQueuePage>(with => with.Add(p => p.QueueId, Guid.NewGuid()));
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/desk/queues/1?status=Decided");
        shown.Find("h1").TextContent.ShouldBe("Newer");

        await shown.InvokeAsync(() => late.SetResult(View(new(Guid.NewGuid(), ClaimStatus.Queued, null), "Older")));

        shown.Find("h1").TextContent.ShouldBe("Newer");
        static ShowQueueView View(ShowQueueQuery query, string name) =>
            new(query.QueueId, 1, name, "", QueueTerms.Usual(Guid.NewGuid(), 2), "Truth", true, [], new Dictionary<ClaimStatus, int>(), [], null, 0, false, [], []);
    }
}
