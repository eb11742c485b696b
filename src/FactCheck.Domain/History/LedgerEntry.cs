using System.Globalization;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.History;

/// <summary>The newest line of one claim's history when the ledger was written.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Number">Number of its newest line.</param>
/// <param name="Hash">That line's hash.</param>
public sealed record SealedHead(Guid ClaimId, int Number, string Hash);

/// <summary>
/// One entry of the ledger that seals all claims' histories into one chain. An entry names the heads that changed since the
/// one before, so that all entries together name the newest of every claim.
/// </summary>
public sealed class LedgerEntry
{
    private LedgerEntry()
    {
    }

    /// <summary>From 1, without gaps.</summary>
    public long Number { get; private set; }

    /// <summary>When it was sealed.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Canonical JSON of the <see cref="SealedHead"/>s, ordered by claim.</summary>
    public string HeadsJson { get; private set; } = "";

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 of number, instant, heads and the hash before.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The heads it seals.</summary>
    public IReadOnlyList<SealedHead> Heads => Hashing.FromCanonicalJson<List<SealedHead>>(HeadsJson);

    /// <summary>Seals these heads after the entry before. Refuses nothing: an entry without heads says that nothing changed.</summary>
    /// <param name="before">The newest entry; null for the first.</param>
    /// <param name="heads">The newest line of every claim that changed since.</param>
    /// <param name="at">When.</param>
    public static LedgerEntry Seal(LedgerEntry? before, IEnumerable<SealedHead> heads, DateTimeOffset at)
    {
        var entry = new LedgerEntry
        {
            Number = (before?.Number ?? 0) + 1,
            At = at.Cut(),
            HeadsJson = Hashing.ToCanonicalJson(heads.OrderBy(head => head.ClaimId).ToList()),
            PreviousHash = before?.Hash ?? Chains.Zeros,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>The hash that its fields ask for.</summary>
    public string ComputeHash() => Hashing.Sha256(Hashing.ToCanonicalJson(new { Number, At = At.Cut(), HeadsJson, PreviousHash }));
}

/// <summary>Finds tampering in the ledger, and in histories by what the ledger sealed.</summary>
public static class Ledger
{
    /// <summary>Every fault of the ledger's own chain, in order of its numbers.</summary>
    public static IReadOnlyList<ChainFault> Verify(IEnumerable<LedgerEntry> entries)
    {
        var faults = new List<ChainFault>();
        var (number, hash) = (0L, Chains.Zeros);
        foreach (var entry in entries)
        {
            if (entry.Number != number + 1)
                faults.Add(new(null, entry.Number, string.Create(CultureInfo.InvariantCulture, $"Entry {number + 1} is missing or out of order.")));
            if (entry.PreviousHash != hash) faults.Add(new(null, entry.Number, "The entry does not join the one before."));
            if (entry.Hash != entry.ComputeHash()) faults.Add(new(null, entry.Number, "The entry was edited."));
            (number, hash) = (entry.Number, entry.Hash);
        }

        return faults;
    }

    /// <summary>Every line of a claim's history that is not what the ledger sealed.</summary>
    /// <param name="sealedHeads">What the ledger sealed of this claim, over all its entries.</param>
    /// <param name="entries">The claim's lines as they are stored.</param>
    public static IReadOnlyList<ChainFault> Verify(IEnumerable<SealedHead> sealedHeads, IEnumerable<HistoryEntry> entries)
    {
        var hashes = entries.GroupBy(entry => entry.Number).ToDictionary(lines => lines.Key, lines => lines.First().Hash);
        return [.. sealedHeads.Where(head => hashes.GetValueOrDefault(head.Number) != head.Hash)
            .Select(head => new ChainFault(head.ClaimId, head.Number, "The line is not the one that the ledger sealed."))];
    }
}
