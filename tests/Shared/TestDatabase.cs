using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FactCheck.Tests.Shared;

/// <summary>
/// A database of its own for one test: a copy of a template that was migrated once per run, so that making one takes milliseconds.
/// PostgreSQL is reached by the connection string in FACTCHECK_TEST_POSTGRES (its user may create databases); a test that asks for
/// it without one skips by name.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string PostgresVariable = "FACTCHECK_TEST_POSTGRES";

    private static readonly SemaphoreSlim MakingTemplates = new(1, 1);
    private static readonly Dictionary<DatabaseProvider, string> Templates = [];

    private readonly ServiceProvider services;
    private readonly Func<Task> drop;

    private TestDatabase(PersistenceOptions options, Func<Task> drop)
    {
        Options = options;
        this.drop = drop;
        services = new ServiceCollection()
            .AddPersistence(options)
            .ConfigureDbContext<FactCheckDb>(StrictQueries.Refuse)
            .AddScoped<TestActing>()
            .AddScoped<IActing>(provider => provider.GetRequiredService<TestActing>())
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .BuildServiceProvider(validateScopes: true);
    }

    public PersistenceOptions Options { get; }

    public IDatabase Database => services.GetRequiredService<IDatabase>();

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider on)
    {
        if (on == DatabaseProvider.PostgreSql) Assert.SkipUnless(PostgresServer is not null, $"needs a PostgreSQL server: set {PostgresVariable}");
        var template = await TemplateAsync(on);
        return on == DatabaseProvider.Sqlite ? await CopyFileAsync(template) : await CopyServerAsync(template);
    }

    /// <summary>An empty database, not yet prepared.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseProvider on)
    {
        if (on == DatabaseProvider.PostgreSql) Assert.SkipUnless(PostgresServer is not null, $"needs a PostgreSQL server: set {PostgresVariable}");
        return on == DatabaseProvider.Sqlite ? await CopyFileAsync(null) : await CopyServerAsync(null);
    }

    /// <summary>A scope in which this actor acts.</summary>
    public TestScope As(Actor actor) => new(services.CreateAsyncScope(), actor);

    /// <summary>A scope in which the outbox worker acts.</summary>
    public TestScope AsWorker() => As(Actor.Outbox);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await drop();
    }

    private static string? PostgresServer => Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } server ? server : null;

    private static async Task<string> TemplateAsync(DatabaseProvider on)
    {
        await MakingTemplates.WaitAsync();
        try
        {
            if (Templates.TryGetValue(on, out var made)) return made;
            var empty = await CreateEmptyAsync(on);
            await using (var scope = empty.AsWorker()) await empty.Database.PrepareAsync(scope.Db, CancellationToken.None);
            await empty.services.DisposeAsync();
            // A template must not have connections, nor changes that only its log holds.
            if (on == DatabaseProvider.PostgreSql) NpgsqlConnection.ClearAllPools();
            else CloseAll(empty.Options.ConnectionString!);
            var template = on == DatabaseProvider.Sqlite
                ? new SqliteConnectionStringBuilder(empty.Options.ConnectionString).DataSource
                : new NpgsqlConnectionStringBuilder(empty.Options.ConnectionString).Database!;
            AppDomain.CurrentDomain.ProcessExit += (_, _) => empty.drop().GetAwaiter().GetResult();
            return Templates[on] = template;
        }
        finally
        {
            MakingTemplates.Release();
        }
    }

    private static Task<TestDatabase> CopyFileAsync(string? template)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-test-").FullName;
        var file = Path.Combine(folder, "factcheck.db");
        if (template is not null) File.Copy(template, file);
        var options = new PersistenceOptions { DataFolder = folder, ConnectionString = $"Data Source={file}" };
        return Task.FromResult(new TestDatabase(options, () =>
        {
            CloseAll(options.ConnectionString!);
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        }));
    }

    private static void CloseAll(string connectionString)
    {
        using var pool = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(pool);
    }

    private static async Task<TestDatabase> CopyServerAsync(string? template)
    {
        var name = $"factcheck_test_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE \"{name}\"" + (template is null ? "" : $" TEMPLATE \"{template}\""));
        var connection = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = name, MaxPoolSize = 40, IncludeErrorDetail = true };
        var options = new PersistenceOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = connection.ToString() };
        return new TestDatabase(options, async () =>
        {
            await using (var pool = new NpgsqlConnection(options.ConnectionString)) NpgsqlConnection.ClearPool(pool);
            await OnServerAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
        });
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresServer) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Who acts in a test's scope.</summary>
public sealed class TestActing : IActing
{
    public Actor Actor { get; set; } = Actor.Reader;
}

/// <summary>One request's scope, with its actor.</summary>
public sealed class TestScope : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;

    internal TestScope(AsyncServiceScope scope, Actor actor)
    {
        this.scope = scope;
        scope.ServiceProvider.GetRequiredService<TestActing>().Actor = actor;
    }

    public FactCheckDb Db => Get<FactCheckDb>();

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
