using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Speakers;

/// <summary>What sort of speaker it is.</summary>
public enum SpeakerKind
{
    /// <summary>One named human being.</summary>
    Person,

    /// <summary>An organisation, an institution, a government, a publication.</summary>
    Body,

    /// <summary>A named or definite set of people.</summary>
    Group,

    /// <summary>Known by a description that holds in one article only; has no page.</summary>
    Described,
}

/// <summary>Whom mentions are attributed to, across articles; or, when described, within one.</summary>
public sealed class Speaker : IAnnounce
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int LongestName = 200;

    /// <summary>Longest note, in UTF-16 code units.</summary>
    public const int LongestNote = 500;

    private readonly List<SpeakerAlias> aliases = [];
    private readonly List<Announcement> announcements = [];

    private Speaker()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>Person, body, group, or described.</summary>
    public SpeakerKind Kind { get; private set; }

    /// <summary>The name that is shown.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>The article in which a described speaker lives; null for all others.</summary>
    public Guid? ArticleId { get; private set; }

    /// <summary>Who this is in a few words, for telling namesakes apart; null when nobody wrote it.</summary>
    public string? Note { get; private set; }

    /// <summary>An address that says who this is (schema.org <c>sameAs</c>); null when nobody gave one.</summary>
    public string? SameAs { get; private set; }

    /// <summary>True when editors want to see everything this speaker says.</summary>
    public bool IsWatched { get; private set; }

    /// <summary>When an editor confirmed that this speaker exists; null while the engine alone says so.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The speaker this one turned out to be; null unless merged.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Numbers what is said here, from 1: forms carry the number they were filled for.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Other names this speaker goes by.</summary>
    public IReadOnlyList<SpeakerAlias> Aliases => aliases;

    /// <summary>True once an editor confirmed it.</summary>
    public bool IsConfirmed => ConfirmedAt is not null;

    /// <summary>True for all but described speakers and those that were merged away.</summary>
    public bool HasPage => Kind != SpeakerKind.Described && MergedIntoId is null;

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>A speaker found by the engine (a suggestion) or named by an editor (confirmed). Refuses an empty or overlong name, and a described one without its article.</summary>
    public static Outcome<Speaker> Of(SpeakerKind kind, string name, Guid? articleId, Actor actor, DateTimeOffset at)
    {
        var tidy = name.Trim();
        if (CheckName(tidy) is { } problem) return problem;
        if (kind == SpeakerKind.Described && articleId is null) return SpeakerProblems.DescribedWhere;
        var speaker = new Speaker
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            Name = tidy,
            FoldedName = Folding.Fold(tidy),
            ArticleId = kind == SpeakerKind.Described ? articleId : null,
            ConfirmedAt = actor.IsEditor ? at.Cut() : null,
        };
        speaker.Announce("name", at);
        return speaker;
    }

    /// <summary>An editor says who this is. The old name stays as an alias. Published pages keep the name they were frozen with.</summary>
    public Outcome Describe(SpeakerKind kind, string name, string? note, string? sameAs, DateTimeOffset at)
    {
        var tidy = name.Trim();
        if (MergedIntoId is not null) return SpeakerProblems.Merged;
        if (CheckName(tidy) is { } problem) return problem;
        if (kind == SpeakerKind.Described && ArticleId is null) return SpeakerProblems.DescribedWhere;
        if (!string.IsNullOrWhiteSpace(sameAs) && WebAddress.From(sameAs) is { IsDone: false } refused)
            return Outcome.Refused([.. refused.Problems.Select(p => p.At(nameof(SameAs)))]);
        var before = Name;
        (Kind, Name, FoldedName) = (kind, tidy, Folding.Fold(tidy));
        AddAlias(before);
        if (kind != SpeakerKind.Described) ArticleId = null;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        SameAs = string.IsNullOrWhiteSpace(sameAs) ? null : sameAs.Trim();
        ConfirmedAt ??= at.Cut();
        Number++;
        return Announce("describe", at);
    }

    /// <summary>Another name this speaker goes by. Adding one twice changes nothing. Refuses who was merged away: the name belongs to the one that stays.</summary>
    public Outcome AlsoKnownAs(string name, DateTimeOffset at)
    {
        if (MergedIntoId is not null) return SpeakerProblems.Merged;
        if (CheckName(name.Trim()) is { } problem) return problem;
        AddAlias(name.Trim());
        return Announce("describe", at);
    }

    /// <summary>An editor confirms that this speaker exists.</summary>
    public Outcome Confirm(DateTimeOffset at)
    {
        ConfirmedAt ??= at.Cut();
        return Announce("confirm", at);
    }

    /// <summary>Editors want to see everything this speaker says, or no longer.</summary>
    public Outcome Watch(bool watched, DateTimeOffset at)
    {
        IsWatched = watched;
        return Announce(watched ? "watch" : "unwatch", at);
    }

    /// <summary>This speaker turned out to be another one, who takes over its names, and is watched when either was. Refuses itself and one that was merged away.</summary>
    public Outcome MergeInto(Speaker other, DateTimeOffset at)
    {
        if (other.Id == Id) return SpeakerProblems.Itself;
        if (MergedIntoId is not null || other.MergedIntoId is not null) return SpeakerProblems.Merged;
        if (Kind != SpeakerKind.Described)
        {
            other.AddAlias(Name);
            foreach (var alias in aliases) other.AddAlias(alias.Name);
        }

        MergedIntoId = other.Id;
        if (IsWatched) other.IsWatched = true;
        other.Announce("merge", at);
        return Announce("merge", at);
    }

    /// <summary>The speaker that this one was merged into was merged on: it leads straight to the one that stays.</summary>
    public void FollowInto(Speaker other, DateTimeOffset at)
    {
        if (MergedIntoId is null || other.Id == Id) return;
        MergedIntoId = other.Id;
        Announce("merge", at);
    }

    private void AddAlias(string name)
    {
        var folded = Folding.Fold(name);
        if (folded != FoldedName && !aliases.Exists(a => a.FoldedName == folded))
            aliases.Add(SpeakerAlias.Of(Id, name, folded));
    }

    private static Problem? CheckName(string name) =>
        name.Length == 0 ? SpeakerProblems.NameMissing : !Folding.Fits(name, LongestName) ? SpeakerProblems.NameTooLong : null;

    private Outcome Announce(string what, DateTimeOffset at)
    {
        announcements.Add(new Announcement("speaker", Id, what, at.Cut()));
        return Outcome.Done;
    }
}

/// <summary>Another name a speaker goes by.</summary>
public sealed class SpeakerAlias
{
    private SpeakerAlias()
    {
    }

    /// <summary>Whose.</summary>
    public Guid SpeakerId { get; private set; }

    /// <summary>The name as it is compared; one speaker has it once.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>The name as it is written.</summary>
    public string Name { get; private set; } = "";

    internal static SpeakerAlias Of(Guid speakerId, string name, string folded) => new() { SpeakerId = speakerId, Name = name, FoldedName = folded };
}
