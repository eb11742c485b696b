using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Publishing;

/// <summary>
/// Keeps what readers find a verdict by: its row in the lists, and the addresses of the claim, its article, its speakers and its
/// topics, which are fixed when they are first needed. Called by the acts that readers can see, before they save.
/// </summary>
public static class ReadersSide
{
    /// <summary>A version goes up, first or next.</summary>
    public static async Task GoesUpAsync(this FactCheckDb db, Claim claim, VerdictRecord record, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var path = await db.AddressOfAsync(AddressTarget.Claim, claim.Id, record.Summary, now, cancellationToken);
        await db.AddressOfAsync(AddressTarget.Article, record.Article.ArticleId, record.Article.Title, now, cancellationToken);
        foreach (var speaker in record.Speakers.Where(s => s.SpeakerId is not null))
            await db.AddressOfAsync(AddressTarget.Speaker, speaker.SpeakerId!.Value, speaker.Name, now, cancellationToken);
        foreach (var topic in await db.Topics.AsNoTracking().Where(t => claim.TopicIds.Contains(t.Id)).ToListAsync(cancellationToken))
            await db.AddressOfAsync(AddressTarget.Topic, topic.Id, topic.Name, now, cancellationToken);
        if (await db.Listings.FirstOrDefaultAsync(l => l.ClaimId == claim.Id, cancellationToken) is { } listing) listing.Show(claim, record, path);
        else db.Listings.Add(Listing.Of(claim, record, path));
    }

    /// <summary>The claim's row in readers' lists; null while it was never published.</summary>
    public static Task<Listing?> ListingOfAsync(this FactCheckDb db, Guid claimId, CancellationToken cancellationToken) =>
        db.Listings.FirstOrDefaultAsync(l => l.ClaimId == claimId, cancellationToken);

    /// <summary>The current address of a thing, made of these words when it has none yet.</summary>
    public static async Task<string> AddressOfAsync(
        this FactCheckDb db, AddressTarget target, Guid id, string words, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = db.Addresses.Local.FirstOrDefault(a => a.TargetId == id && a.Target == target && a.IsCurrent)
            ?? await db.Addresses.FirstOrDefaultAsync(a => a.TargetId == id && a.Target == target && a.IsCurrent, cancellationToken);
        if (known is not null) return known.Path;
        var made = Address.For(target, id, words, now);
        db.Addresses.Add(made);
        return made.Path;
    }
}
