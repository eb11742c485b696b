namespace FactCheck.Domain.Kernel;

/// <summary>
/// Something that happened to an aggregate and that others must learn of (open pages, caches, feeds). Persistence writes it
/// to the outbox in the same transaction as the change; the outbox worker carries it out, at least once.
/// </summary>
/// <param name="Subject">What kind of thing changed, in the desk's words: <c>claim</c>, <c>article</c>, <c>queue</c>, <c>speaker</c>, <c>exhibit</c>, <c>person</c>.</param>
/// <param name="SubjectId">Which one.</param>
/// <param name="What">What happened: the name of the act, or of the step.</param>
/// <param name="At">When.</param>
public sealed record Announcement(string Subject, Guid SubjectId, string What, DateTimeOffset At);

/// <summary>An aggregate that says what happened to it. The list is taken when the change is saved.</summary>
public interface IAnnounce
{
    /// <summary>What happened since it was loaded or last saved.</summary>
    IReadOnlyList<Announcement> Announcements { get; }

    /// <summary>Called by persistence once the announcements stand in the outbox.</summary>
    void ForgetAnnouncements();
}
