using System.Collections.Concurrent;
using FactCheck.Domain.Topics;
using FactCheck.Persistence.Providers;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Providers;

public sealed class SqliteWritersTests
{
    [Fact]
    public async Task Eight_writers_at_once_never_see_a_locked_database()
    {
        const int writers = 8, each = 25;
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var seen = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                await using var scope = database.AsWorker();
                var topic = Topic.Of($"Topic {writer} {i}").Value;
                // Half of them as commands do, half as the sign-in pages do: with a save of their own.
                if (writer % 2 == 0) await database.Database.InTransactionAsync(scope.Db, stop => SaveAsync(scope, topic, stop), _ => true, CancellationToken.None);
                else await SaveAsync(scope, topic, CancellationToken.None);
                seen.Add(topic.Name);
            }
        })));
        await using var later = database.AsWorker();
        (await later.Db.Topics.Select(t => t.Name).ToListAsync()).Order().ShouldBe(seen.Order());
        seen.Count.ShouldBe(writers * each);
    }

    private static async Task<bool> SaveAsync(TestScope scope, Topic topic, CancellationToken stop)
    {
        // Reads first, as every handler does.
        if (await scope.Db.Topics.AnyAsync(t => t.FoldedName == topic.FoldedName, stop)) return false;
        scope.Db.Topics.Add(topic);
        return await scope.Db.SaveChangesAsync(stop) > 0;
    }
}
