using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Web.Tests.Shell;

public sealed class FollowTests
{
    private static readonly Guid claim = Guid.CreateVersion7();

    [Fact]
    public async Task A_page_asks_again_for_what_was_told_while_it_asked_for_the_first_time()
    {
        await using var page = new PageContext();
        page.ToldLately.Add(News(Guid.CreateVersion7()));
        Show(page).ShouldBe(0, "that was of another claim");

        page.ToldLately.Add(News(claim));
        Show(page).ShouldBe(1);
    }

    [Fact]
    public void What_was_told_in_the_last_seconds_is_remembered_and_no_longer()
    {
        var clock = new TestClock(DateTimeOffset.UnixEpoch);
        var feed = new LiveFeed(NullLogger<LiveFeed>.Instance, clock);
        feed.Tell([News(claim)]);
        clock.Advance(TimeSpan.FromSeconds(4));
        feed.WasToldLately(news => news.SubjectId == claim).ShouldBeTrue();
        feed.WasToldLately(news => news.SubjectId != claim).ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(2));
        feed.WasToldLately(news => news.SubjectId == claim).ShouldBeFalse();
    }

    [Fact]
    public async Task No_news_is_lost_that_comes_just_when_the_page_has_finished_asking_again()
    {
        var feed = new LiveFeed(NullLogger<LiveFeed>.Instance, TimeProvider.System);
        var (told, seen) = (0, 0);
        using var listening = feed.Listen(_ => true, () =>
        {
            Volatile.Write(ref seen, Volatile.Read(ref told));
            return Task.CompletedTask;
        });
        using var ceiling = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (var round = 1; round <= 20_000; round++)
        {
            Volatile.Write(ref told, round);
            feed.Tell([News(claim)]);
            while (Volatile.Read(ref seen) < round)
            {
                ceiling.Token.ThrowIfCancellationRequested();
                await Task.Yield();
            }
        }
    }

    private static int Show(PageContext page)
    {
        var asked = 0;
        page.Render<Follow>(set => set.Add(one => one.Subjects, "claim").Add(one => one.Id, claim).Add(one => one.OnNews, EventCallback.Factory.Create(page, () => asked++)));
        return asked;
    }

    private static Announcement News(Guid id) => new("claim", id, "take", DateTimeOffset.UnixEpoch);
}
