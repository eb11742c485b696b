using FactCheck.Persistence.Outbox;

namespace FactCheck.Web.Shell.Live;

/// <summary>Runs every <see cref="IJob"/> in a loop of its own. A job that throws is logged and tried again; it stops no other.</summary>
internal sealed partial class JobRunner(IEnumerable<IJob> jobs, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(2);
    private readonly Guid node = Guid.NewGuid();

    /// <summary>When a node dies, another one takes its jobs over after this at the latest.</summary>
    internal TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(8);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(jobs.Select(job => Task.Run(() => Loop(job, stoppingToken), stoppingToken)));

    private async Task Loop(IJob job, CancellationToken stop)
    {
        var lease = new Held();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var rest = job.Every;
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await Prolong(job, scope.ServiceProvider, lease, stop);
                    var leads = lease.Until > clock.GetUtcNow();
                    if ((leads || job.OnEveryNode) && await Run(job, scope.ServiceProvider, leads, lease, stop)) rest = TimeSpan.Zero;
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
        await GiveBack(job, lease);
    }

    // Work that outlasts the lease keeps it all the while: another node would begin the same work again.
    private async Task<bool> Run(IJob job, IServiceProvider scope, bool leads, Held lease, CancellationToken stop)
    {
        if (!leads) return await job.Run(scope, false, stop);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var through = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var keeping = Keep(job, lease, work, through.Token);
        try
        {
            return await job.Run(scope, true, work.Token);
        }
        finally
        {
            await through.CancelAsync();
            await keeping;
        }
    }

    /// <summary>Prolongs the lease until the work is through; stops the work when somebody else has the lease.</summary>
    private async Task Keep(IJob job, Held lease, CancellationTokenSource work, CancellationToken through)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Lease / 4, through);
                await using var scope = scopes.CreateAsyncScope();
                await Prolong(job, scope.ServiceProvider, lease, through);
                if (lease.Until != DateTimeOffset.MinValue) continue;
                await work.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The work is through.
        }
        catch (Exception thrown)
        {
            // The lease may run out meanwhile; the work is not lost for that.
            LogTrouble(thrown, job.Name);
        }
    }

    // Asks the database only when half of the lease is over: a resting node writes nothing all the time.
    private async Task Prolong(IJob job, IServiceProvider scope, Held lease, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (lease.Until - now > Lease / 2) return;
        lease.Until = await scope.GetRequiredService<ILeases>().TryHoldAsync(job.Name, node, Lease, stop) ? now + Lease : DateTimeOffset.MinValue;
    }

    private async Task GiveBack(IJob job, Held lease)
    {
        if (lease.Until <= clock.GetUtcNow()) return;
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

    private sealed class Held
    {
        public DateTimeOffset Until { get; set; } = DateTimeOffset.MinValue;
    }

    [LoggerMessage(LogLevel.Error, "The job {Job} went wrong; it is tried again")]
    private partial void LogTrouble(Exception thrown, string job);
}
