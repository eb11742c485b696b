using FactCheck.Persistence.Providers;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FactCheck.Web.Tests.Support;

/// <summary>A database of one test: a file of its own, or a database of its own on the server that FACTCHECK_TEST_POSTGRES names.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? server;
    private readonly string name = $"factcheck_web_{Guid.NewGuid():N}";

    private TestDatabase(string? server)
    {
        this.server = server;
        Folder = Directory.CreateTempSubdirectory("factcheck-").FullName;
        ConnectionString = server is null
            ? new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder, "factcheck.db"), ForeignKeys = true }.ToString()
            : new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 10 }.ToString();
    }

    public string Folder { get; }

    public string ConnectionString { get; }

    public DatabaseProvider Provider => server is null ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql;

    public static async Task<TestDatabase> Create()
    {
        var database = new TestDatabase(Environment.GetEnvironmentVariable("FACTCHECK_TEST_POSTGRES") is { Length: > 0 } given ? given : null);
        if (database.server is not null) await database.OnServer($"CREATE DATABASE {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null)
        {
            using var pooled = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(pooled);
        }
        else
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
            await OnServer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
        Directory.Delete(Folder, recursive: true);
    }

    private async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
