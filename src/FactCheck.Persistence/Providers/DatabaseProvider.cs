namespace FactCheck.Persistence.Providers;

/// <summary>The databases that FactCheck runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file in the data folder; one machine.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, 15 or newer; as many machines as wanted.</summary>
    PostgreSql,
}
