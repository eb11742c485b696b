using System.Reflection;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using MediatR;

namespace FactCheck.Web.Shell.Live;

/// <summary>
/// On a command without parameters that answers whether more is left (<c>ICommand&lt;bool&gt;</c>): the clock sends it again and
/// again, on one node at a time. This is how a room has work done in the background without knowing of workers.
/// </summary>
/// <param name="seconds">Rest between two sends, in seconds.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RunsEveryAttribute(double seconds) : Attribute
{
    /// <summary>Rest between two sends, in seconds.</summary>
    public double Seconds { get; } = seconds;
}

/// <summary>Sends one such command as the clock.</summary>
internal sealed class TimedJob(Type command, IWorkerDispatcher dispatcher) : IJob
{
    /// <inheritdoc />
    public string Name => command.Name;

    /// <inheritdoc />
    public TimeSpan Every { get; } = TimeSpan.FromSeconds(command.GetCustomAttribute<RunsEveryAttribute>()!.Seconds);

    /// <inheritdoc />
    public async Task<bool> Run(IServiceProvider scope, bool leads, CancellationToken cancel) =>
        await dispatcher.Send(Actor.Clock, (IRequest<Outcome<bool>>)Activator.CreateInstance(command)!, cancel) is { IsDone: true, Value: true };
}
