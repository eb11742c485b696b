using FactCheck.Persistence.Providers;

namespace FactCheck.Persistence;

/// <summary>Where the newsroom's data lies.</summary>
public sealed record PersistenceOptions
{
    /// <summary>Which database keeps the data.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>How it is reached. Left out for SQLite it is <c>factcheck.db</c> in <see cref="DataFolder"/>; a server database needs one.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The folder of everything that is kept beside the database; created when it is missing.</summary>
    public string DataFolder { get; init; } = "data";
}
