using System.Reflection;
using FactCheck.Persistence;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>Puts the road together: handlers and validators by scan, behaviours in their order.</summary>
public static class DispatchingSetup
{
    /// <summary>
    /// The behaviours in the order in which they run. Authorization is first; a test builds every request's pipeline and looks.
    /// </summary>
    public static IReadOnlyList<Type> Behaviours { get; } =
        [typeof(AuthorizationBehaviour<,>), typeof(PaceBehaviour<,>), typeof(ValidationBehaviour<,>), typeof(TransactionBehaviour<,>)];

    /// <summary>
    /// Adds everything that <see cref="IDispatcher"/> needs but <see cref="IWhoCalls"/>, <see cref="IKnowPeople"/> and the
    /// DbContext. Throws when a request of the assembly has not exactly one handler, or does not declare who may send it.
    /// </summary>
    public static IServiceCollection AddDispatching(this IServiceCollection services, Assembly rooms)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(Lazy<>), typeof(MadeWhenNeeded<>));
        services.AddScoped<Acting>();
        services.AddScoped<IActing>(provider => provider.GetRequiredService<Acting>());
        services.AddSingleton<Pace>();
        services.AddSingleton<Road>();
        services.AddScoped<IDispatcher, Dispatcher>();
        services.AddSingleton<IWorkerDispatcher, WorkerDispatcher>();
        services.Scan(scan => scan.FromAssemblies(rooms)
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
            .AsImplementedInterfaces()
            .WithScopedLifetime());
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(rooms, includeInternalTypes: true))
            services.AddScoped(found.InterfaceType, found.ValidatorType);
        foreach (var behaviour in Behaviours)
            services.AddScoped(typeof(IPipelineBehavior<,>), behaviour);
        Refuse(DispatchingCheck.FaultsOf(rooms, services));
        return services;
    }

    private static void Refuse(IReadOnlyList<string> faults)
    {
        if (faults.Count > 0) throw new InvalidOperationException("Requests are not in order:\n" + string.Join('\n', faults));
    }
}

/// <summary>A service that is made when it is needed first: a reader's request needs neither people nor, mostly, a context.</summary>
internal sealed class MadeWhenNeeded<T>(IServiceProvider scope) : Lazy<T>(scope.GetRequiredService<T>) where T : notnull;
