using System.Collections.Concurrent;
using FactCheck.Domain.Kernel;

namespace FactCheck.Web.Shell.Live;

/// <summary>The feed of this node, kept in memory; the outbox worker fills it.</summary>
internal sealed partial class LiveFeed(ILogger<LiveFeed> log, TimeProvider clock) : ILiveFeed
{
    // Longer than a page's first query takes.
    private static readonly TimeSpan lately = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<(DateTimeOffset At, Announcement News)> told = new();
    private readonly ConcurrentDictionary<Listener, bool> listeners = new();
    private readonly ConcurrentDictionary<Place, bool> sitting = new();
    private long came;

    /// <inheritdoc />
    public IDisposable Listen(Func<Announcement, bool> concerns, Func<Task> again)
    {
        var listener = new Listener(this, concerns, again);
        listeners[listener] = true;
        return listener;
    }

    /// <inheritdoc />
    public bool WasToldLately(Func<Announcement, bool> concerns) => told.Any(one => one.At >= clock.GetUtcNow() - lately && concerns(one.News));

    /// <inheritdoc />
    public IDisposable Sit(Presence presence, Func<Task> again)
    {
        var place = new Place(this, presence, new Listener(this, _ => false, again), Interlocked.Increment(ref came));
        sitting[place] = true;
        RingAround(place);
        return place;
    }

    /// <inheritdoc />
    public IReadOnlyList<Presence> Here(Guid subjectId) =>
        [.. sitting.Keys.Where(place => place.Presence.SubjectId == subjectId).OrderBy(place => place.Came).Select(place => place.Presence).Distinct()];

    private void RingAround(Place moved)
    {
        foreach (var place in sitting.Keys)
            if (place != moved && place.Presence.SubjectId == moved.Presence.SubjectId)
                place.Bell.Ring();
    }

    /// <summary>Tells everyone whom it concerns; returns without waiting for their pages.</summary>
    public void Tell(IReadOnlyCollection<Announcement> news)
    {
        while (told.TryPeek(out var oldest) && oldest.At < clock.GetUtcNow() - lately) told.TryDequeue(out _);
        var now = clock.GetUtcNow();
        foreach (var one in news) told.Enqueue((now, one));
        foreach (var listener in listeners.Keys)
            if (news.Any(listener.Concerns))
                listener.Ring();
    }

    [LoggerMessage(LogLevel.Warning, "A page could not refresh itself")]
    private partial void LogFailed(Exception thrown);

    private sealed class Place(LiveFeed feed, Presence presence, Listener bell, long came) : IDisposable
    {
        public Presence Presence => presence;

        public Listener Bell => bell;

        public long Came => came;

        public void Dispose()
        {
            if (feed.sitting.TryRemove(this, out _)) feed.RingAround(this);
        }
    }

    private sealed class Listener(LiveFeed feed, Func<Announcement, bool> concerns, Func<Task> again) : IDisposable
    {
        // 0 idle, 1 running, 2 running and rung again.
        private int state;

        public bool Concerns(Announcement news) => concerns(news);

        public void Ring()
        {
            if (Interlocked.Exchange(ref state, 2) == 0) _ = Task.Run(Run);
        }

        public void Dispose() => feed.listeners.TryRemove(this, out _);

        private async Task Run()
        {
            do
            {
                Interlocked.Exchange(ref state, 1);
                try
                {
                    await again();
                }
                catch (ObjectDisposedException)
                {
                    // The page went away meanwhile.
                }
                catch (Exception thrown)
                {
                    feed.LogFailed(thrown);
                }
            }
            while (Interlocked.CompareExchange(ref state, 0, 1) != 1);
        }
    }
}
