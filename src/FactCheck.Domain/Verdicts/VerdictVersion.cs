using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Verdicts;

/// <summary>One published version of a verdict: frozen, numbered, hashed. Only its sealing on a legal ground can touch it.</summary>
public sealed class VerdictVersion
{
    private VerdictVersion()
    {
    }

    internal VerdictVersion(VerdictRecord record, Guid? signedBy)
    {
        (Number, PublishedAt, SignedBy) = (record.Version, record.PublishedAt, signedBy);
        (ChangeKind, ChangeReason) = (record.Change?.Kind, record.Change?.Reason);
        RecordJson = Hashing.ToCanonicalJson(record);
        Hash = Hashing.Sha256(RecordJson);
    }

    /// <summary>From 1 within its verdict.</summary>
    public int Number { get; private set; }

    /// <summary>When it was frozen.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>The editor who signed it. Never public.</summary>
    public Guid? SignedBy { get; private set; }

    /// <summary>What sort of change it is; null for a first version.</summary>
    public ChangeKind? ChangeKind { get; private set; }

    /// <summary>The reason for the change, for readers; null for a first version.</summary>
    public string? ChangeReason { get; private set; }

    /// <summary>Canonical JSON of its <see cref="VerdictRecord"/>; null once sealed.</summary>
    public string? RecordJson { get; private set; }

    /// <summary>SHA-256 of the canonical JSON; stays when the text is sealed.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>When its text was sealed; null while it can be read.</summary>
    public DateTimeOffset? SealedAt { get; private set; }

    /// <summary>What its page shows; null once sealed.</summary>
    public VerdictRecord? Record => RecordJson is null ? null : Hashing.FromCanonicalJson<VerdictRecord>(RecordJson);

    /// <summary>True when the text is what was hashed, or was sealed.</summary>
    public bool IsGenuine => RecordJson is null ? SealedAt is not null : Hashing.Sha256(RecordJson) == Hash;

    internal void Seal(DateTimeOffset at) => (RecordJson, ChangeReason, SealedAt) = (null, null, SealedAt ?? at);
}
