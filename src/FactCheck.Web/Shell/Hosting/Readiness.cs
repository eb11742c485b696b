namespace FactCheck.Web.Shell.Hosting;

/// <summary>Whether this node should be sent requests: prepared, and not stopping.</summary>
public sealed class Readiness
{
    private volatile bool prepared;
    private volatile bool stopping;

    /// <summary>True between <see cref="Prepared"/> and <see cref="Stopping"/>.</summary>
    public bool IsReady => prepared && !stopping;

    /// <summary>True from the first moment of the stop.</summary>
    public bool IsStopping => stopping;

    /// <summary>The database is at today's state.</summary>
    public void Prepared() => prepared = true;

    /// <summary>The stop began.</summary>
    public void Stopping() => stopping = true;
}

/// <summary>
/// At a stop: red from the first moment and no new circuits, while the server still answers for a short while; then the
/// sockets close. It runs before every hosted service stops.
/// </summary>
internal sealed class GracefulStop(Readiness readiness, NewsroomOptions options) : IHostedLifecycleService
{
    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        readiness.Stopping();
        return Task.Delay(options.Drain, CancellationToken.None);
    }

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
