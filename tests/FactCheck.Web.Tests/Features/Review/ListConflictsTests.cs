using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.DeclareConflict;
using FactCheck.Web.Features.Review.EndConflict;
using FactCheck.Web.Features.Review.FindParties;
using FactCheck.Web.Features.Review.ListConflicts;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class ListConflictsTests
{
    [Fact]
    public async Task Reviewers_see_their_own_and_editors_everybodys()
    {
        await using var it = await Reviewing.Open();
        await it.Declare(it.Rae);

        var conflict = (await it.Desk.Send(new ListConflictsQuery(), it.Rae)).Value.Conflicts.ShouldHaveSingleItem();
        (conflict.Person, conflict.IsMine, conflict.Towards, conflict.Reason).ShouldBe(("Rae", true, "The Lantern", "I wrote for it"));
        (await it.Desk.Send(new ListConflictsQuery(), it.Sam)).Value.Conflicts.ShouldBeEmpty();
        (await it.Desk.Send(new ListConflictsQuery(), it.Eve)).Value.Conflicts.ShouldHaveSingleItem().IsMine.ShouldBeFalse();
    }

    [Fact]
    public void The_list_ends_my_own_conflicts_alone_and_says_when_there_is_none()
    {
        using var page = new PageContext();
        var mine = new ConflictView(Guid.NewGuid(), "Rae", true, "Rui Sequeira", "He is my cousin.", new DateTimeOffset(2026, 3, 2, 22, 30, 0, TimeSpan.Zero));
        IReadOnlyList<ConflictView> there = [mine, mine with { Id = Guid.NewGuid(), Person = "Sam", IsMine = false, Reason = null }];
        page.Answers<ListConflictsQuery, ListConflictsView>(_ => new ListConflictsView(there));
        page.Answers<EndConflictCommand>(_ => { there = []; return Outcome.Done; });
        var list = page.Render<ListConflictsPage>(with => with.AddCascadingValue(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")));

        list.Find("li.row time").TextContent.ShouldBe("3 March 2026");
        list.FindAll("li.row").Count.ShouldBe(2);
        list.Find("li.row").TextContent.ShouldContain("He is my cousin.");
        list.FindAll("li.row button").ShouldHaveSingleItem().TextContent.ShouldBe("It is over: the conflict with Rui Sequeira");
        list.Find("li.row button").Click();

        page.SentOf<EndConflictCommand>().ShouldHaveSingleItem().ShouldBe(new EndConflictCommand(mine.Id));
        list.Find(".empty").TextContent.ShouldContain("None is declared");
    }

    [Fact]
    public async Task One_is_declared_there_by_name_and_the_list_follows_what_others_do()
    {
        using var page = new PageContext();
        var speaker = Guid.NewGuid();
        IReadOnlyList<ConflictView> there = [];
        page.Answers<ListConflictsQuery, ListConflictsView>(_ => new ListConflictsView(there));
        page.Answers<FindPartiesQuery, FindPartiesView>(_ => new FindPartiesView([new(speaker, false, "Rui Sequeira", "minister")], false));
        page.Answers<DeclareConflictCommand>(_ => Outcome.Done);
        var list = page.Render<ListConflictsPage>();

        list.Find("input[name=Words]").Change("rui");
        list.Find("#find-parties").Submit();
        list.Find("select[name=Towards]").Change($"speaker:{speaker}");
        there = [new ConflictView(Guid.NewGuid(), "Eve", true, "Rui Sequeira", null, DateTimeOffset.UnixEpoch)];
        list.Find("#conflict").Submit();

        page.SentOf<DeclareConflictCommand>().ShouldBe([new(null, speaker, null, null)]);
        list.Find("li.row").TextContent.ShouldContain("Rui Sequeira");
        list.FindAll("select[name=Towards]").ShouldBeEmpty();
        there = [];
        await list.InvokeAsync(() => page.Tell(new Announcement("conflict", Guid.NewGuid(), "end", DateTimeOffset.UnixEpoch)));
        list.Find(".empty").TextContent.ShouldContain("None is declared");
    }
}
