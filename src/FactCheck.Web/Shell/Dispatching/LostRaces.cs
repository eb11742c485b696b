using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>Tells a lost race (another request changed the same thing first) from a failure.</summary>
public interface ILostRaces
{
    /// <summary>True when running the request again, from the start, may well succeed.</summary>
    bool IsLostRace(Exception thrown);
}

/// <summary>
/// A stale token, or the standard's SQLSTATE for a failed serialization (40001), a deadlock (40P01) or a key that another
/// request took first (23505). SQLite's driver gives no SQLSTATE: there writers stand in line, and only tokens and keys tell.
/// </summary>
internal sealed class LostRaces : ILostRaces
{
    /// <inheritdoc />
    public bool IsLostRace(Exception thrown) => thrown switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: DbException inner } => IsLostRace(inner),
        DbException { SqlState: "40001" or "40P01" or "23505" } => true,
        _ => false,
    };
}
