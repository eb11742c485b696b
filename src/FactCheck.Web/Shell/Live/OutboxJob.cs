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
    private readonly HashSet<Guid> followed = [];
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
        var messages = await outbox.ReadAsync(Most, cancel);
        if (messages.Count == 0) return false;
        await Tell(messages, cancel);
        await outbox.MarkSentAsync(messages.Select(message => message.Id).ToList(), clock.Now(), cancel);
        return messages.Count == Most;
    }

    private async Task<bool> Follow(IOutbox outbox, CancellationToken cancel)
    {
        followedTo ??= clock.Now();
        var messages = await outbox.SentSinceAsync(followedTo.Value, Most, cancel);
        var fresh = messages.Where(message => !followed.Contains(message.Id)).ToList();
        if (fresh.Count == 0) return false;
        await Tell(fresh, cancel);
        followedTo = messages[^1].SentAt;
        followed.Clear();
        followed.UnionWith(messages.Where(message => message.SentAt == followedTo).Select(message => message.Id));
        return messages.Count == Most;
    }

    private async Task Tell(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancel)
    {
        var news = messages.Select(message => new Announcement(message.Subject, message.SubjectId, message.What, message.At)).Distinct().ToList();
        await cache.Evict(news.SelectMany(PublicTags.Of).Distinct().ToList(), cancel);
        feed.Tell(news);
    }
}
