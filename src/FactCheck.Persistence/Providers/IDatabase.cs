using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Providers;

/// <summary>What differs between the databases, in one place. Everything else of the house does not know which one it runs on.</summary>
public interface IDatabase
{
    /// <summary>Version of the database itself, for the health page: <c>SQLite 3.50.4</c>, <c>PostgreSQL 15.14</c>.</summary>
    Task<string> VersionAsync(FactCheckDb db, CancellationToken cancellationToken);

    /// <summary>
    /// Brings the database to today: creates it when it is missing, applies migrations, creates search tables and the triggers
    /// that keep history and ledger append-only. Safe to run again, also from several machines at once.
    /// </summary>
    Task PrepareAsync(FactCheckDb db, CancellationToken cancellationToken);

    /// <summary>
    /// Waits until nobody else prepares this database, on this machine or another, and keeps them waiting until the answer is
    /// disposed. The database must be there.
    /// </summary>
    Task<IAsyncDisposable> PrepareAloneAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction (SQLite: immediate), inside the provider's retry strategy: after a lost
    /// connection the whole work is run again on an emptied change tracker. Commits when <paramref name="keep"/> says so of the
    /// answer, else rolls back.
    /// </summary>
    Task<T> InTransactionAsync<T>(
        FactCheckDb db, Func<CancellationToken, Task<T>> work, Func<T, bool> keep, CancellationToken cancellationToken);

    /// <summary>
    /// Runs the reads of one query. Where opening a connection costs more than a read (SQLite: functions and settings are told to it
    /// each time) it is opened once for all of them.
    /// </summary>
    Task<T> ReadingAsync<T>(FactCheckDb db, Func<Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Whoever calls it in a transaction gives numbers alone until that ends; others wait. SQLite has one writer anyway.</summary>
    Task NumberAloneAsync(FactCheckDb db, CancellationToken cancellationToken);

    /// <summary>Waits until no other transaction is about this; none begins to be until this one ends. On SQLite each command is alone anyway.</summary>
    Task AloneAsync(FactCheckDb db, string about, CancellationToken cancellationToken);

    /// <summary>
    /// True when this exception says that someone else was faster (optimistic token, unique key, deadlock, busy file), so that the
    /// same request, run again in a fresh scope, sees the new state and answers properly.
    /// </summary>
    bool IsLostRace(Exception exception);

    /// <summary>Names the provider, its connection and its migrations to a context.</summary>
    void Configure(DbContextOptionsBuilder builder);
}
