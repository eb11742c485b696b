using FactCheck.Domain.Kernel;
using MediatR;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>Sends for whoever looks at the page: asks who that is, then hands over to the <see cref="Road"/>.</summary>
internal sealed class Dispatcher(Road road, IWhoCalls who) : IDispatcher
{
    /// <inheritdoc />
    public async Task<Outcome> Send(IRequest<Outcome> request, CancellationToken cancel = default)
    {
        var caller = await who.Ask();
        return await road.Travel(request, acting => acting.Caller = caller, cancel);
    }

    /// <inheritdoc />
    public async Task<Outcome<T>> Send<T>(IRequest<Outcome<T>> request, CancellationToken cancel = default)
    {
        var caller = await who.Ask();
        return await road.Travel(request, acting => acting.Caller = caller, cancel);
    }
}

/// <summary>Sends as the engine, the clock or the outbox.</summary>
internal sealed class WorkerDispatcher(Road road) : IWorkerDispatcher
{
    /// <inheritdoc />
    public Task<Outcome> Send(Actor worker, IRequest<Outcome> request, CancellationToken cancel = default) =>
        road.Travel(request, acting => acting.Worker = NoPerson(worker), cancel);

    /// <inheritdoc />
    public Task<Outcome<T>> Send<T>(Actor worker, IRequest<Outcome<T>> request, CancellationToken cancel = default) =>
        road.Travel(request, acting => acting.Worker = NoPerson(worker), cancel);

    private static Actor NoPerson(Actor worker) => worker.Kind is ActorKind.Engine or ActorKind.Clock or ActorKind.Outbox
        ? worker
        : throw new ArgumentException("People and readers send through IDispatcher.", nameof(worker));
}
