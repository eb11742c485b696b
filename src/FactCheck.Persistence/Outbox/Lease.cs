using FactCheck.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Outbox;

/// <summary>Which machine does a job that only one may do, and until when.</summary>
public sealed class Lease
{
    private Lease()
    {
    }

    /// <summary>The job: <c>outbox</c>, <c>sweep</c>, <c>ledger</c>, <c>split</c>.</summary>
    public string Job { get; private set; } = "";

    /// <summary>The machine (process) that does it.</summary>
    public Guid Holder { get; private set; }

    /// <summary>Until when, unless it is prolonged.</summary>
    public DateTimeOffset Until { get; private set; }

    internal static Lease Of(string job, Guid holder, DateTimeOffset until) => new() { Job = job, Holder = holder, Until = until };
}

/// <summary>Hands a job to one machine at a time; when it is gone, another one takes over after the lease.</summary>
public interface ILeases
{
    /// <summary>Takes or prolongs the lease of a job. False while another machine holds it.</summary>
    Task<bool> TryHoldAsync(string job, Guid holder, TimeSpan length, CancellationToken cancellationToken);

    /// <summary>Gives it back early, when the machine stops.</summary>
    Task GiveBackAsync(string job, Guid holder, CancellationToken cancellationToken);
}

/// <summary>Leases in a table.</summary>
internal sealed class StoredLeases(FactCheckDb db, TimeProvider clock) : ILeases
{
    public async Task<bool> TryHoldAsync(string job, Guid holder, TimeSpan length, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var until = now + length;
        var taken = await db.Leases.Where(l => l.Job == job && (l.Holder == holder || l.Until <= now)).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.Holder, holder).SetProperty(l => l.Until, until), cancellationToken);
        if (taken > 0) return true;
        if (await db.Leases.AnyAsync(l => l.Job == job, cancellationToken)) return false;
        return await TryFirstAsync(Lease.Of(job, holder, until), cancellationToken);
    }

    public Task GiveBackAsync(string job, Guid holder, CancellationToken cancellationToken) =>
        db.Leases.Where(l => l.Job == job && l.Holder == holder).ExecuteDeleteAsync(cancellationToken);

    private async Task<bool> TryFirstAsync(Lease lease, CancellationToken cancellationToken)
    {
        db.Leases.Add(lease);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
