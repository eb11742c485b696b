using System.Data.Common;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Persistence.Providers;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Persistence.Tests.Aggregates;

/// <summary>What a connection that breaks at any point of a save leaves behind.</summary>
public sealed class InterruptedTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_save_that_breaks_at_any_point_leaves_all_of_it_or_nothing(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = (await desk.SuggestAsync("The river rose two metres"))[0];
        var broken = 0;
        for (var i = 0; i < 24; i++)
        {
            var breaking = new Breaking(at: 1 + (i % 12));
            if (!await ToggleAsync(database, desk, id, breaking)) broken++;
            await CheckAsync(database, id);
        }

        broken.ShouldBeInRange(4, 22, "the point of breaking lies before and after the end of a save");
    }

    // Into the queue, or out of it again; true when it was kept.
    private static async Task<bool> ToggleAsync(TestDatabase database, Desk desk, Guid id, Breaking breaking)
    {
        var builder = new DbContextOptionsBuilder<FactCheckDb>();
        database.Database.Configure(builder);
        await using var db = new FactCheckDb(builder.AddInterceptors(breaking).Options, new TestActing { Actor = desk.Editor });
        try
        {
            return await database.Database.InTransactionAsync(
                db,
                async stop =>
                {
                    var claim = await db.Claims.SingleAsync(c => c.Id == id, stop);
                    var done = claim.Status == ClaimStatus.Suggested ? claim.Queue(desk.By(desk.Editor), desk.Order()) : claim.Unqueue(desk.By(desk.Editor));
                    done.Problems.ShouldBeEmpty();
                    await db.SaveChangesAsync(stop);
                    return true;
                },
                _ => true,
                CancellationToken.None);
        }
        catch (Exception problem) when (problem is BrokenException || problem.InnerException is BrokenException)
        {
            return false;
        }
    }

    private static async Task CheckAsync(TestDatabase database, Guid id)
    {
        await using var scope = database.AsWorker();
        var claim = await scope.Db.Claims.SingleAsync(c => c.Id == id);
        var lines = await scope.Db.History.Where(line => line.ClaimId == id).OrderBy(line => line.Number).ToListAsync();
        Chains.Verify(id, lines, new ChainHead(claim.HistoryNumber, claim.HistoryHash)).ShouldBeEmpty();
        lines[^1].To.ShouldBe(claim.Status.ToString());
        var messages = await scope.Db.Outbox.Where(m => m.SubjectId == id).Select(m => m.What).ToListAsync();
        messages.Order().ShouldBe(lines.Select(line => line.Act).Order());
    }

    private sealed class BrokenException() : Exception("The connection broke.");

    /// <summary>Breaks at the so many-th statement that writes, or just before the commit.</summary>
    private sealed class Breaking(int at) : DbCommandInterceptor, IDbTransactionInterceptor
    {
        private int writes;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) Count();
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Count();
            return ValueTask.FromResult(result);
        }

        public ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Count();
            return ValueTask.FromResult(result);
        }

        private void Count()
        {
            if (++writes == at) throw new BrokenException();
        }
    }
}
