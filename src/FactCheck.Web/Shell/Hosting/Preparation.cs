using FactCheck.Persistence;
using FactCheck.Persistence.Providers;

namespace FactCheck.Web.Shell.Hosting;

/// <summary>Something that must be there before the first page is served. Run in the order of <see cref="Order"/>, at every start.</summary>
public interface IPrepare
{
    /// <summary>Smaller runs earlier; the database itself is before all, the demonstration after all.</summary>
    int Order { get; }

    /// <summary>Makes it be there; safe to run again. Answers why the start is refused, or null.</summary>
    Task<string?> Prepare(IServiceProvider scope, CancellationToken cancel);
}

/// <summary>Fills an empty database with an invented newsroom, in Development.</summary>
public interface IDemonstration
{
    /// <summary>
    /// Fills the database when nobody is in it; does nothing otherwise. <paramref name="scope"/> is a service scope of its own,
    /// with <see cref="Dispatching.IWorkerDispatcher"/>, <c>UserManager</c> and the rest.
    /// </summary>
    Task Fill(IServiceProvider scope, CancellationToken cancel);

    /// <summary>True when this database was filled as a demonstration: it refuses to start in Production.</summary>
    Task<bool> Filled(FactCheckDb db, CancellationToken cancel);
}

/// <summary>Brings the database to today and everything that stands ready in it, then lets readiness turn green.</summary>
public sealed class Preparation(
    IServiceScopeFactory scopes, IDatabase database, IEnumerable<IPrepare> steps, IHostEnvironment environment, Readiness readiness)
{
    /// <summary>Brings the tables to today and leaves what stands in them alone.</summary>
    public async Task Migrate(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await database.PrepareAsync(scope.ServiceProvider.GetRequiredService<FactCheckDb>(), cancel);
    }

    /// <summary>Answers why the start is refused, or null when all is ready.</summary>
    public async Task<string?> Run(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        await database.PrepareAsync(db, cancel);
        // Two nodes that start at once on an empty database would found the newsroom twice.
        await using var alone = await database.PrepareAloneAsync(cancel);
        foreach (var step in steps.OrderBy(step => step.Order))
            if (await step.Prepare(scope.ServiceProvider, cancel) is { } reason)
                return reason;
        if (await Demonstrate(scope.ServiceProvider, db, cancel) is { } refused) return refused;
        readiness.Prepared();
        return null;
    }

    private async Task<string?> Demonstrate(IServiceProvider scope, FactCheckDb db, CancellationToken cancel)
    {
        if (scope.GetService<IDemonstration>() is not { } demonstration) return null;
        if (environment.IsDevelopment())
            await demonstration.Fill(scope, cancel);
        else if (environment.IsProduction() && await demonstration.Filled(db, cancel))
            return "This database holds the invented demonstration newsroom, whose people anybody can be. "
                + "Name another one (FactCheck__DataFolder or FactCheck__Database__ConnectionString), or run in Development.";
        return null;
    }
}
