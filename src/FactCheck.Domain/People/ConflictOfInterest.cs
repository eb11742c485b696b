using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.People;

/// <summary>Somebody of the desk declared that they are not impartial towards a speaker or an outlet: they neither rate, judge nor sign its claims.</summary>
public sealed class ConflictOfInterest : IAnnounce
{
    /// <summary>Longest reason, in UTF-16 code units.</summary>
    public const int LongestReason = 500;

    private readonly List<Announcement> announcements = [];

    private ConflictOfInterest()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Towards which speaker; null when it is an outlet.</summary>
    public Guid? SpeakerId { get; private set; }

    /// <summary>Towards which outlet; null when it is a speaker.</summary>
    public Guid? OutletId { get; private set; }

    /// <summary>Why, in their own words; null when they did not say.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was declared.</summary>
    public DateTimeOffset DeclaredAt { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>A conflict with a speaker.</summary>
    public static ConflictOfInterest WithSpeaker(Guid personId, Guid speakerId, string? reason, DateTimeOffset at) => Of(personId, speakerId, null, reason, at);

    /// <summary>A conflict with an outlet.</summary>
    public static ConflictOfInterest WithOutlet(Guid personId, Guid outletId, string? reason, DateTimeOffset at) => Of(personId, null, outletId, reason, at);

    /// <summary>The speaker turned out to be another one: the conflict is with that one.</summary>
    public void FollowInto(Guid speakerId)
    {
        if (SpeakerId is not null) SpeakerId = speakerId;
    }

    /// <summary>Whoever declared it says that it is over: it is about to go.</summary>
    public void End(DateTimeOffset at) => Announce("end", at);

    private static ConflictOfInterest Of(Guid personId, Guid? speakerId, Guid? outletId, string? reason, DateTimeOffset at)
    {
        var conflict = new ConflictOfInterest
        {
            Id = Guid.CreateVersion7(),
            PersonId = personId,
            SpeakerId = speakerId,
            OutletId = outletId,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            DeclaredAt = at.Cut(),
        };
        conflict.Announce("declare", at);
        return conflict;
    }

    private void Announce(string what, DateTimeOffset at) => announcements.Add(new("conflict", Id, what, at.Cut()));
}
