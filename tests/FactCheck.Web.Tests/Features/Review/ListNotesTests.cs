using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Intake.RewordClaim;
using FactCheck.Web.Features.Review.ListNotes;
using FactCheck.Web.Features.Review.WriteNote;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class ListNotesTests
{
    [Fact]
    public async Task What_raters_note_is_theirs_alone_while_the_round_runs_and_everybodys_when_it_is_settled()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await Write(it, it.Rae, "Rae's note");
        await it.Rate(it.Eve, "true");
        it.Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await Write(it, it.Eve, "Eve sits in it");

        (await Read(it, it.Rae)).ShouldBe(["Rae's note"]);
        (await Read(it, it.Eve)).ShouldBe(["Eve sits in it"]);
        foreach (var other in new[] { it.Sam, await it.Desk.Person("Ed", Roles.Editor), await it.Desk.Person("Ada", Roles.Administrator) })
            (await Read(it, other)).ShouldBeEmpty();
        (await it.Desk.Send(new ListNotesQuery(it.Claim), it.Rae)).Value.Notes.Single().IsWaiting.ShouldBeTrue();

        await it.Rate(it.Rae, "true");

        foreach (var one in new[] { it.Rae, it.Sam, it.Eve }) (await Read(it, one)).ShouldBe(["Rae's note", "Eve sits in it"]);
    }

    [Fact]
    public async Task Raters_of_the_next_round_read_nothing_of_the_one_before_until_theirs_is_settled()
    {
        await using var it = await Reviewing.Open();
        await Write(it, it.Rae, "Rae's note");
        (await it.Desk.Send(new RewordClaimCommand(it.Claim, 1, "Nobody at all was hurt.", false, "Clearer"), it.Eve)).Problems.ShouldBeEmpty();
        (await it.Now()).CurrentRound!.Number.ShouldBe(2);

        (await Read(it, it.Sam)).ShouldBeEmpty();
        (await Read(it, it.Rae)).ShouldBe(["Rae's note"]);
        (await Read(it, await it.Desk.Person("Ed", Roles.Editor))).ShouldBe(["Rae's note"]);
        // Eve is a member of the queue: she may yet take a seat.
        (await Read(it, it.Eve)).ShouldBeEmpty();
        await it.Desk.Send(new WriteNoteCommand(it.Claim, "Ask the port"), it.Eve);
        (await Read(it, it.Sam)).ShouldBe(["Ask the port"]);
    }

    [Fact]
    public async Task The_page_shows_them_and_asks_again_when_news_come()
    {
        using var page = new PageContext();
        var claim = Guid.NewGuid();
        IReadOnlyList<ColleagueNoteView> notes = [];
        page.Answers<ListNotesQuery, ListNotesView>(_ => new ListNotesView(notes, true));
        var shown = page.Render<ListNotesPage>(with => with.Add(p => p.ClaimId, claim));
        shown.Markup.ShouldContain("None yet.");

        notes = [new(Guid.NewGuid(), "Eve", "Ask the port.", DateTimeOffset.UnixEpoch, false, false), new(Guid.NewGuid(), "Rae", "Mine", DateTimeOffset.UnixEpoch, true, true)];
        await shown.InvokeAsync(() => page.Tell(new Announcement("claim", claim, "write a note", DateTimeOffset.UnixEpoch)));

        shown.FindAll(".history li").Select(li => li.QuerySelector("strong")!.TextContent).ShouldBe(["Eve", "Rae"]);
        shown.FindAll(".history .pill").ShouldHaveSingleItem().TextContent.ShouldContain("only you");
    }

    private static async Task Write(Reviewing it, Somebody who, string text) => (await it.Desk.Send(new WriteNoteCommand(it.Claim, text), who)).Problems.ShouldBeEmpty();

    private static async Task<IReadOnlyList<string>> Read(Reviewing it, Somebody who) => [.. (await it.Desk.Send(new ListNotesQuery(it.Claim), who)).Value.Notes.Select(note => note.Text)];
}
