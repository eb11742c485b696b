using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Outlets;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Finding;

/// <summary>Finds outlets by name or by the address of one of their pages, and makes the one that is not there yet.</summary>
public static class OutletsByName
{
    /// <summary>
    /// The outlet of this name (added when it is new), or without a name the one whose pages stand at this host; null when neither
    /// leads to one. Refuses a name that no outlet can have.
    /// </summary>
    public static async Task<Outcome<Guid?>> OutletNamed(this FactCheckDb db, string? name, string? address, CancellationToken cancellationToken)
    {
        var host = WebAddress.Host(address);
        if (string.IsNullOrWhiteSpace(name))
        {
            return host is null ? Outcome<Guid?>.Done(null) : Outcome<Guid?>.Done(
                await db.Outlets.Where(o => o.Host == host).OrderBy(o => o.Id).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(cancellationToken));
        }

        var folded = Folding.Fold(name);
        if (await db.Outlets.Where(o => o.FoldedName == folded).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(cancellationToken) is { } there) return there;
        var made = Outlet.Of(name, address);
        if (!made.IsDone) return Outcome<Guid?>.Refused([.. made.Problems.Select(p => p.At("Outlet"))]);
        db.Outlets.Add(made.Value);
        return made.Value.Id;
    }
}
