using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Outlets;
using FactCheck.Domain.People;
using FactCheck.Web.Features.People.ChangePerson;
using FactCheck.Web.Features.People.DescribeNewsroom;
using FactCheck.Web.Features.Review.Adjudicate;
using FactCheck.Web.Features.Review.KeepReview;
using FactCheck.Web.Features.Review.ListDisputes;
using FactCheck.Web.Features.Review.WaiveRound;
using FactCheck.Web.Shell.Layout;
using FactCheck.Web.Tests.Features.Review;
using Microsoft.EntityFrameworkCore;

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
        page.Answers<FrameQuery, FrameView>(_ => new FrameView("Eve", Roles.Editor, new Dictionary<string, WaitingView> { ["/desk/triage"] = new(count, $"{count} suggested claims") }, null) { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") });
        var shown = page.Render<DeskLayout>();

        // What says the time by script says it by the same clock.
        (shown.Find("main").GetAttribute("data-zone"), shown.Find("main").GetAttribute("data-zone-said")).ShouldBe(("Asia/Tokyo", null));
        shown.Find("a[href='/desk/triage'] .waiting").TextContent.ShouldBe("3: 3 suggested claims");
        shown.Find("command-palette button").GetAttribute("data-keys").ShouldBe("Ctrl+k");
        count = 2;
        await page.Tell(new Announcement("claim", Guid.NewGuid(), "queue", DateTimeOffset.UnixEpoch));
        shown.WaitForAssertion(() => shown.Find("a[href='/desk/triage'] .waiting").TextContent.ShouldBe("2: 2 suggested claims"));
    }

    [Fact]
    public async Task Agreement_in_doubt_waits_for_editors_until_one_settled_it_and_only_once_the_round_is_settled()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true", confidence: "Low");
        (await Waits(it.Desk, it.Eve)).ShouldBe("nothing");
        await it.Rate(it.Sam, "true");

        (await Waits(it.Desk, it.Eve)).ShouldBe("1 agreement in doubt");
        (await Waits(it.Desk, it.Rae)).ShouldBe("nothing");
        (await it.Desk.Send(new ListDisputesQuery(), it.Eve)).Value.Unsure.ShouldHaveSingleItem().Number.ShouldBe(it.Number);
    }

    [Fact]
    public async Task A_decision_that_no_editor_may_sign_waits_for_the_administrator_until_it_is_lifted()
    {
        await using var it = await Reviewing.Open();
        var ada = await it.Desk.Person("Ada", Roles.Administrator);
        await it.Rate(it.Eve, "true");

        (await Waits(it.Desk, ada)).ShouldBe("1 decision that nobody may sign");
        (await Waits(it.Desk, it.Eve)).ShouldBe("nothing");
        (await it.Desk.Send(new ListDisputesQuery(), ada)).Value.Unsigned.ShouldHaveSingleItem().Number.ShouldBe(it.Number);
        (await it.Desk.Send(new ListDisputesQuery(), it.Eve)).Value.Unsigned.ShouldBeEmpty();

        (await it.Desk.Send(new WaiveRoundCommand(it.Claim, "Nobody else is on duty"), ada)).Problems.ShouldBeEmpty();
        (await Waits(it.Desk, ada)).ShouldBe("nothing");
    }

    [Fact]
    public async Task Whether_somebody_may_sign_counts_conflicts_settled_disputes_and_editors_who_are_gone()
    {
        await using var it = await Reviewing.Open(seats: 2);
        var ada = await it.Desk.Person("Ada", Roles.Administrator);
        await it.Rate(it.Rae, "true");
        await it.Rate(it.Sam, "false");
        var seen = (await it.Judge()).Value.Seen;
        (await it.Desk.Send(new AdjudicateCommand(it.Claim, 1, seen, null, "true", "The gauge shows it."), it.Eve)).Problems.ShouldBeEmpty();
        (await Waits(it.Desk, ada)).ShouldBe("1 decision that nobody may sign");

        var pia = await it.Desk.Person("Pia", Roles.Editor);
        (await Waits(it.Desk, ada)).ShouldBe("nothing");
        var article = await it.Desk.Ask(db => db.Articles.Select(one => one.Id).SingleAsync());
        var outlet = Outlet.Of("The Lantern", null).Value;
        await it.Desk.Put(outlet, ConflictOfInterest.WithOutlet(pia.Id, outlet.Id, null, it.Desk.Clock.Now()));
        (await Waits(it.Desk, ada)).ShouldBe("nothing");
        await it.Desk.Ask(async db =>
        {
            var read = await db.Articles.SingleAsync(one => one.Id == article);
            read.CorrectDetails(read.Details with { OutletId = outlet.Id }, it.Desk.Clock.Now()).Problems.ShouldBeEmpty();
            return await db.SaveChangesAsync();
        });
        (await Waits(it.Desk, ada)).ShouldBe("1 decision that nobody may sign");

        var tom = await it.Desk.Person("Tomas", Roles.Editor);
        (await Waits(it.Desk, ada)).ShouldBe("nothing");
        (await it.Desk.Send(new ChangePersonCommand(tom.Id, "Tomas", Roles.Editor, false), ada)).Problems.ShouldBeEmpty();
        (await Waits(it.Desk, ada)).ShouldBe("1 decision that nobody may sign");
    }

    private static async Task<string> Waits(Desk desk, Somebody who) =>
        (await desk.Send(new FrameQuery(), who)).Value.Waiting.GetValueOrDefault("/desk/judge")?.Words ?? "nothing";
}
