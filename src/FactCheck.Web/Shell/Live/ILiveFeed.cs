using FactCheck.Domain.Kernel;

namespace FactCheck.Web.Shell.Live;

/// <summary>
/// Tells open pages that something they show changed, so that they ask their query again. Carries what changed, never content:
/// whoever may not see it asks and is refused.
/// </summary>
public interface ILiveFeed
{
    /// <summary>
    /// Calls <paramref name="again"/> after each change that <paramref name="concerns"/> says matters to the page; changes that
    /// come while it runs are gathered into one more call. Dispose it with the component.
    /// </summary>
    IDisposable Listen(Func<Announcement, bool> concerns, Func<Task> again);

    /// <summary>
    /// Whether something that <paramref name="concerns"/> was told in the last seconds. A page asks its query before it listens: what
    /// was told in between is in neither.
    /// </summary>
    bool WasToldLately(Func<Announcement, bool> concerns);

    /// <summary>
    /// Says that somebody has a page open, and calls <paramref name="again"/> when others come or go there. Known to this node
    /// alone, in memory: who is on another node is not seen. Dispose it with the component.
    /// </summary>
    IDisposable Sit(Presence presence, Func<Task> again);

    /// <summary>Who has a page of this subject open, each once for each kind of page, in the order in which they came.</summary>
    IReadOnlyList<Presence> Here(Guid subjectId);
}

/// <summary>Somebody has a page open.</summary>
/// <param name="SubjectId">What it shows, for example a claim.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Doing">What the page is for, for example <c>rating</c>.</param>
public sealed record Presence(Guid SubjectId, Guid PersonId, string Name, string Doing);

/// <summary>The usual ways to listen.</summary>
public static class Listening
{
    /// <summary>Listens to every subject of these kinds: <c>feed.ListenTo(["claim", "queue"], …)</c>, for lists.</summary>
    public static IDisposable ListenTo(this ILiveFeed feed, string[] subjects, Func<Task> again) =>
        feed.Listen(news => subjects.Contains(news.Subject), again);
}
