using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Articles;

/// <summary>How an article came in.</summary>
public enum CaptureKind
{
    /// <summary>Pasted into the form.</summary>
    Pasted,

    /// <summary>A text file.</summary>
    TextFile,

    /// <summary>An HTML file.</summary>
    HtmlFile,

    /// <summary>Fetched from its address.</summary>
    Fetched,
}

/// <summary>The bytes of an article exactly as they were received. Kept beside the article and loaded with it only when asked for.</summary>
public sealed class Capture
{
    /// <summary>Longest name of a file or address that is kept, in UTF-16 code units; what is longer is cut.</summary>
    public const int LongestFrom = 500;

    private Capture()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>Of which article.</summary>
    public Guid ArticleId { get; private set; }

    /// <summary>How it came in.</summary>
    public CaptureKind Kind { get; private set; }

    /// <summary>What was received; null once the article was withdrawn.</summary>
    public byte[]? Bytes { get; private set; }

    /// <summary>SHA-256 of the bytes; stays when they go.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Name of the file, or address it was fetched from; null when pasted.</summary>
    public string? From { get; private set; }

    /// <summary>When it came in.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Who brought it in; null when the engine or a reader did.</summary>
    public Guid? ReceivedBy { get; private set; }

    internal static Capture Of(Guid articleId, CaptureKind kind, ReadOnlySpan<byte> bytes, string? from, Actor actor, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        ArticleId = articleId,
        Kind = kind,
        Bytes = bytes.ToArray(),
        Sha256 = Hashing.Sha256(bytes),
        From = from?.Within(LongestFrom),
        ReceivedAt = at.Cut(),
        ReceivedBy = actor.PersonId,
    };

    internal void Forget() => Bytes = null;
}
