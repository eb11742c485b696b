using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Providers.Common;
using Npgsql;
using NpgsqlTypes;

namespace FactCheck.Benchmarks;

/// <summary>
/// T1's ratio, where the lock is: 16 clients send the very statement that finds the next claim on PostgreSQL, look at the locked claim
/// once more as it does, write the seat and the claim's row as <c>Claim.Take</c> has them written, and commit, until the queue is
/// drained. Then another newsroom is drained by the same text without its words <c>SKIP LOCKED</c>.
/// </summary>
internal static class TakingStatement
{
    private const string Skip = " SKIP LOCKED";
    private static readonly DateTime Noon = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);

    // As the aggregate's save does: a round trip for both rows.
    private const string Write = """
        UPDATE "Seats" SET "State" = 'Held', "ReviewerId" = @person, "HeldSince" = @now, "HeldUntil" = @until WHERE "ClaimId" = @claim AND "Round" = 1 AND "State" = 'Open';
        UPDATE "Claims" SET "Status" = 'UnderReview', "StatusSince" = @now, "SeatFrom" = @until, "Revision" = "Revision" + 1 WHERE "Id" = @claim
        """;

    /// <summary>Claims a second.</summary>
    /// <param name="report">Where the figures go.</param>
    /// <param name="claims">How many stand in the queue.</param>
    /// <param name="find">The statement that ships.</param>
    /// <param name="skips">Whether it skips what others hold.</param>
    public static async Task<double> DrainAsync(Report report, int claims, string find, bool skips)
    {
        if (!find.Contains(Skip, StringComparison.Ordinal)) throw new InvalidOperationException("The statement does not skip what is locked.");
        var sql = skips ? find : find.Replace(Skip, "", StringComparison.Ordinal);
        await using var newsroom = await BigNewsroom.OpenAsync(DatabaseProvider.PostgreSql, claims, claims, 16);
        await using var source = NpgsqlDataSource.Create(newsroom.Options.ConnectionString!);
        var keeping = await KeepingAsync(source);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the statement {(skips ? "as it ships" : "without SKIP LOCKED")}, 16 takers, {claims:#,0} claims, {keeping}"));
        var (taken, times, errors) = (new ConcurrentBag<Guid>(), new ConcurrentBag<double>(), new ConcurrentBag<Exception>());
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(newsroom.Reviewers.Select(reviewer => Task.Run(async () =>
        {
            await using var taker = await Taker.OpenAsync(source, sql, newsroom.QueueId, reviewer);
            try
            {
                for (var one = Stopwatch.StartNew(); await taker.TakeAsync() is { } id; one.Restart())
                {
                    taken.Add(id);
                    times.Add(one.Elapsed.TotalMilliseconds);
                }
            }
            catch (NpgsqlException error)
            {
                errors.Add(error);
            }
        })));
        var (pace, sorted) = (taken.Count / watch.Elapsed.TotalSeconds, times.Order().ToList());
        report.Line("taken a second", pace, "");
        report.AtMost("taken twice", taken.Count - taken.Distinct().Count(), 0, "claims");
        report.AtMost("lost", claims + 1 - taken.Count, 0, "claims");
        report.AtMost("errors", errors.Count, 0, "");
        report.Line("one take, p99", sorted[(int)(sorted.Count * 0.99)], "ms");
        foreach (var error in errors.Take(3)) Console.WriteLine(error);
        return pace;
    }

    // A lock is held until its commit is kept: where nothing is kept, waiting for it looks cheaper than it is.
    private static async Task<string> KeepingAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT 'fsync ' || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit')");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>One client with its statements prepared.</summary>
    private sealed class Taker : IAsyncDisposable
    {
        private readonly NpgsqlConnection connection;
        private readonly NpgsqlCommand find, still, write;

        private Taker(NpgsqlConnection connection, string sql, Guid queue, Guid person)
        {
            this.connection = connection;
            find = Command(sql, ("queue", queue), ("person", person), ("now", Noon));
            still = Command(NextClaimSql.Still, ("claim", Guid.Empty), ("person", person), ("now", Noon));
            write = Command(Write, ("claim", Guid.Empty), ("person", person), ("now", Noon), ("until", Noon.AddHours(1)));
        }

        public static async Task<Taker> OpenAsync(NpgsqlDataSource source, string sql, Guid queue, Guid person)
        {
            var taker = new Taker(await source.OpenConnectionAsync(), sql, queue, person);
            await taker.find.PrepareAsync();
            await taker.still.PrepareAsync();
            await taker.write.PrepareAsync();
            return taker;
        }

        /// <summary>One transaction; null when the queue has nothing more.</summary>
        public async Task<Guid?> TakeAsync()
        {
            await using var transaction = await connection.BeginTransactionAsync();
            while (await find.ExecuteScalarAsync() is Guid id)
            {
                (still.Parameters["claim"].Value, write.Parameters["claim"].Value) = (id, id);
                if (await still.ExecuteScalarAsync() is null) continue;
                await write.ExecuteNonQueryAsync();
                await transaction.CommitAsync();
                return id;
            }

            return null;
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();

        private NpgsqlCommand Command(string sql, params (string Name, object Value)[] parameters)
        {
            var command = new NpgsqlCommand(sql, connection);
            foreach (var (name, value) in parameters)
                command.Parameters.Add(new NpgsqlParameter(name, value is Guid ? NpgsqlDbType.Uuid : NpgsqlDbType.TimestampTz) { Value = value });
            return command;
        }
    }
}
