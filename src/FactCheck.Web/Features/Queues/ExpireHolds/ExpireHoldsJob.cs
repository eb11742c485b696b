using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;

namespace FactCheck.Web.Features.Queues.ExpireHolds;

/// <summary>Sweeps every two seconds, so that a hold ends at its time and five seconds at the latest.</summary>
internal sealed class ExpireHoldsJob(IWorkerDispatcher dispatcher) : IJob
{
    /// <inheritdoc />
    public string Name => "sweep";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public async Task<bool> Run(IServiceProvider scope, bool leads, CancellationToken cancel) =>
        await dispatcher.Send(Actor.Clock, new ExpireHoldsCommand(), cancel) is { IsDone: true, Value: true };
}
