using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Outbox;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Shell.Live;

/// <summary>
/// Carries out what happened: open pages ask again, cached pages go. The node that leads reads what waits and marks it sent; the
/// others follow what it sent, for their own pages and caches. A message repeated after a crash does no harm.
/// </summary>
internal sealed class OutboxJob(LiveFeed feed, CacheEviction cache, TimeProvider clock) : IJob
{
    private const int Most = 200;

    // What another node was carrying out while this one led no longer.
    private static readonly TimeSpan StartsBack = TimeSpan.FromSeconds(15);

    // Two nodes' clocks differ, and a batch may be marked a moment after it was stamped.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(2);
    private readonly Dictionary<Guid, DateTimeOffset> followed = [];
    private DateTimeOffset? followedTo;

    /// <inheritdoc />
    public string Name => "outbox";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromMilliseconds(200);

    /// <inheritdoc />
    public bool OnEveryNode => true;

    /// <inheritdoc />
    public Task<bool> Run(IServiceProvider scope, bool leads, CancellationToken cancel)
    {
        var outbox = scope.GetRequiredService<IOutbox>();
        return leads ? Carry(outbox, cancel) : Follow(outbox, cancel);
    }

    private async Task<bool> Carry(IOutbox outbox, CancellationToken cancel)
    {
        followedTo = null;
        followed.Clear();
        var messages = await outbox.ReadAsync(Most, cancel);
        if (messages.Count == 0) return false;
        await Tell(messages, cancel);
        await outbox.MarkSentAsync(messages.Select(message => message.Id).ToList(), clock.Now(), cancel);
        return messages.Count == Most;
    }

    private async Task<bool> Follow(IOutbox outbox, CancellationToken cancel)
    {
        followedTo ??= clock.Now() - StartsBack;
        var (at, after) = (followedTo.Value - Overlap, Guid.Empty);
        IReadOnlyList<OutboxMessage> messages;
        do
        {
            messages = await outbox.SentSinceAsync(at, after, Most, cancel);
            var fresh = messages.Where(message => !followed.ContainsKey(message.Id)).ToList();
            if (fresh.Count > 0) await Tell(fresh, cancel);
            foreach (var message in messages) followed[message.Id] = message.SentAt!.Value;
            if (messages.Count > 0) (at, after) = (messages[^1].SentAt!.Value, messages[^1].Id);
        }
        while (messages.Count == Most);
        if (at > followedTo) followedTo = at;
        foreach (var old in followed.Where(one => one.Value < followedTo - Overlap).Select(one => one.Key).ToList()) followed.Remove(old);
        return false;
    }

    private async Task Tell(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancel)
    {
        var news = messages.Select(message => new Announcement(message.Subject, message.SubjectId, message.What, message.At)).Distinct().ToList();
        await cache.Evict(news.SelectMany(PublicTags.Of).Distinct().ToList(), cancel);
        feed.Tell(news);
    }
}
