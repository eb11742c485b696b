using Bunit;
using FactCheck.Web.Features.Review.MeetColleagues;
using FactCheck.Web.Shell.Live;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class MeetColleaguesTests
{
    private static readonly Guid Claim = Guid.NewGuid();

    [Fact]
    public async Task One_is_seen_under_ones_own_name()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new MeetColleaguesQuery(), it.Rae)).Value.ShouldBe(new MeetColleaguesView(it.Rae.Id, "Rae"));
        (await it.Desk.Send(new MeetColleaguesQuery(), null)).IsDone.ShouldBeFalse();
    }

    [Fact]
    public void Colleagues_are_named_but_of_those_who_rate_only_that_somebody_does()
    {
        using var page = new PageContext();
        var me = Guid.NewGuid();
        page.Answers<MeetColleaguesQuery, MeetColleaguesView>(_ => new MeetColleaguesView(me, "Eve"));
        page.Others.AddRange([new(Claim, Guid.NewGuid(), "Rae", "rating"), new(Claim, Guid.NewGuid(), "Sam", "rating"), new(Claim, Guid.NewGuid(), "Jonas", "judging"), new(Claim, Guid.NewGuid(), "Ida", "reading")]);

        var shown = page.Render<MeetColleaguesPage>(with => with.Add(p => p.ClaimId, Claim).Add(p => p.Doing, "reading"));

        shown.Find(".pill").TextContent.ShouldBe("Also here: Jonas (judging), Ida, somebody who is rating");
        page.Sat.ShouldBe([new Presence(Claim, me, "Eve", "reading")]);
    }

    [Fact]
    public void Nobody_else_is_said_when_only_ones_own_windows_are_open()
    {
        using var page = new PageContext();
        var me = Guid.NewGuid();
        page.Answers<MeetColleaguesQuery, MeetColleaguesView>(_ => new MeetColleaguesView(me, "Eve"));
        page.Others.Add(new(Claim, me, "Eve", "judging"));

        page.Render<MeetColleaguesPage>(with => with.Add(p => p.ClaimId, Claim).Add(p => p.Doing, "reading")).FindAll(".pill").ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_begins_something_else_on_the_page_is_seen_doing_it()
    {
        using var page = new PageContext();
        page.Answers<MeetColleaguesQuery, MeetColleaguesView>(_ => new MeetColleaguesView(Guid.NewGuid(), "Eve"));
        var shown = page.Render<MeetColleaguesPage>(with => with.Add(p => p.ClaimId, Claim).Add(p => p.Doing, "reading"));

        shown.Render(with => with.Add(p => p.Doing, "writing a correction"));

        page.Sat.Select(seat => seat.Doing).ShouldBe(["reading", "writing a correction"]);
    }

    [Fact]
    public async Task The_feed_tells_those_who_sit_there_when_somebody_comes_and_goes()
    {
        await using var it = await Reviewing.Open();
        var feed = it.Desk.Services.GetRequiredService<ILiveFeed>();
        using var rung = new SemaphoreSlim(0);
        using var mine = feed.Sit(new(Claim, it.Eve.Id, "Eve", "reading"), () => { rung.Release(); return Task.CompletedTask; });

        var theirs = feed.Sit(new(Claim, it.Rae.Id, "Rae", "rating"), () => Task.CompletedTask);
        (await rung.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeTrue();
        feed.Here(Claim).Select(one => one.Name).ShouldBe(["Eve", "Rae"]);
        feed.Here(Guid.NewGuid()).ShouldBeEmpty();
        theirs.Dispose();

        (await rung.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeTrue();
        feed.Here(Claim).ShouldHaveSingleItem().Name.ShouldBe("Eve");
    }
}
