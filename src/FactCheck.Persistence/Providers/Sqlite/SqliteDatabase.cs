using FactCheck.Persistence.Saving;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Providers.Sqlite;

/// <summary>One SQLite file. Writers stand in one queue of this process, so that nobody waits at a locked file.</summary>
public sealed class SqliteDatabase(PersistenceOptions options) : IDatabase, IDisposable
{
    /// <summary>Oldest native library that is safe to run on (trust: dependencies).</summary>
    public static readonly Version Oldest = new(3, 50, 2);

    // Without counts SQLite takes one index for as good as another: the claims of an article were looked for among all of one status. It
    // counts what it never counted or what has grown tenfold, all of it: from a thousand entries of each, a column of four values looks
    // like one of two hundred. Three seconds of work for a million claims, once.
    private const string CountIndexes = "PRAGMA optimize=0x10002";

    private const int Busy = 5, Locked = 6, Constraint = 19, UniqueKey = 2067, PrimaryKey = 1555;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim writers = new(1, 1);
    private readonly SqlitePragmas pragmas = new();
    private readonly Lazy<string> connectionString = new(() => ConnectionStringOf(options));

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder builder) => builder
        // Split: what hangs on what hangs on a row (a claim's rounds and their seats) is a joined subquery otherwise, and SQLite reads
        // all rounds and seats there are for it.
        .UseSqlite(connectionString.Value, sqlite => sqlite
            .MigrationsAssembly("FactCheck.Migrations.Sqlite")
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(pragmas, KeepWhatHappened.Once, KeepTriage.Once);

    /// <inheritdoc />
    public async Task<string> VersionAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        var version = await db.Database.SqlQuery<string>($"SELECT sqlite_version() AS Value").SingleAsync(cancellationToken);
        return $"SQLite {version}";
    }

    /// <inheritdoc />
    public async Task PrepareAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        var version = await db.Database.SqlQuery<string>($"SELECT sqlite_version() AS Value").SingleAsync(cancellationToken);
        if (Version.Parse(version) < Oldest)
            throw new InvalidOperationException($"SQLite {version} is too old: {Oldest} is the oldest that is safe.");
        await db.MigrateWhereBehindAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        await InTransactionAsync(
            db,
            async stop =>
            {
                await SqliteSchema.EnsureAsync(db, stop);
                await db.Database.ExecuteSqlRawAsync(CountIndexes, stop);
                return true;
            },
            done => done,
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IAsyncDisposable> PrepareAloneAsync(CancellationToken cancellationToken)
    {
        // An open file beside the database: the system closes it with the process, however that ends.
        var beside = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString.Value).DataSource) + ".starting";
        while (true)
        {
            try
            {
                return new FileStream(beside, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(beside))
            {
                await Task.Delay(BetweenTries, cancellationToken);
            }
        }
    }

    /// <inheritdoc />
    public async Task<T> InTransactionAsync<T>(
        FactCheckDb db, Func<CancellationToken, Task<T>> work, Func<T, bool> keep, CancellationToken cancellationToken)
    {
        await writers.WaitAsync(cancellationToken);
        try
        {
            // A save that fails ends the whole transaction: nobody goes back to a savepoint.
            db.Database.AutoSavepointsEnabled = false;
            // Microsoft.Data.Sqlite begins immediate: the write lock is taken here, never in the middle of the work.
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var answer = await work(cancellationToken);
            if (keep(answer)) await transaction.CommitAsync(cancellationToken);
            return answer;
        }
        finally
        {
            writers.Release();
        }
    }

    /// <inheritdoc />
    public async Task<T> ReadingAsync<T>(FactCheckDb db, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // Deferred, and never written in: all its statements see the file as it was at the first one. It waits for nobody.
            await using var moment = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await using var used = await db.Database.UseTransactionAsync(moment, cancellationToken);
            return await work();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <inheritdoc />
    public Task NumberAloneAsync(FactCheckDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task AloneAsync(FactCheckDb db, string about, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public bool IsLostRace(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: SqliteException inner } => IsLostRace(inner),
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked
            || (sqlite.SqliteErrorCode == Constraint && sqlite.SqliteExtendedErrorCode is UniqueKey or PrimaryKey),
        _ => false,
    };

    /// <summary>Lets go of the writers' queue.</summary>
    public void Dispose() => writers.Dispose();

    // Once: every scope has a context, and every context is told.
    internal static string ConnectionStringOf(PersistenceOptions options)
    {
        if (options.ConnectionString is { Length: > 0 } given) return given;
        Directory.CreateDirectory(options.DataFolder);
        return new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(options.DataFolder, "factcheck.db"),
            ForeignKeys = true,
        }.ToString();
    }
}
