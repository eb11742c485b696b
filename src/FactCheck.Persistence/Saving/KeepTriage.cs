using System.Runtime.CompilerServices;
using FactCheck.Persistence.Triage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Persistence.Saving;

/// <summary>
/// After each save that touches a suggested claim or what stands around it, in the same transaction: its place in triage is made
/// again. Where very many are touched the rest is marked, and made by the clock.
/// </summary>
internal sealed class KeepTriage : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, TouchedInTriage> touched = [];

    /// <summary>What it keeps between the two ends of a save hangs on the context: one is enough.</summary>
    public static KeepTriage Once { get; } = new();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        touched.Remove(eventData.Context!);
        var now = TouchedInTriage.Of(eventData.Context!.ChangeTracker);
        if (!now.IsEmpty) touched.Add(eventData.Context, now);
        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not FactCheckDb db || !touched.TryGetValue(db, out var what)) return result;
        touched.Remove(db);
        var claims = await ClaimsAsync(db, what, cancellationToken);
        if (claims.Count == 0) return result;
        var rest = claims.Skip(TriageRanking.Most).ToList();
        foreach (var some in rest.Chunk(TriageRanking.Most))
            await db.TriagePlaces.Where(place => some.Contains(place.ClaimId)).ExecuteUpdateAsync(set => set.SetProperty(place => place.Basis, 0), cancellationToken);
        await db.RankAsync([.. claims.Take(TriageRanking.Most)], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return result;
    }

    private static async Task<IReadOnlyList<Guid>> ClaimsAsync(FactCheckDb db, TouchedInTriage what, CancellationToken cancel)
    {
        var claims = new HashSet<Guid>(what.Claims);
        if (what.Articles.Count > 0)
            claims.UnionWith(await db.Mentions.Where(mention => what.Articles.Contains(mention.ArticleId)).Select(mention => mention.ClaimId).ToListAsync(cancel));
        if (what.Speakers.Count > 0)
        {
            claims.UnionWith(await db.Mentions.Where(mention => mention.Speakers.Any(voice => what.Speakers.Contains(voice.SpeakerId)))
                .Where(mention => db.TriagePlaces.Any(place => place.ClaimId == mention.ClaimId)).Select(mention => mention.ClaimId).ToListAsync(cancel));
        }

        return [.. claims];
    }
}
