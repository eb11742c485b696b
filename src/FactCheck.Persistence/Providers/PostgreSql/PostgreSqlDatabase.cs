using FactCheck.Persistence.Saving;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Persistence.Providers.PostgreSql;

/// <summary>A PostgreSQL server.</summary>
public sealed class PostgreSqlDatabase(PersistenceOptions options) : IDatabase
{
    private const long PreparingLock = 0x46616374436865, NumberingLock = PreparingLock + 1, StartingLock = PreparingLock + 2;
    private const int MostPrepared = 100;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);
    private readonly Lazy<string> connectionString = new(() => ConnectionStringOf(options));

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder builder) => builder.UseNpgsql(
        connectionString.Value,
        npgsql => npgsql
            .MigrationsAssembly("FactCheck.Migrations.PostgreSql")
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)
            .EnableRetryOnFailure(maxRetryCount: 5, maxRetryDelay: TimeSpan.FromMilliseconds(700), errorCodesToAdd: null))
        .AddInterceptors(KeepWhatHappened.Once, KeepTriage.Once);

    /// <inheritdoc />
    public async Task<string> VersionAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        var version = await db.Database.SqlQuery<string>($"SELECT current_setting('server_version') AS \"Value\"").SingleAsync(cancellationToken);
        return $"PostgreSQL {version.Split(' ')[0]}";
    }

    /// <inheritdoc />
    public async Task PrepareAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        await db.MigrateWhereBehindAsync(cancellationToken);
        await InTransactionAsync(
            db,
            async stop =>
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PreparingLock})", stop);
                await PostgreSqlSchema.EnsureAsync(db, stop);
                return true;
            },
            done => done,
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IAsyncDisposable> PrepareAloneAsync(CancellationToken cancellationToken)
    {
        // The lock goes with its connection, so that a node that dies keeps nobody waiting; asked again and again, for waiting inside has a time limit.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString.Value) { Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = StartingLock } } };
            while (await command.ExecuteScalarAsync(cancellationToken) is not true) await Task.Delay(BetweenTries, cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public Task<T> InTransactionAsync<T>(
        FactCheckDb db, Func<CancellationToken, Task<T>> work, Func<T, bool> keep, CancellationToken cancellationToken)
    {
        var tries = 0;
        return db.Database.CreateExecutionStrategy().ExecuteAsync(
            async stop =>
            {
                if (tries++ > 0) db.ChangeTracker.Clear();
                // A save that fails ends the whole transaction: two more round trips for a savepoint that nobody goes back to.
                db.Database.AutoSavepointsEnabled = false;
                await using var transaction = await db.Database.BeginTransactionAsync(stop);
                var answer = await work(stop);
                if (keep(answer)) await transaction.CommitAsync(stop);
                return answer;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<T> ReadingAsync<T>(FactCheckDb db, Func<Task<T>> work, CancellationToken cancellationToken) => work();

    /// <inheritdoc />
    public Task NumberAloneAsync(FactCheckDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({NumberingLock})", cancellationToken);

    /// <inheritdoc />
    public Task AloneAsync(FactCheckDb db, string about, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({about}, 0))", cancellationToken);

    /// <inheritdoc />
    public bool IsLostRace(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: PostgresException inner } => IsLostRace(inner),
        InvalidOperationException { InnerException: DbUpdateException inner } => IsLostRace(inner),
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable,
        _ => false,
    };

    /// <summary>
    /// How the server is reached. What is asked again stays prepared on its connection: to plan a claim with its rounds and seats
    /// takes longer than to read it. Whoever names another number is left it.
    /// </summary>
    internal static string ConnectionStringOf(PersistenceOptions options)
    {
        var given = new NpgsqlConnectionStringBuilder(options.ConnectionString ?? throw new InvalidOperationException("PostgreSQL needs a connection string: FactCheck__Database__ConnectionString."));
        if (!given.ShouldSerialize("Max Auto Prepare")) given.MaxAutoPrepare = MostPrepared;
        return given.ToString();
    }
}
