using FactCheck.Domain.Claims;
using FactCheck.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Triage;

/// <summary>Makes the places of claims in triage from what the desk knows of them.</summary>
public static class TriageRanking
{
    /// <summary>How many places are made at once.</summary>
    public const int Most = 500;

    /// <summary>
    /// Makes the places of these claims again, to be saved by whoever calls: those that are suggested stand, those that are not any
    /// more go. Places are locked before anything is counted, so that of two acts on one claim the later one counts both.
    /// </summary>
    public static async Task RankAsync(this FactCheckDb db, IReadOnlyCollection<Guid> claimIds, CancellationToken cancellationToken)
    {
        await db.TriagePlaces.Where(place => claimIds.Contains(place.ClaimId)).ExecuteUpdateAsync(set => set.SetProperty(place => place.Basis, 0), cancellationToken);
        foreach (var known in db.ChangeTracker.Entries().Where(entry => entry.Entity is TriagePlace or TriageTrait).ToList()) known.State = EntityState.Detached;
        var places = await db.TriagePlaces.Include(place => place.Traits).Where(place => claimIds.Contains(place.ClaimId)).ToDictionaryAsync(place => place.ClaimId, cancellationToken);
        var facts = await db.TriageFactsAsync(db.Claims.Where(claim => claim.Status == ClaimStatus.Suggested && claimIds.Contains(claim.Id)), cancellationToken);
        db.TriagePlaces.RemoveRange(places.Where(place => facts.All(fact => fact.Traits.ClaimId != place.Key)).Select(place => place.Value));
        if (facts.Count == 0) return;
        var basis = await db.TriageBasisAsync(cancellationToken);
        var queues = await db.Queues.AsNoTracking().IgnoreAutoIncludes().Where(queue => queue.ClosedAt == null).ToListAsync(cancellationToken);
        foreach (var fact in facts)
        {
            var suggestion = QueueSuggestion.For(queues, fact.Traits);
            if (places.TryGetValue(fact.Traits.ClaimId, out var place)) place.Stand(fact, basis, suggestion);
            else db.TriagePlaces.Add(TriagePlace.Of(fact, basis, suggestion));
        }
    }

    /// <summary>What triage is ranked by now.</summary>
    public static async Task<TriageBasis> TriageBasisAsync(this FactCheckDb db, CancellationToken cancellationToken) =>
        await db.TriageBases.AsNoTracking().SingleAsync(cancellationToken);

    /// <summary>What rules and priorities look at, of these claims.</summary>
    public static async Task<IReadOnlyList<TriageFacts>> TriageFactsAsync(this FactCheckDb db, IQueryable<Claim> asked, CancellationToken cancellationToken)
    {
        var claims = await asked.IgnoreAutoIncludes().AsNoTracking()
            .Select(claim => new { claim.Id, claim.Number, claim.Text, claim.Kind, claim.CheckWorthiness, claim.LeadArticleId, claim.SuggestedAt, claim.TopicIds })
            .ToListAsync(cancellationToken);
        if (claims.Count == 0) return [];
        var ids = claims.ConvertAll(claim => claim.Id);
        var mentions = await db.Mentions.Where(mention => ids.Contains(mention.ClaimId))
            .Select(mention => new { mention.ClaimId, mention.ArticleId }).ToListAsync(cancellationToken);
        var voices = await db.Mentions.Where(mention => ids.Contains(mention.ClaimId))
            .SelectMany(mention => mention.Speakers, (mention, voice) => new { mention.ClaimId, voice.SpeakerId })
            .Join(db.Speakers, voice => voice.SpeakerId, speaker => speaker.Id, (voice, speaker) => new { voice.ClaimId, voice.SpeakerId, speaker.IsWatched })
            .Distinct().ToListAsync(cancellationToken);
        var articles = mentions.Select(mention => mention.ArticleId).Distinct().ToList();
        var outlets = await db.Articles.Where(article => articles.Contains(article.Id) && article.Details.OutletId != null)
            .Select(article => new { article.Id, OutletId = article.Details.OutletId!.Value }).ToDictionaryAsync(article => article.Id, article => article.OutletId, cancellationToken);
        var requests = await db.ReaderRequests.Where(request => request.ClaimId != null && ids.Contains(request.ClaimId.Value) && request.Result == null)
            .GroupBy(request => request.ClaimId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var (placesOf, voicesOf) = (mentions.ToLookup(mention => mention.ClaimId, mention => mention.ArticleId), voices.ToLookup(voice => voice.ClaimId));
        return [.. claims.Select(claim => new TriageFacts(
            new(claim.Id, claim.Number, claim.Text, claim.Kind, claim.CheckWorthiness, claim.LeadArticleId, claim.SuggestedAt,
                [.. voicesOf[claim.Id].Select(voice => voice.SpeakerId)],
                [.. placesOf[claim.Id].Where(outlets.ContainsKey).Select(article => outlets[article]).Distinct()], [.. claim.TopicIds]),
            placesOf[claim.Id].Count(), requests.GetValueOrDefault(claim.Id), voicesOf[claim.Id].Any(voice => voice.IsWatched)))];
    }
}
