using System.Collections.Concurrent;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Outbox;
using FactCheck.Web.Shell.Live;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Shell;

public sealed class LiveTests
{
    [Fact]
    public async Task An_open_page_is_told_of_a_claim_that_another_person_changed_and_only_once()
    {
        await using var desk = await Desk.Open();
        var eva = await desk.Person("Eva", Roles.Editor);
        var rob = await desk.Person("Rob", Roles.Reviewer);
        var claim = await desk.Queued(eva, await desk.Queue(1, rob));
        while (await desk.Run("outbox")) { }
        var told = new TaskCompletionSource();
        var calls = 0;
        using var listening = desk.Services.GetRequiredService<ILiveFeed>().Listen(news => news is { Subject: "claim" } && news.SubjectId == claim, () =>
        {
            calls++;
            told.TrySetResult();
            return Task.CompletedTask;
        });

        await desk.Change(rob, Roles.Reviewer, claim, (one, by) => one.Take(by));
        await desk.Run("outbox");
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await desk.Run("outbox");

        calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_node_that_follows_tells_its_pages_of_more_than_one_batch_and_goes_on_afterwards()
    {
        await using var desk = await Desk.Open();
        var eva = await desk.Person("Eva", Roles.Editor);
        var (many, other) = (await desk.Suggested(eva), await desk.Suggested(eva));
        await desk.Change(eva, Roles.Editor, many, (one, by) =>
        {
            for (var i = 0; i < 450; i++) one.SetTopics(by, []);
            return Outcome.Done;
        });
        var told = new ConcurrentQueue<Guid>();
        using var listening = desk.Services.GetRequiredService<ILiveFeed>().Listen(
            news =>
            {
                told.Enqueue(news.SubjectId);
                return false;
            },
            () => Task.CompletedTask);

        await Carry(desk);
        await desk.Follow("outbox");
        told.ShouldContain(many);
        told.Clear();

        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.Change(eva, Roles.Editor, other, (one, by) => one.SetTopics(by, []));
        await Carry(desk);
        await desk.Follow("outbox");
        told.ShouldBe([other]);
    }

    // The node that leads marks everything that waits, all at one instant.
    private static async Task Carry(Desk desk)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        await outbox.MarkSentAsync([.. (await outbox.ReadAsync(10_000, CancellationToken.None)).Select(message => message.Id)], desk.Clock.Now(), CancellationToken.None);
    }

    [Fact]
    public async Task The_ledger_seals_what_happened()
    {
        await using var desk = await Desk.Open();
        var eva = await desk.Person("Eva", Roles.Editor);
        await desk.Suggested(eva);

        await desk.Run("ledger");

        (await desk.Ask(db => Task.FromResult(db.Ledger.Count()))).ShouldBe(1);
    }
}
