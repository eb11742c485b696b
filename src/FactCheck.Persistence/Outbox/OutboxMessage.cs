using FactCheck.Domain.Kernel;

namespace FactCheck.Persistence.Outbox;

/// <summary>
/// Something that happened and is to be carried out to open pages, caches and feeds. Written in the same transaction as the
/// change; carried out at least once, under the same id each time.
/// </summary>
public sealed class OutboxMessage
{
    private OutboxMessage()
    {
    }

    /// <summary>Which one; the same when it is repeated.</summary>
    public Guid Id { get; private set; }

    /// <summary>What kind of thing changed.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Which one changed.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>What happened.</summary>
    public string What { get; private set; } = "";

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>
    /// When it was carried out; null while it waits. Its own mark, because on a server transactions do not commit in the order of
    /// their ids.
    /// </summary>
    public DateTimeOffset? SentAt { get; private set; }

    internal static OutboxMessage Of(Announcement announcement) => new()
    {
        Id = Guid.CreateVersion7(),
        Subject = announcement.Subject,
        SubjectId = announcement.SubjectId,
        What = announcement.What,
        At = announcement.At.Cut(),
    };
}
