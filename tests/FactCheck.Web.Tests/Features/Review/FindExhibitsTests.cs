using Bunit;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.FindExhibits;
using FactCheck.Web.Shell.Dispatching;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class FindExhibitsTests
{
    [Theory]
    [InlineData("http://www.water.example/levels/?utm_source=letter#top")]
    [InlineData("LEVELS office")]
    public async Task A_thing_is_found_again_by_its_address_in_any_spelling_and_by_its_words(string words)
    {
        await using var it = await Reviewing.Open();
        await it.Desk.Put(Page(it, "Water levels", "The office", "https://water.example/levels"), Page(it, "Something else", null, "https://else.example/"));

        (await it.Desk.Send(new FindExhibitsQuery(words), it.Rae)).Value.Exhibits.ShouldHaveSingleItem().Title.ShouldBe("Water levels");
    }

    [Fact]
    public async Task A_thing_is_found_by_the_hash_of_its_copy_with_what_the_desk_says_of_it()
    {
        await using var it = await Reviewing.Open();
        var page = Page(it, "Water levels", "The office", "https://water.example/levels", "Right about every flood since 2011.");
        page.Store("2.0 m on Friday", it.Desk.Clock.Now());
        await it.Desk.Put(page);

        var found = (await it.Desk.Send(new FindExhibitsQuery(page.StoredSha256!.ToUpperInvariant()), it.Rae)).Value.Exhibits.ShouldHaveSingleItem();

        found.ReliabilityNote.ShouldBe("Right about every flood since 2011.");
        (await it.Desk.Send(new FindExhibitsQuery("  "), it.Rae)).Value.Exhibits.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_peer_found_in_a_running_round_is_not_found()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Take(it.Rae);
        await it.Cite(it.Rae, "Water levels");

        (await it.Desk.Send(new FindExhibitsQuery("Water"), it.Rae)).Value.Exhibits.Count.ShouldBe(1);
        foreach (var other in new[] { it.Sam, it.Eve })
            (await it.Desk.Send(new FindExhibitsQuery("Water"), other)).Value.Exhibits.ShouldBeEmpty();
    }

    [Fact]
    public void The_form_shows_what_it_found_with_the_pages_button_and_says_when_there_is_nothing()
    {
        using var page = new PageContext();
        var id = Guid.NewGuid();
        IReadOnlyList<FoundExhibitView> found = [new(id, ExhibitKind.Page, "Levels", "The office", null, "Careful with May.", true, "It was wrong.")];
        page.Answers<FindExhibitsQuery, FindExhibitsView>(_ => new FindExhibitsView(found, false));
        var form = page.Render<FindExhibitsForm>(with => with.Add(f => f.Act, one => $"<button>Cite {one:N}</button>"));

        form.Find("input[name=Words]").Change("levels");
        form.Find("form").Submit();
        form.Find(".row").TextContent.ShouldContain("How reliable: Careful with May.");
        form.Find(".row .pill.danger").TextContent.ShouldBe("withdrawn");
        form.Find(".row button").TextContent.ShouldBe($"Cite {id:N}");

        found = [];
        form.Find("form").Submit();
        form.FindAll(".row").ShouldBeEmpty();
        form.Markup.ShouldContain("Bring it in below.");
    }

    [Fact]
    public void A_refused_search_is_said_beside_its_words_which_stay_with_what_was_found_before()
    {
        using var page = new PageContext();
        Outcome<FindExhibitsView> answer = new FindExhibitsView([new(Guid.NewGuid(), ExhibitKind.Page, "Levels", null, null, null, true, null)], false);
        page.Answers<FindExhibitsQuery, FindExhibitsView>(_ => answer);
        var form = page.Render<FindExhibitsForm>(with => with.Add(f => f.Act, one => $"<button>Cite {one:N}</button>"));
        form.Find("input[name=Words]").Change("levels");
        form.Find("form").Submit();

        var problem = DispatchingProblems.TooLong(2_000).At("Words");
        answer = problem;
        form.Find("input[name=Words]").Change("levels of the river");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new FindExhibitsQuery("levels"), new FindExhibitsQuery("levels of the river")]);
        form.ShouldKeep(("Words", "levels of the river"));
        form.ShouldSayBeside("Words", problem);
        form.Find(".row").TextContent.ShouldContain("Levels");
    }

    internal static Exhibit Page(Reviewing it, string title, string? publisher, string address, string? note = null) =>
        Exhibit.Add(new(ExhibitKind.Page, title, publisher, address, null, true, note), blind: false, Actor.Person(it.Eve.Id, Roles.Editor), it.Desk.Clock.Now()).Value;
}
