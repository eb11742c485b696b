using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Triage;

/// <summary>What triage is filtered for. Everything null or false: no filter.</summary>
/// <param name="Words">Words of the claim.</param>
/// <param name="Kind">What sort of statement.</param>
/// <param name="OnlyWorthy">Only what is rather worth a check than not.</param>
/// <param name="OnlyWatched">Only watched speakers.</param>
/// <param name="ArticleId">Only claims of this article.</param>
/// <param name="QueueId">Only what the rules suggest for this queue.</param>
/// <param name="SpeakerId">Only what this speaker says, in any mention.</param>
/// <param name="OutletId">Only what this outlet published, in any mention.</param>
/// <param name="TopicId">Only what is about this.</param>
public sealed record TriageFilter(
    string? Words = null, ClaimKind? Kind = null, bool OnlyWorthy = false, bool OnlyWatched = false, Guid? ArticleId = null, Guid? QueueId = null,
    Guid? SpeakerId = null, Guid? OutletId = null, Guid? TopicId = null)
{
    /// <summary>No filter.</summary>
    public static TriageFilter Everything { get; } = new();
}

/// <summary>A filter of triage that somebody gave a name; the whole desk has it.</summary>
public sealed class SavedList : IAnnounce
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int LongestName = 60;

    private readonly List<Announcement> announcements = [];

    private SavedList()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>What the desk calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared; no two lists have the same.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>What is filtered for.</summary>
    public TriageFilter Filter { get; private set; } = TriageFilter.Everything;

    /// <summary>The editor who saved it.</summary>
    public Guid SavedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>Saves a filter under a name. Refuses a missing or overlong name, and the list of everything.</summary>
    public static Outcome<SavedList> Of(string? name, TriageFilter filter, Guid by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName || Folding.Fold(name).Length == 0) return TriageProblems.NoName;
        if (filter == TriageFilter.Everything) return TriageProblems.NoFilter;
        var list = new SavedList { Id = Guid.CreateVersion7(at), Name = name.Trim(), FoldedName = Folding.Fold(name), Filter = filter, SavedBy = by, SavedAt = at.Cut() };
        list.Announce("save-list", at);
        return list;
    }

    /// <summary>Says that it goes; whoever calls takes the row away.</summary>
    public Outcome Remove(DateTimeOffset at)
    {
        Announce("remove-list", at);
        return Outcome.Done;
    }

    private void Announce(string what, DateTimeOffset at) => announcements.Add(new Announcement("triage", Id, what, at.Cut()));
}
