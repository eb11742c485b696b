using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Providers.Common;
using FactCheck.Persistence.Providers.PostgreSql;
using FactCheck.Persistence.Taking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks;

/// <summary>
/// T1: one queue of 15,000 claims (or as many as named) drained by 8 takers on SQLite and 16 on PostgreSQL, each take a whole command.
/// On PostgreSQL a fifth as many are drained once more in the same run by takers that wait for each other's lock instead of skipping
/// it; then the same is done with nothing but the statements (<see cref="TakingStatement"/>), where the lock and not the processor
/// is what holds takers up.
/// </summary>
internal static class TakingBenchmark
{
    private const double LeastGain = 3;
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public static int Run(string[] args)
    {
        var claims = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15_000;
        var report = new Report();
        foreach (var on in PersistenceBenchmark.Databases())
        {
            var skipping = DrainAsync(report, on, claims, (_, next) => next).GetAwaiter().GetResult();
            if (on != DatabaseProvider.PostgreSql) continue;
            Console.WriteLine("the same, waiting for each other's lock");
            var waiting = DrainAsync(report, on, Math.Max(claims / 5, 200), (db, _) => new WaitingNextClaim(db), ships: false).GetAwaiter().GetResult();
            report.AtLeast("the whole road, skipping ÷ waiting", skipping / waiting, LeastGain, "");
            StatementAsync(report, claims).GetAwaiter().GetResult();
        }

        return report.ExitCode;
    }

    // Both sides to the end of as many claims.
    private static async Task StatementAsync(Report report, int claims)
    {
        var skipping = await TakingStatement.DrainAsync(report, claims, PostgreSqlNextClaim.Sql, skips: true);
        var waiting = await TakingStatement.DrainAsync(report, claims, PostgreSqlNextClaim.Sql, skips: false);
        report.AtLeast("the statement, skipping ÷ waiting", skipping / waiting, LeastGain, "");
    }

    private static async Task<double> DrainAsync(Report report, DatabaseProvider on, int claims, Func<FactCheckDb, INextClaim, INextClaim> how, bool ships = true)
    {
        var takers = on == DatabaseProvider.Sqlite ? 8 : 16;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{on}, {takers} takers, {claims:#,0} claims"));
        await using var newsroom = await BigNewsroom.OpenAsync(on, claims, claims, takers);
        var (taken, times, errors) = (new ConcurrentBag<Guid>(), new ConcurrentBag<double>(), new ConcurrentBag<Exception>());
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(newsroom.Reviewers.Select(reviewer => Task.Run(async () =>
        {
            while (await TakeAsync(newsroom, reviewer, how, times, errors) is { } id) taken.Add(id);
        })));
        var (sorted, pace) = (times.Order().ToList(), taken.Count / watch.Elapsed.TotalSeconds);
        report.Line("taken a second", pace, "");
        report.AtMost("taken twice", taken.Count - taken.Distinct().Count(), 0, "claims");
        report.AtMost("lost", claims + 1 - taken.Count, 0, "claims");
        report.AtMost("errors shown", errors.Count, 0, "");
        report.Line("one take, p99", sorted[(int)(sorted.Count * 0.99)], "ms");
        // Those who wait for the lock are the measure, not the product.
        if (ships) report.AtMost("one take, longest", sorted[^1], 2_000, "ms");
        else report.Line("one take, longest", sorted[^1], "ms");
        foreach (var error in errors.Take(3)) Console.WriteLine(error);
        return pace;
    }

    // As the dispatcher does it: a fresh scope, one transaction, three more tries after a lost race.
    private static async Task<Guid?> TakeAsync(BigNewsroom newsroom, Guid reviewer, Func<FactCheckDb, INextClaim, INextClaim> how, ConcurrentBag<double> times, ConcurrentBag<Exception> errors)
    {
        var watch = Stopwatch.StartNew();
        for (var tries = 0; ; tries++)
        {
            await using var scope = newsroom.Services.CreateAsyncScope();
            try
            {
                var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
                var next = how(db, scope.ServiceProvider.GetRequiredService<INextClaim>());
                var taken = await newsroom.Database.InTransactionAsync(db, stop => TakeAsync(db, next, newsroom.QueueId, reviewer, stop), _ => true, CancellationToken.None);
                times.Add(watch.Elapsed.TotalMilliseconds);
                return taken;
            }
            catch (Exception lost) when (tries < 3 && newsroom.Database.IsLostRace(lost))
            {
            }
            catch (Exception error)
            {
                errors.Add(error);
                return null;
            }
        }
    }

    private static async Task<Guid?> TakeAsync(FactCheckDb db, INextClaim next, Guid queue, Guid reviewer, CancellationToken stop)
    {
        if (await next.FindAsync(queue, reviewer, Noon, stop) is not { } id) return null;
        var claim = await db.Claims.SingleAsync(c => c.Id == id, stop);
        Must.BeDone(claim.Take(new By(Actor.Person(reviewer, Roles.Reviewer), new DeskFacts(true, false, 0, 16), Noon)));
        await db.SaveChangesAsync(stop);
        return id;
    }

    /// <summary>The next claim without SKIP LOCKED: whoever comes second waits, then looks again.</summary>
    private sealed class WaitingNextClaim(FactCheckDb db) : INextClaim
    {
        private static readonly string Sql = NextClaimSql.First("FOR UPDATE OF c");

        public async Task<Guid?> FindAsync(Guid queueId, Guid personId, DateTimeOffset now, CancellationToken cancellationToken)
        {
            for (var tries = 0; tries < 10_000; tries++)
            {
                var found = await RawSql.QueryAsync(db, Sql, row => row.GetGuid(0), cancellationToken, ("queue", queueId), ("person", personId), ("now", now.UtcDateTime));
                // The row that was waited for does not fit any more; unless nothing is left at all, there is another one.
                if (found.Count == 0 && !await db.Claims.AnyAsync(claim => claim.Status == ClaimStatus.Queued, cancellationToken)) return null;
                if (found.Count == 0) continue;
                var still = await RawSql.QueryAsync(db, NextClaimSql.Still, row => row.GetGuid(0), cancellationToken, ("claim", found[0]), ("person", personId), ("now", now.UtcDateTime));
                if (still.Count > 0) return found[0];
            }

            return null;
        }
    }
}
