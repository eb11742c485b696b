using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Ledgers;
using FactCheck.Persistence.Outbox;

namespace FactCheck.Web.Shell.Live;

/// <summary>Seals the newest hash of every claim into the ledger each minute, and forgets outbox messages a day after they were carried out.</summary>
internal sealed class LedgerJob(TimeProvider clock) : IJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public string Name => "ledger";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public async Task<bool> Run(IServiceProvider scope, bool leads, CancellationToken cancel)
    {
        await scope.GetRequiredService<ILedger>().SealAsync(clock.Now(), cancel);
        await scope.GetRequiredService<IOutbox>().ForgetSentAsync(clock.Now() - Kept, cancel);
        return false;
    }
}
