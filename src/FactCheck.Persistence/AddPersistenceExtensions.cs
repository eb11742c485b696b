using FactCheck.Persistence.Outbox;
using FactCheck.Persistence.Providers;
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
        services.AddProvider(options);
        // The options say the same to every context: they are made once, not once for each scope.
        services.AddDbContext<FactCheckDb>((provider, builder) => provider.GetRequiredService<IDatabase>().Configure(builder), optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped<IOutbox, StoredOutbox>();
        services.AddScoped<ILeases, StoredLeases>();
        return services;
    }
}
