using FactCheck.Domain.History;

namespace FactCheck.Persistence.Ledgers;

/// <summary>Seals the newest line of every claim's history into one chain, and finds tampering in it.</summary>
public interface ILedger
{
    /// <summary>Seals what changed since the last entry, in a transaction of its own. Null when nothing did.</summary>
    Task<LedgerEntry?> SealAsync(DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Every fault of the ledger, of all claims' histories and of all published versions; empty when nothing was tampered with.</summary>
    Task<IReadOnlyList<ChainFault>> VerifyAsync(CancellationToken cancellationToken);
}
