using Microsoft.AspNetCore.OutputCaching;

namespace FactCheck.Web.Shell.Http;

/// <summary>
/// Takes public pages out of the cache after a commit, and once more two seconds later: a page that was being rendered during
/// the commit can put the old one back.
/// </summary>
public sealed class CacheEviction(IOutputCacheStore store, WarmPages warm, TimeProvider clock)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    /// <summary>Evicts everything under these tags now, and starts the second eviction. Tags: <c>claim:{id}</c>, <c>home</c>, ….</summary>
    public async Task Evict(IReadOnlyCollection<string> tags, CancellationToken cancel)
    {
        if (tags.Count == 0) return;
        await EvictNow(tags, cancel);
        _ = Task.Delay(Again, clock, cancel).ContinueWith(
            _ => EvictNow(tags, CancellationToken.None), cancel, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    private async Task EvictNow(IReadOnlyCollection<string> tags, CancellationToken cancel)
    {
        foreach (var tag in tags) await store.EvictByTagAsync(tag, cancel);
        warm.Empty();
    }
}
