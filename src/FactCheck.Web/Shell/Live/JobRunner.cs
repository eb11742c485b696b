using FactCheck.Persistence.Outbox;

namespace FactCheck.Web.Shell.Live;

/// <summary>Runs every <see cref="IJob"/> in a loop of its own. A job that throws is logged and tried again; it stops no other.</summary>
internal sealed partial class JobRunner(IEnumerable<IJob> jobs, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log) : BackgroundService
{
    /// <summary>When a node dies, another one takes its jobs over after this at the latest.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(2);
    private readonly Guid node = Guid.NewGuid();

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(jobs.Select(job => Task.Run(() => Loop(job, stoppingToken), stoppingToken)));

    private async Task Loop(IJob job, CancellationToken stop)
    {
        var heldUntil = DateTimeOffset.MinValue;
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var rest = job.Every;
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    heldUntil = await Prolong(job, scope.ServiceProvider, heldUntil, stop);
                    var leads = heldUntil > clock.GetUtcNow();
                    if ((leads || job.OnEveryNode) && await job.Run(scope.ServiceProvider, leads, stop)) rest = TimeSpan.Zero;
                }
                catch (Exception thrown) when (!stop.IsCancellationRequested)
                {
                    LogTrouble(thrown, job.Name);
                    rest = AfterTrouble;
                }
                await Task.Delay(rest, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
        await GiveBack(job, heldUntil);
    }

    // Asks the database only when half of the lease is over: a resting node writes nothing all the time.
    private async Task<DateTimeOffset> Prolong(IJob job, IServiceProvider scope, DateTimeOffset heldUntil, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (heldUntil - now > Lease / 2) return heldUntil;
        return await scope.GetRequiredService<ILeases>().TryHoldAsync(job.Name, node, Lease, stop) ? now + Lease : DateTimeOffset.MinValue;
    }

    private async Task GiveBack(IJob job, DateTimeOffset heldUntil)
    {
        if (heldUntil <= clock.GetUtcNow()) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ILeases>().GiveBackAsync(job.Name, node, CancellationToken.None);
        }
        catch (Exception thrown)
        {
            LogTrouble(thrown, job.Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "The job {Job} went wrong; it is tried again")]
    private partial void LogTrouble(Exception thrown, string job);
}
