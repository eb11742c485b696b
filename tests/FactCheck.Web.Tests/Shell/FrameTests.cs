using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Web.Features.People.DescribeNewsroom;
using FactCheck.Web.Features.Review.KeepReview;
using FactCheck.Web.Shell.Layout;

namespace FactCheck.Web.Tests.Shell;

public sealed class FrameTests
{
    [Fact]
    public async Task What_waits_is_said_to_whom_it_waits_for()
    {
        await using var desk = await Desk.Open();
        var (editor, rae, ron) = (await desk.Person("Eve", Roles.Editor), await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var queue = await desk.Queue(1, rae);
        await desk.Suggested(editor);
        await desk.Queued(editor, queue);
        await desk.Change(rae, Roles.Reviewer, await desk.Queued(editor, queue), (claim, by) => claim.Take(by));

        var (forEditor, forRae, forRon) = ((await desk.Send(new FrameQuery(), editor)).Value, (await desk.Send(new FrameQuery(), rae)).Value, (await desk.Send(new FrameQuery(), ron)).Value);

        forEditor.Waiting["/desk/triage"].ShouldBe(new WaitingView(1, "1 suggested claim"));
        forEditor.Waiting.Keys.ShouldBe(["/desk/triage"]);
        forRae.Waiting["/desk"].Words.ShouldBe("1 claim that you hold");
        forRae.Waiting["/desk/queues"].Words.ShouldBe("1 claim waits in your queues");
        forRon.Waiting.ShouldBeEmpty();
        forRae.Name.ShouldBe("Rae");
        desk.Clock.Advance(TimeSpan.FromHours(2));
        (await desk.Send(new FrameQuery(), rae)).Value.Waiting.Keys.ShouldBe(["/desk/queues"]);
    }

    [Fact]
    public async Task The_desk_shows_its_times_by_the_newsrooms_clock()
    {
        await using var desk = await Desk.Open();
        var ruth = await desk.Person("Ruth", Roles.Administrator);
        DescribeNewsroomView before = new(null, null, "en", "Etc/UTC", null, null, null, null);
        (await desk.Send(new FrameQuery(), ruth)).Value.Zone.BaseUtcOffset.ShouldBe(TimeSpan.Zero);

        (await desk.Send(new DescribeNewsroomCommand(before, before with { Name = "The Record", Zone = "Asia/Kolkata" }), ruth)).IsDone.ShouldBeTrue();

        (await desk.Send(new FrameQuery(), ruth)).Value.Zone.BaseUtcOffset.ShouldBe(TimeSpan.FromMinutes(330));
    }

    [Fact]
    public async Task Drafts_without_a_hold_wait_for_their_writer_and_tasks_and_overdue_claims_for_editors()
    {
        await using var desk = await Desk.Open();
        var (editor, rae, ron) = (await desk.Person("Eve", Roles.Editor), await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var queue = await desk.Queue(1, rae, ron);
        var due = await desk.Suggested(editor);
        await desk.Change(editor, Roles.Editor, due, (claim, by) => claim.Queue(by, new QueueOrder(queue.Terms, Priority.Normal, by.At + TimeSpan.FromMinutes(90), queue.Members)));
        await desk.Change(rae, Roles.Reviewer, due, (claim, by) => claim.Take(by));
        var words = new FormEdit(new Dictionary<string, string> { ["Rationale"] = "" }, new Dictionary<string, string> { ["Rationale"] = "Half a thought" });
        (await desk.Send(new KeepReviewCommand((await desk.Claim(due)).Number, 1, words), rae)).Problems.ShouldBeEmpty();
        await desk.Put(DeskTask.Look(due, TaskCause.Due, null, "The day came.", 1, desk.Clock.Now()));
        async Task<string> Waits(Somebody who, string where) => (await desk.Send(new FrameQuery(), who)).Value.Waiting.GetValueOrDefault(where)?.Words ?? "nothing";
        (await Waits(rae, "/desk")).ShouldBe("1 claim that you hold");
        (await Waits(editor, "/desk/workload")).ShouldBe("nothing");

        desk.Clock.Advance(TimeSpan.FromHours(2));

        (await Waits(rae, "/desk")).ShouldBe("1 draft without a hold");
        (await Waits(ron, "/desk")).ShouldBe("nothing");
        (await Waits(editor, "/desk")).ShouldBe("1 claim to look at again");
        (await Waits(editor, "/desk/workload")).ShouldBe("1 claim past its deadline");
        (await Waits(rae, "/desk/workload")).ShouldBe("nothing");
        await desk.Change(rae, Roles.Reviewer, due, (claim, by) => claim.Take(by));
        await desk.Change(editor, Roles.Editor, due, (claim, by) => claim.Requeue(by, new QueueOrder(queue.Terms, Priority.Normal, by.At + TimeSpan.FromDays(1), queue.Members)));
        (await Waits(rae, "/desk")).ShouldBe("1 claim that you hold");
        (await Waits(editor, "/desk/workload")).ShouldBe("nothing");
    }

    [Fact]
    public async Task Until_the_desk_answers_its_page_says_that_it_opens_and_what_it_needs()
    {
        await using var desk = await Desk.Open();
        var browser = await desk.BrowserOf(await desk.Person("Eve", Roles.Editor));

        var html = await browser.GetStringAsync("/desk");

        html.ShouldContain("data-interactive=\"waiting\"");
        html.ShouldContain("Opening the desk…");
        html.ShouldContain("<noscript><p>The desk needs JavaScript");
        (await browser.GetStringAsync("/account")).ShouldNotContain("Opening the desk");
    }

    [Fact]
    public void A_badge_counts_to_ninety_nine()
    {
        new WaitingView(99, "").Badge.ShouldBe("99");
        new WaitingView(100, "").Badge.ShouldBe("99+");
    }

    [Fact]
    public async Task The_frame_of_every_page_shows_what_waits_and_asks_again_when_something_changes()
    {
        using var page = new PageContext();
        var count = 3;
        page.Answers<FrameQuery, FrameView>(_ => new FrameView("Eve", Roles.Editor, new Dictionary<string, WaitingView> { ["/desk/triage"] = new(count, $"{count} suggested claims") }, null));
        var shown = page.Render<DeskLayout>();

        shown.Find("a[href='/desk/triage'] .waiting").TextContent.ShouldBe("3: 3 suggested claims");
        shown.Find("command-palette button").GetAttribute("data-keys").ShouldBe("Ctrl+k");
        count = 2;
        await page.Tell(new Announcement("claim", Guid.NewGuid(), "queue", DateTimeOffset.UnixEpoch));
        shown.WaitForAssertion(() => shown.Find("a[href='/desk/triage'] .waiting").TextContent.ShouldBe("2: 2 suggested claims"));
    }
}
