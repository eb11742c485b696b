using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Ledgers;
using FactCheck.Persistence.Providers.Common;
using FactCheck.Persistence.Providers.PostgreSql;
using FactCheck.Persistence.Providers.Sqlite;
using FactCheck.Persistence.Reading;
using FactCheck.Persistence.Taking;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Persistence.Providers;

/// <summary>Registers what differs between the databases.</summary>
internal static class ProviderSetup
{
    public static void AddProvider(this IServiceCollection services, PersistenceOptions options)
    {
        services.AddScoped<ILedger, StoredLedger>();
        services.AddScoped<IFindClaims, FindClaims>();
        services.AddScoped<IFindListings, FindListings>();
        services.AddSingleton<FrozenRecords>();
        services.AddSingleton<IVerdictPages, VerdictPages>();
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                services.AddSingleton<IDatabase>(_ => new SqliteDatabase(options));
                services.AddScoped<INextClaim, SqliteNextClaim>();
                services.AddScoped<ISearchIndex, SqliteSearchIndex>();
                services.AddSingleton<IPreparedReads>(_ => new SqlitePreparedReads(options));
                break;
            case DatabaseProvider.PostgreSql:
                services.AddSingleton<IDatabase>(_ => new PostgreSqlDatabase(options));
                services.AddScoped<INextClaim, PostgreSqlNextClaim>();
                services.AddScoped<ISearchIndex, PostgreSqlSearchIndex>();
                services.AddSingleton<IPreparedReads>(_ => new PostgreSqlPreparedReads(options));
                break;
            default:
                throw new InvalidOperationException($"No such database: {options.Provider}.");
        }
    }
}
