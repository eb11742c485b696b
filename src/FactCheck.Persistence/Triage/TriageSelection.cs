using FactCheck.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Triage;

/// <summary>The places in triage that a filter leaves, and along what they are walked in their order.</summary>
/// <param name="Places">The places.</param>
/// <param name="Along">The traits of one speaker, outlet or topic, if the walk goes along them; null when it goes along the places.</param>
public sealed record TriageSelection(IQueryable<TriagePlace> Places, IQueryable<TriageTrait>? Along = null);

/// <summary>Makes selections of filters.</summary>
public static class TriageSelecting
{
    // Of several conditions the walk goes along the rarest; how rare one is need not be known beyond this.
    private const int Many = 10_000;

    /// <summary>What a filter leaves; its words are looked for by whoever calls.</summary>
    /// <param name="db">The database.</param>
    /// <param name="filter">What is filtered for.</param>
    /// <param name="found">The claims that have the words; null when none are looked for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<TriageSelection> SelectAsync(this FactCheckDb db, TriageFilter filter, IReadOnlyCollection<Guid>? found, CancellationToken cancellationToken)
    {
        var wanted = new[] { filter.SpeakerId, filter.TopicId, filter.OutletId }.OfType<Guid>().ToList();
        var places = Plain(db.TriagePlaces, filter);
        if (found is not null) return new(With(places.Where(place => found.Contains(place.ClaimId)), wanted));
        var isPlain = filter with { SpeakerId = null, OutletId = null, TopicId = null } == TriageFilter.Everything;
        var along = await db.RarestAsync(wanted, isPlain ? null : places, cancellationToken);
        return new(With(places, wanted.Where(one => one != along)), along is { } trait ? db.TriageTraits.Where(one => one.TraitId == trait) : null);
    }

    private static IQueryable<TriagePlace> Plain(IQueryable<TriagePlace> places, TriageFilter filter)
    {
        if (filter.Kind is { } kind) places = places.Where(place => place.Kind == kind);
        if (filter.OnlyWorthy) places = places.Where(place => place.CheckWorthiness == null || place.CheckWorthiness >= 0.5);
        // Compared with what is given, not asked alone: SQLite finds no index for a column that stands alone in a condition.
        if (filter.OnlyWatched) places = places.Where(place => place.IsWatched == filter.OnlyWatched);
        if (filter.ArticleId is { } article) places = places.Where(place => place.ArticleId == article);
        if (filter.QueueId is { } queue) places = places.Where(place => place.QueueId == queue);
        return places;
    }

    private static IQueryable<TriagePlace> With(IQueryable<TriagePlace> places, IEnumerable<Guid> wanted) =>
        wanted.Aggregate(places, (left, one) => left.Where(place => place.Traits.Any(trait => trait.TraitId == one)));

    // The speaker, outlet or topic with the fewest places; null when what is filtered for besides leaves fewer, or when there is none.
    private static async Task<Guid?> RarestAsync(this FactCheckDb db, IReadOnlyList<Guid> wanted, IQueryable<TriagePlace>? besides, CancellationToken cancel)
    {
        if (wanted.Count == 0) return null;
        if (wanted.Count == 1 && besides is null) return wanted[0];
        var (rarest, least) = ((Guid?)null, besides is null ? int.MaxValue : await besides.OrderByDescending(place => place.Points).Take(Many).CountAsync(cancel));
        foreach (var one in wanted)
        {
            var count = await db.TriageTraits.Where(trait => trait.TraitId == one).OrderByDescending(trait => trait.Points).Take(Many).CountAsync(cancel);
            if (count < least || (count == least && rarest is null)) (rarest, least) = (one, count);
        }

        return rarest;
    }
}
