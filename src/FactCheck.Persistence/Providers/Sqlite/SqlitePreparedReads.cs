using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using FactCheck.Persistence.Providers.Common;
using Microsoft.Data.Sqlite;

namespace FactCheck.Persistence.Providers.Sqlite;

/// <summary>Open connections with their prepared statements; as many as read at once, and few of them stay.</summary>
internal sealed class SqlitePreparedReads(PersistenceOptions options) : IPreparedReads, IDisposable
{
    private const int MostKept = 16;
    private readonly ConcurrentQueue<Reader> idle = [];
    private readonly Lazy<string> connectionString = new(() => new SqliteConnectionStringBuilder(SqliteDatabase.ConnectionStringOf(options)) { Pooling = false }.ToString());
    private volatile bool isOver;

    public async Task<T> ReadAsync<T>(string sql, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken, params (string Name, object Value)[] parameters)
    {
        var one = idle.TryDequeue(out var kept) ? kept : new Reader(connectionString.Value);
        var isWhole = false;
        try
        {
            var answer = await one.ReadAsync(sql, read, parameters, cancellationToken);
            isWhole = true;
            return answer;
        }
        finally
        {
            // Whatever was thrown in the middle of an answer may hold an old state of the file: such a connection does not stay.
            if (isWhole && !isOver && idle.Count < MostKept) idle.Enqueue(one);
            else one.Dispose();
        }
    }

    public string Among(string column, string list) => $"{column} IN (SELECT value FROM json_each({list}))";

    // Ids are kept as text in capitals.
    public object ListOf(IEnumerable<Guid> ids) => JsonSerializer.Serialize(ids.Select(id => id.ToString().ToUpperInvariant()));

    public void Dispose()
    {
        isOver = true;
        while (idle.TryDequeue(out var one)) one.Dispose();
    }

    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly Dictionary<string, SqliteCommand> commands = [];

        public Reader(string connectionString)
        {
            connection = new(connectionString);
            connection.Open();
            using var told = connection.CreateCommand();
            told.CommandText = "PRAGMA busy_timeout=5000; PRAGMA query_only=ON;";
            told.ExecuteNonQuery();
        }

        public async Task<T> ReadAsync<T>(string sql, Func<DbDataReader, CancellationToken, Task<T>> read, (string Name, object Value)[] parameters, CancellationToken cancel)
        {
            if (!commands.TryGetValue(sql, out var command))
            {
                command = connection.CreateCommand();
                command.CommandText = sql;
                commands.Add(sql, command);
            }

            command.Parameters.Clear();
            foreach (var (name, value) in parameters) command.Parameters.AddWithValue("@" + name, value);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            return await read(reader, cancel);
        }

        public void Dispose()
        {
            foreach (var command in commands.Values) command.Dispose();
            connection.Dispose();
        }
    }
}
