using FactCheck.Persistence;
using FactCheck.Persistence.Providers;

namespace FactCheck.Web.Shell.Hosting;

/// <summary>What an operator sets, from configuration under <c>FactCheck</c> (environment: <c>FactCheck__…</c>).</summary>
public sealed record NewsroomOptions
{
    /// <summary>
    /// Where everything is kept: the SQLite file, keys. <c>FactCheck__DataFolder</c>; left out, <c>data</c> beside
    /// <c>FactCheck.sln</c> when there is one above the content root, else <c>data</c> in the content root.
    /// </summary>
    public required string DataFolder { get; init; }

    /// <summary>Which database: <c>FactCheck__Database__Provider</c> = <c>Sqlite</c> or <c>PostgreSql</c>.</summary>
    public DatabaseProvider Provider { get; init; }

    /// <summary>How the database is reached: <c>FactCheck__Database__ConnectionString</c>; PostgreSQL needs one.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// The address of the readers' pages, like <c>https://facts.example</c>: <c>FactCheck__Address</c>. Written into the newsroom at
    /// each start; left out, what its administrator said stays.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>
    /// Whether a proxy stands in front through which every request comes: <c>FactCheck__BehindProxy</c>. Then its word on who asks,
    /// and whether over TLS, is believed from any address, so nobody but the proxy may reach the port.
    /// </summary>
    public bool BehindProxy { get; init; }

    /// <summary>
    /// Whether an editor's and an administrator's work needs a second factor: <c>FactCheck__RequireTwoFactor</c>; left out,
    /// everywhere but in Development.
    /// </summary>
    public bool RequireTwoFactor { get; init; }

    /// <summary>Whether the background workers run. Tests turn them off and move them by hand.</summary>
    public bool Workers { get; init; } = true;

    /// <summary>How long a stopping server still answers, so that load balancers see that it is going.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What persistence needs of it.</summary>
    public PersistenceOptions ForPersistence => new() { Provider = Provider, ConnectionString = ConnectionString, DataFolder = DataFolder };

    /// <summary>Reads the options. Throws when the provider is none of the two.</summary>
    public static NewsroomOptions From(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection("FactCheck");
        return new NewsroomOptions
        {
            DataFolder = Path.GetFullPath(section["DataFolder"] is { Length: > 0 } given ? given : DefaultDataFolder(environment.ContentRootPath)),
            Provider = section["Database:Provider"] is { Length: > 0 } name ? Enum.Parse<DatabaseProvider>(name, ignoreCase: true) : default,
            ConnectionString = section["Database:ConnectionString"],
            Address = section["Address"] is { Length: > 0 } address ? address.TrimEnd('/') : null,
            BehindProxy = section.GetValue<bool?>("BehindProxy") ?? false,
            RequireTwoFactor = section.GetValue<bool?>("RequireTwoFactor") ?? !environment.IsDevelopment(),
            Workers = section.GetValue<bool?>("Workers") ?? true,
            Drain = TimeSpan.FromSeconds(section.GetValue<double?>("DrainSeconds") ?? 1),
        };
    }

    /// <summary><c>dotnet run --project</c> works in the project's folder; the data belongs beside the solution.</summary>
    public static string DefaultDataFolder(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
                return Path.Combine(folder.FullName, "data");
        return Path.Combine(contentRoot, "data");
    }
}
