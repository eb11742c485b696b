using FactCheck.Persistence.Outbox;
using FactCheck.Web.Shell.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Web.Tests.Shell;

public sealed class JobRunnerTests
{
    [Fact]
    public async Task Work_that_outlasts_its_lease_keeps_it_until_it_is_through()
    {
        var leases = new SomeLeases(grants: int.MaxValue);
        var job = new LongJob((_, cancel) => leases.AskedAgain.Task.WaitAsync(cancel));

        await Run(leases, job);

        (await job.Ended.Task.WaitAsync(TimeSpan.FromSeconds(60))).ShouldBeTrue();
    }

    [Fact]
    public async Task Work_whose_lease_somebody_else_has_is_stopped()
    {
        var leases = new SomeLeases(grants: 1);
        var job = new LongJob((_, cancel) => new TaskCompletionSource().Task.WaitAsync(cancel));

        await Run(leases, job);

        (await job.Ended.Task.WaitAsync(TimeSpan.FromSeconds(60))).ShouldBeFalse();
    }

    private static async Task Run(SomeLeases leases, LongJob job)
    {
        var services = new ServiceCollection().AddSingleton<ILeases>(leases).BuildServiceProvider();
        var runner = new JobRunner([job], services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<JobRunner>.Instance) { Lease = TimeSpan.FromSeconds(3) };
        await runner.StartAsync(CancellationToken.None);
        await job.Ended.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await runner.StopAsync(CancellationToken.None);
    }

    /// <summary>Work that ends when it is let; says whether it came to its end by itself.</summary>
    private sealed class LongJob(Func<IServiceProvider, CancellationToken, Task> work) : IJob
    {
        public string Name => "long";

        public TimeSpan Every => TimeSpan.FromMilliseconds(50);

        public TaskCompletionSource<bool> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<bool> Run(IServiceProvider scope, bool leads, CancellationToken cancel)
        {
            try
            {
                await work(scope, cancel);
                Ended.TrySetResult(true);
            }
            catch (OperationCanceledException)
            {
                Ended.TrySetResult(false);
            }

            return false;
        }
    }

    private sealed class SomeLeases(int grants) : ILeases
    {
        private int asked;

        public TaskCompletionSource AskedAgain { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<bool> TryHoldAsync(string job, Guid holder, TimeSpan length, CancellationToken cancellationToken)
        {
            if (++asked > 1) AskedAgain.TrySetResult();
            return Task.FromResult(asked <= grants);
        }

        public Task GiveBackAsync(string job, Guid holder, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
