using Bunit;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.FindExhibits;
using FactCheck.Web.Features.Review.ListExhibits;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class ListExhibitsTests
{
    [Fact]
    public async Task Exhibits_are_found_by_words_and_a_colleagues_not_before_the_round_is_settled()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Cite(it.Rae);

        (await it.Desk.Send(new ListExhibitsQuery("Water"), it.Rae)).Value.Exhibits.ShouldHaveSingleItem().IsOpened.ShouldBeFalse();
        (await it.Desk.Send(new ListExhibitsQuery("somewhere else"), it.Rae)).Value.Exhibits.ShouldBeEmpty();
        (await it.Desk.Send(new ListExhibitsQuery(null), it.Sam)).Value.Exhibits.ShouldBeEmpty();
        (await it.Desk.Send(new ListExhibitsQuery(null), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }

    [Fact]
    public async Task Lists_of_exhibits_do_not_read_the_copies_that_the_desk_keeps()
    {
        var asked = new AskedSql();
        await using var it = await Reviewing.Open(asked: asked);
        var gauge = FindExhibitsTests.Page(it, "Gauge at Ost", "Water office", "https://water.example/gauge");
        gauge.Store(new string('w', 20_000), it.Desk.Clock.Now()).Problems.ShouldBeEmpty();
        await it.Desk.Put(gauge);

        asked.Forget();
        (await it.Desk.Send(new ListExhibitsQuery("gauge"), it.Rae)).Value.Exhibits.ShouldHaveSingleItem().Title.ShouldBe("Gauge at Ost");
        (await it.Desk.Send(new FindExhibitsQuery("gauge"), it.Rae)).Value.Exhibits.ShouldHaveSingleItem().Title.ShouldBe("Gauge at Ost");

        asked.All.Count(sql => sql.Contains("Exhibits", StringComparison.Ordinal)).ShouldBe(2);
        asked.All.ShouldAllBe(sql => !sql.Contains("StoredText", StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_says_what_is_desk_only_withdrawn_or_known_to_me_alone()
    {
        using var page = new PageContext();
        var plain = new ExhibitRowView(Guid.NewGuid(), ExhibitKind.Page, "Gauge at Ost", "Water office", null, true, false, true);
        page.Answers<ListExhibitsQuery, ListExhibitsView>(_ => new ListExhibitsView(
            [plain, plain with { Id = Guid.NewGuid(), Kind = ExhibitKind.OwnObservation, IsPublic = false, IsWithdrawn = true, IsOpened = false }]));
        var list = page.Render<ListExhibitsPage>();

        var rows = list.FindAll("li.row");
        rows[0].QuerySelectorAll(".pill").ShouldBeEmpty();
        rows[0].QuerySelector("a")!.GetAttribute("href").ShouldBe($"/desk/exhibits/{plain.Id}");
        rows[1].TextContent.ShouldContain("own observation");
        rows[1].QuerySelectorAll(".pill").Select(pill => pill.TextContent).ShouldBe(["desk only", "known to you alone", "withdrawn"]);
    }

    [Fact]
    public async Task A_withdrawal_by_somebody_else_shows_in_the_open_list()
    {
        using var page = new PageContext();
        var row = new ExhibitRowView(Guid.NewGuid(), ExhibitKind.Page, "Gauge at Ost", "Water office", null, true, false, true);
        page.Answers<ListExhibitsQuery, ListExhibitsView>(_ => new ListExhibitsView([row]));
        var list = page.Render<ListExhibitsPage>();
        list.FindAll(".pill").ShouldBeEmpty();

        row = row with { IsWithdrawn = true };
        await page.Tell(new Announcement("exhibit", row.Id, "withdraw", DateTimeOffset.UnixEpoch));

        list.WaitForAssertion(() => list.Find(".pill").TextContent.ShouldBe("withdrawn"));
    }
}
