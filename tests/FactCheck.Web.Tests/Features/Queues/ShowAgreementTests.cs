using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Web.Features.Queues.ShowAgreement;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ShowAgreementTests
{
    [Fact]
    public async Task Agreement_is_measured_over_settled_rounds_with_pairs_and_matrix()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, ron) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var queue = await desk.Queue(2, rae, ron);
        foreach (var (first, second) in new[] { ("true", "true"), ("false", "false"), ("true", "false") })
        {
            var claim = await desk.Queued(editor, queue);
            await desk.Rate(rae, claim, first);
            await desk.Rate(ron, claim, second);
        }

        var view = (await desk.Send(new ShowAgreementQuery(null, null, null), editor)).Value;

        (view.Rounds, view.Version).ShouldBe((3, 1));
        var pair = view.Pairs.ShouldHaveSingleItem();
        (pair.First, pair.Second, pair.Together).ShouldBe(("Rae", "Ron", 3));
        pair.Agreement.ShouldBe(2 / 3.0, 1e-9);
        pair.Kappa!.Value.ShouldBe(0.4, 1e-9);
        // Krippendorff 2011: 6 values, 3 of each kind; 1 - (6 - 1) * 1 / (3 * 3).
        view.Nominal!.Value.ShouldBe(1 - (5 / 9.0), 1e-9);
        var (yes, no) = (At(view, "true"), At(view, "false"));
        (view.Matrix[yes][yes], view.Matrix[no][no], view.Matrix[yes][no], view.Matrix[no][yes]).ShouldBe((2, 2, 1, 1));
        view.Months.ShouldHaveSingleItem().Rounds.ShouldBe(3);
    }

    [Fact]
    public async Task Nothing_that_raters_wrote_is_read_for_it()
    {
        var asked = new AskedSql();
        await using var desk = await Desk.Open(asked.Listen);
        var editor = await desk.Person("Eve", Roles.Editor);
        var (rae, ron) = (await desk.Person("Rae", Roles.Reviewer), await desk.Person("Ron", Roles.Reviewer));
        var claim = await desk.Queued(editor, await desk.Queue(2, rae, ron));
        await desk.Rate(rae, claim, "true");
        await desk.Rate(ron, claim, "true");

        asked.Forget();
        (await desk.Send(new ShowAgreementQuery(null, null, null), editor)).Value.Pairs.ShouldHaveSingleItem().Together.ShouldBe(1);

        asked.All.Count(sql => sql.Contains("\"Reviews\"", StringComparison.Ordinal)).ShouldBe(1);
        asked.All.ShouldAllBe(sql => !sql.Contains("Rationale", StringComparison.Ordinal) && !sql.Contains("ContentJson", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_round_that_is_not_settled_says_nothing_even_to_its_own_rater()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(2, editor, await desk.Person("Rae", Roles.Reviewer));
        await desk.Rate(editor, await desk.Queued(editor, queue), "true");

        var view = (await desk.Send(new ShowAgreementQuery(queue.Id, queue.ScaleId, 1), editor)).Value;

        (view.Rounds, view.Nominal, view.Pairs.Count, view.Matrix.Sum(row => row.Sum())).ShouldBe((0, null, 0, 0));
    }

    [Fact]
    public async Task A_reviewer_does_not_see_agreement()
    {
        await using var desk = await Desk.Open();

        (await desk.Send(new ShowAgreementQuery(null, null, null), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_chart_has_its_figures_in_a_table()
    {
        using var page = new PageContext();
        var ratings = StartingScale.Ratings.Take(2).ToList();
        page.Answers<ShowAgreementQuery, ShowAgreementView>(_ => new ShowAgreementView(
            [], [], Guid.NewGuid(), 1, 1, 9, 0.71, null, [new MonthView(new(2026, 2, 1), 4, 0.5), new MonthView(new(2026, 3, 1), 5, 0.8)], [new PairView("Rae", "Ron", 9, 0.9, 0.65)], ratings, [[3, 1], [1, 4]]));
        var shown = page.Render<ShowAgreementPage>();

        shown.Find("svg polyline").GetAttribute("points").ShouldBe("20,40 580,22");
        shown.FindAll("svg text").Select(text => text.TextContent).ShouldBe(["1", "0", "−1", "February 2026", "March 2026"]);
        shown.FindAll("table")[0].TextContent.ShouldContain("March 2026");
        shown.FindAll("table")[0].TextContent.ShouldContain("0.80");
        shown.Find("dl").TextContent.ShouldContain("cannot be said");
    }

    private static int At(ShowAgreementView view, string code) => view.Ratings.Select((rating, at) => (rating, at)).Single(one => one.rating.Code == code).at;

    [Fact]
    public async Task A_round_that_is_settled_shows_without_a_reload_and_what_settles_nothing_asks_nothing()
    {
        using var page = new PageContext();
        var rounds = 1;
        page.Answers<ShowAgreementQuery, ShowAgreementView>(_ => new ShowAgreementView([], [], Guid.NewGuid(), 1, 1, rounds, null, null, [], [], [], []));
        var shown = page.Render<ShowAgreementPage>();

        rounds = 2;
        await page.Tell(new Announcement("claim", Guid.NewGuid(), "take", DateTimeOffset.UnixEpoch));
        await page.Tell(new Announcement("queue", Guid.NewGuid(), "admit", DateTimeOffset.UnixEpoch));
        shown.Find("dl dd").TextContent.ShouldBe("1");
        await page.Tell(new Announcement("claim", Guid.NewGuid(), "submit review", DateTimeOffset.UnixEpoch));

        shown.Find("dl dd").TextContent.ShouldBe("2");
    }
}
