using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Taking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks;

/// <summary>T1: one queue of 15,000 claims (or as many as named) drained by 8 takers on SQLite and 16 on PostgreSQL, each take a whole command.</summary>
internal static class TakingBenchmark
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public static int Run(string[] args)
    {
        var claims = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15_000;
        var report = new Report();
        foreach (var on in PersistenceBenchmark.Databases()) DrainAsync(report, on, claims).GetAwaiter().GetResult();
        return report.ExitCode;
    }

    private static async Task DrainAsync(Report report, DatabaseProvider on, int claims)
    {
        var takers = on == DatabaseProvider.Sqlite ? 8 : 16;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{on}, {takers} takers, {claims:#,0} claims"));
        await using var newsroom = await BigNewsroom.OpenAsync(on, claims, claims, takers);
        var (taken, times, errors) = (new ConcurrentBag<Guid>(), new ConcurrentBag<double>(), new ConcurrentBag<Exception>());
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(newsroom.Reviewers.Select(reviewer => Task.Run(async () =>
        {
            while (await TakeAsync(newsroom, reviewer, times, errors) is { } id) taken.Add(id);
        })));
        var sorted = times.Order().ToList();
        report.Line("taken a second", taken.Count / watch.Elapsed.TotalSeconds, "");
        report.AtMost("taken twice", taken.Count - taken.Distinct().Count(), 0, "claims");
        report.AtMost("lost", claims + 1 - taken.Count, 0, "claims");
        report.AtMost("errors shown", errors.Count, 0, "");
        report.Line("one take, p99", sorted[(int)(sorted.Count * 0.99)], "ms");
        report.AtMost("one take, longest", sorted[^1], 2_000, "ms");
        foreach (var error in errors.Take(3)) Console.WriteLine(error);
    }

    // As the dispatcher does it: a fresh scope, one transaction, three more tries after a lost race.
    private static async Task<Guid?> TakeAsync(BigNewsroom newsroom, Guid reviewer, ConcurrentBag<double> times, ConcurrentBag<Exception> errors)
    {
        var watch = Stopwatch.StartNew();
        for (var tries = 0; ; tries++)
        {
            await using var scope = newsroom.Services.CreateAsyncScope();
            try
            {
                var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
                var next = scope.ServiceProvider.GetRequiredService<INextClaim>();
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
        var outcome = claim.Take(new By(Actor.Person(reviewer, Roles.Reviewer), new DeskFacts(true, false, 0, 16), Noon));
        if (!outcome.IsDone) throw new InvalidOperationException(outcome.Problems[0].Message);
        await db.SaveChangesAsync(stop);
        return id;
    }
}
