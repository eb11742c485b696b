using FactCheck.Persistence.Outbox;
using FactCheck.Persistence.Providers;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Outbox;

public sealed class OutboxTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Messages_wait_until_they_are_marked_and_are_repeated_under_the_same_id(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = await desk.QueueAsync("The river rose two metres");
        await using var scope = database.AsWorker();
        var outbox = scope.Get<IOutbox>();
        var first = await outbox.ReadAsync(100, CancellationToken.None);
        first.Where(m => m.SubjectId == id).Select(m => m.What).ShouldBe(["suggest", "queue"]);
        (await outbox.ReadAsync(100, CancellationToken.None)).Select(m => m.Id).ShouldBe(first.Select(m => m.Id));

        await outbox.MarkSentAsync([first[0].Id], Desk.Noon, CancellationToken.None);
        (await outbox.ReadAsync(100, CancellationToken.None)).Select(m => m.Id).ShouldBe(first.Skip(1).Select(m => m.Id));
        (await outbox.SentSinceAsync(Desk.Noon, Guid.Empty, 100, CancellationToken.None)).Select(m => m.Id).ShouldBe([first[0].Id]);
        (await outbox.SentSinceAsync(Desk.Noon, first[0].Id, 100, CancellationToken.None)).ShouldBeEmpty();
        (await outbox.SentSinceAsync(Desk.Noon.AddSeconds(1), Guid.Empty, 100, CancellationToken.None)).ShouldBeEmpty();
        (await outbox.ForgetSentAsync(Desk.Noon.AddSeconds(1), CancellationToken.None)).ShouldBe(1);
        (await scope.Db.Outbox.CountAsync()).ShouldBe(first.Count - 1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task One_machine_has_the_job_and_another_takes_over_when_it_is_gone(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var clock = new TestClock(Desk.Noon);
        await using var scope = database.AsWorker();
        var leases = new StoredLeases(scope.Db, clock);
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        (await HoldAsync(one)).ShouldBeTrue();
        (await HoldAsync(other)).ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(5));
        (await HoldAsync(one)).ShouldBeTrue();
        clock.Advance(TimeSpan.FromSeconds(7));
        (await HoldAsync(other)).ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await HoldAsync(other)).ShouldBeTrue();
        (await HoldAsync(one)).ShouldBeFalse();
        await leases.GiveBackAsync("outbox", other, CancellationToken.None);
        (await HoldAsync(one)).ShouldBeTrue();

        Task<bool> HoldAsync(Guid machine) => leases.TryHoldAsync("outbox", machine, TimeSpan.FromSeconds(8), CancellationToken.None);
    }
}
