using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.History;

/// <summary>What one line of history says beyond its act. It can be sealed without breaking the chain.</summary>
/// <param name="PersonId">Who acted; null for the engine, the clock and the like.</param>
/// <param name="Reason">The reason given; null for none.</param>
/// <param name="Details">What the act was about, by name (round, seat, wording, version …).</param>
public sealed record HistoryContent(Guid? PersonId, string? Reason, IReadOnlyDictionary<string, string> Details)
{
    /// <summary>Name of the detail that holds the hash of the version that the act published: so the chain covers what readers saw.</summary>
    public const string Record = "record";
}

/// <summary>
/// One line of a claim's history, keyed by claim and number. The hashes make a chain: each covers the line's own head, the hash
/// of its content with a salt, and the hash before. Sealing erases content and salt; the chain stays whole.
/// </summary>
public sealed class HistoryEntry
{
    private HistoryEntry()
    {
    }

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>From 1 within its claim, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>Name of the act, or of what else happened.</summary>
    public string Act { get; private set; } = "";

    /// <summary>Status before, by name; null for the first line.</summary>
    public string? From { get; private set; }

    /// <summary>Status after, by name.</summary>
    public string To { get; private set; } = "";

    /// <summary>What kind of someone acted.</summary>
    public ActorKind ActorKind { get; private set; }

    /// <summary>When, in UTC and whole milliseconds.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Canonical JSON of the <see cref="HistoryContent"/>; null once sealed.</summary>
    public string? ContentJson { get; private set; }

    /// <summary>32 random hexadecimal digits hashed with the content, so that nobody can guess erased content from its hash; null once sealed.</summary>
    public string? Salt { get; private set; }

    /// <summary>SHA-256 of salt and content.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Hash of the line before; 64 zeros for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 of this line's head, content hash and previous hash.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>True when its content was erased.</summary>
    public bool IsSealed => ContentJson is null;

    /// <summary>What it says; null once sealed.</summary>
    public HistoryContent? Content => ContentJson is null ? null : Hashing.FromCanonicalJson<HistoryContent>(ContentJson);

    internal static HistoryEntry Write(ChainHead after, Guid claimId, HistoryStep step, HistoryContent content)
    {
        var json = Hashing.ToCanonicalJson(content);
        var salt = Chains.NewSalt();
        var entry = new HistoryEntry
        {
            ClaimId = claimId,
            Number = after.Number + 1,
            Act = step.Act,
            From = step.From,
            To = step.To,
            ActorKind = step.ActorKind,
            At = step.At.Cut(),
            ContentJson = json,
            Salt = salt,
            ContentHash = Chains.ContentHash(salt, json),
            PreviousHash = after.Hash,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>Erases what it says; the hashes stay.</summary>
    public void Seal() => (ContentJson, Salt) = (null, null);

    /// <summary>The hash that its fields ask for; differs from <see cref="Hash"/> when somebody tampered with them.</summary>
    public string ComputeHash() => Hashing.Sha256(Hashing.ToCanonicalJson(
        new { ClaimId, Number, Act, From, To, ActorKind, At = At.Cut(), ContentHash, PreviousHash }));
}

/// <summary>What happened, as the head of a line of history.</summary>
/// <param name="Act">Name of the act.</param>
/// <param name="From">Status before; null for the first line.</param>
/// <param name="To">Status after.</param>
/// <param name="ActorKind">What kind of someone acted.</param>
/// <param name="At">When.</param>
public sealed record HistoryStep(string Act, string? From, string To, ActorKind ActorKind, DateTimeOffset At);

/// <summary>An aggregate that writes history with its changes. Persistence adds the lines in the same transaction.</summary>
public interface IKeepHistory
{
    /// <summary>The lines written since it was loaded or last saved, in order.</summary>
    IReadOnlyList<HistoryEntry> NewHistory { get; }

    /// <summary>Called by persistence once the lines are added.</summary>
    void ForgetNewHistory();
}
