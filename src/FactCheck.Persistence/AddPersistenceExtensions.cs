using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Ledgers;
using FactCheck.Persistence.Outbox;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Providers.Common;
using FactCheck.Persistence.Providers.PostgreSql;
using FactCheck.Persistence.Providers.Sqlite;
using FactCheck.Persistence.Taking;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Persistence;

/// <summary>Registers the database.</summary>
public static class AddPersistenceExtensions
{
    /// <summary>
    /// Registers <see cref="FactCheckDb"/> (scoped), <see cref="IDatabase"/> and what is declared in this project, for the
    /// database of <paramref name="options"/>. The host registers <see cref="IActing"/> (scoped) and <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, PersistenceOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<IDatabase>(_ => options.Provider switch
        {
            DatabaseProvider.Sqlite => new SqliteDatabase(options),
            DatabaseProvider.PostgreSql => new PostgreSqlDatabase(options),
            _ => throw new InvalidOperationException($"No such database: {options.Provider}."),
        });
        services.AddDbContext<FactCheckDb>((provider, builder) => provider.GetRequiredService<IDatabase>().Configure(builder));
        services.AddScoped<IOutbox, StoredOutbox>();
        services.AddScoped<ILeases, StoredLeases>();
        services.AddScoped<ILedger, StoredLedger>();
        services.AddScoped<IFindClaims, FindClaims>();
        return options.Provider == DatabaseProvider.Sqlite
            ? services.AddScoped<INextClaim, SqliteNextClaim>().AddScoped<ISearchIndex, SqliteSearchIndex>()
            : services.AddScoped<INextClaim, PostgreSqlNextClaim>().AddScoped<ISearchIndex, PostgreSqlSearchIndex>();
    }
}
