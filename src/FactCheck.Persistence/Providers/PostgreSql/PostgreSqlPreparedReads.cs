using System.Data.Common;
using FactCheck.Persistence.Providers.Common;
using Npgsql;

namespace FactCheck.Persistence.Providers.PostgreSql;

/// <summary>Connections of the driver's pool, which keeps what was prepared on them. A connection that broke is tried again.</summary>
internal sealed class PostgreSqlPreparedReads(PersistenceOptions options) : IPreparedReads
{
    private const int Tries = 5;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(150);
    private readonly Lazy<string> connectionString = new(() => PostgreSqlDatabase.ConnectionStringOf(options));

    public async Task<T> ReadAsync<T>(string sql, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken, params (string Name, object Value)[] parameters)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(sql, read, parameters, cancellationToken);
            }
            catch (NpgsqlException broken) when (broken.IsTransient && attempt < Tries)
            {
                await Task.Delay(BetweenTries * attempt, cancellationToken);
            }
        }
    }

    public string Among(string column, string list) => $"{column} = ANY({list})";

    public object ListOf(IEnumerable<Guid> ids) => ids.ToArray();

    private async Task<T> OnceAsync<T>(string sql, Func<DbDataReader, CancellationToken, Task<T>> read, (string Name, object Value)[] parameters, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString.Value);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        await command.PrepareAsync(cancel);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await read(reader, cancel);
    }
}
