using System.Globalization;
using System.Security.Cryptography;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.History;

/// <summary>The newest link of a chain: where the next one joins.</summary>
/// <param name="Number">Number of the newest line; 0 for an empty chain.</param>
/// <param name="Hash">Its hash.</param>
public sealed record ChainHead(int Number, string Hash)
{
    /// <summary>An empty chain.</summary>
    public static ChainHead Empty { get; } = new(0, Chains.Zeros);
}

/// <summary>What is wrong with a chain.</summary>
/// <param name="ClaimId">The claim whose chain it is; null for the ledger.</param>
/// <param name="Number">The line it shows at.</param>
/// <param name="What">In plain words.</param>
public sealed record ChainFault(Guid? ClaimId, long Number, string What);

/// <summary>Hash chains over history: SHA-256, each link covering the one before.</summary>
public static class Chains
{
    /// <summary>What stands for the hash before the first link.</summary>
    public static string Zeros { get; } = new('0', 64);

    /// <summary>32 random hexadecimal digits.</summary>
    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>SHA-256 of salt and content.</summary>
    public static string ContentHash(string salt, string json) => Hashing.Sha256(salt + "\n" + json);

    /// <summary>
    /// Every fault of one claim's chain: lines edited, left out, added or out of order, content that is not what was hashed,
    /// and a tail cut off.
    /// </summary>
    /// <param name="claimId">The claim.</param>
    /// <param name="entries">Its lines, as they are stored, by number.</param>
    /// <param name="head">The newest line by the claim itself, or by the ledger; null when neither knows.</param>
    public static IReadOnlyList<ChainFault> Verify(Guid claimId, IEnumerable<HistoryEntry> entries, ChainHead? head = null)
    {
        var faults = new List<ChainFault>();
        var last = ChainHead.Empty;
        foreach (var entry in entries)
        {
            faults.AddRange(FaultsOf(claimId, entry, last).Select(what => new ChainFault(claimId, entry.Number, what)));
            last = new(entry.Number, entry.Hash);
        }

        if (head is not null && head != last)
            faults.Add(new(claimId, head.Number, string.Create(CultureInfo.InvariantCulture, $"The chain ends at line {last.Number}, not at line {head.Number} with its known hash.")));
        return faults;
    }

    private static IEnumerable<string> FaultsOf(Guid claimId, HistoryEntry entry, ChainHead before)
    {
        if (entry.ClaimId != claimId) yield return "The line belongs to another claim.";
        if (entry.Number != before.Number + 1) yield return string.Create(CultureInfo.InvariantCulture, $"Line {before.Number + 1} is missing or out of order.");
        if (entry.PreviousHash != before.Hash) yield return "The line does not join the one before.";
        if (entry.Hash != entry.ComputeHash()) yield return "The line was edited.";
        if (entry is { ContentJson: { } json, Salt: { } salt } && ContentHash(salt, json) != entry.ContentHash) yield return "What the line says was edited.";
        if (entry.ContentJson is null != entry.Salt is null) yield return "The line is half sealed.";
    }
}
