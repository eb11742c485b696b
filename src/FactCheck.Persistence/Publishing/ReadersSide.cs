using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Publishing;

/// <summary>
/// Keeps what readers find a verdict by: its row in the lists, what it rests on, and the addresses of the claim, its article, its
/// outlet, its speakers and its topics, which are fixed when they are first needed; and tells readers of every change, in the log
/// of corrections and on the pages of verdicts that cite it. Called by the acts that readers can see, after the claim's own act
/// and before they save.
/// </summary>
public static class ReadersSide
{
    /// <summary>A version goes up, first or next; or the one that is up is confirmed.</summary>
    public static async Task GoesUpAsync(this FactCheckDb db, Claim claim, VerdictRecord record, By by, CancellationToken cancellationToken)
    {
        var before = (await db.ListingOfAsync(claim.Id, cancellationToken))?.Version;
        var path = await db.ListAsync(claim, record, by.At, cancellationToken);
        // A confirmation makes no version: readers' lists move, and nothing that was said changes.
        if (before == record.Version || record.Change is not { } change) return;
        await db.LogAsync(claim, CorrectionsLogEntry.Of(change.Kind), change.Reason, by, cancellationToken);
        await db.TouchAsync(claim, path, TaskCause.VerdictCorrected, change.Reason, by, cancellationToken);
    }

    /// <summary>The verdict was retracted.</summary>
    public static async Task IsRetractedAsync(this FactCheckDb db, Claim claim, By by, CancellationToken cancellationToken)
    {
        var listing = await db.ListingOfAsync(claim.Id, cancellationToken);
        listing?.Retract(claim.StandingReason!, by.At);
        await db.KeepWhatItRestsOnAsync(claim.Id, null, cancellationToken);
        await db.LogAsync(claim, LoggedChange.Retraction, claim.StandingReason, by, cancellationToken);
        if (listing is not null) await db.TouchAsync(claim, listing.Path, TaskCause.VerdictRetracted, claim.StandingReason!, by, cancellationToken);
    }

    /// <summary>The page was taken down on a legal ground: nothing of its words is left in lists and log.</summary>
    public static async Task IsRemovedAsync(this FactCheckDb db, Claim claim, By by, CancellationToken cancellationToken)
    {
        var listing = await db.ListingOfAsync(claim.Id, cancellationToken);
        listing?.Remove(by.At);
        await db.KeepWhatItRestsOnAsync(claim.Id, null, cancellationToken);
        foreach (var line in await db.CorrectionsLog.Where(e => e.ClaimId == claim.Id).ToListAsync(cancellationToken)) line.Seal();
        await db.LogAsync(claim, LoggedChange.Removal, null, by, cancellationToken);
        if (listing is not null) await db.TouchAsync(claim, listing.Path, TaskCause.VerdictRetracted, "It was taken down.", by, cancellationToken);
    }

    /// <summary>A published claim is checked again.</summary>
    public static async Task IsReopenedAsync(this FactCheckDb db, Claim claim, string reason, By by, CancellationToken cancellationToken)
    {
        if (await db.ListingOfAsync(claim.Id, cancellationToken) is not { Standing: Standing.Up or Standing.Retracted } listing) return;
        await db.LogAsync(claim, LoggedChange.Reopening, reason, by, cancellationToken);
        // What cites a retracted verdict is being looked at already.
        if (claim.Standing == Standing.Up) await db.TouchAsync(claim, listing.Path, TaskCause.VerdictReopened, reason, by, cancellationToken);
    }

    /// <summary>A claim goes into another: the log says so, and what cites its verdict is to be looked at. Called while its address still leads to it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="claim">The claim that goes.</param>
    /// <param name="together">The claims of the same merge, the one that stays among them: they are not told of each other.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who merges.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task IsMergedAsync(
        this FactCheckDb db, Claim claim, IReadOnlyCollection<Guid> together, string reason, By by, CancellationToken cancellationToken)
    {
        if (await db.ListingOfAsync(claim.Id, cancellationToken) is not { Standing: Standing.Up or Standing.Retracted } listing) return;
        await db.LogAsync(claim, LoggedChange.Merge, reason, by, cancellationToken);
        if (claim.Standing == Standing.Up) await db.TouchAsync(claim, listing.Path, TaskCause.VerdictMerged, reason, by, cancellationToken, together);
    }

    /// <summary>A merge was undone: the verdict has its page again.</summary>
    public static async Task IsSeparatedAsync(this FactCheckDb db, Claim claim, By by, CancellationToken cancellationToken)
    {
        if (claim.Standing is not (Standing.Up or Standing.Retracted)) return;
        await db.LogAsync(claim, LoggedChange.Separation, null, by, cancellationToken);
    }

    /// <summary>The claim is about something else: readers find a verdict that is up by that.</summary>
    public static async Task HasOtherTopicsAsync(this FactCheckDb db, Claim claim, By by, CancellationToken cancellationToken)
    {
        // A merged claim stands in no list; separated, it comes back with the topics it has by then.
        if (claim.Standing != Standing.Up || claim.Status == ClaimStatus.Merged) return;
        var verdict = await db.Verdicts.AsNoTracking().SingleAsync(v => v.ClaimId == claim.Id, cancellationToken);
        await db.ListAsync(claim, verdict.Newest!.Record!, by.At, cancellationToken);
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

    // A topic may be as new as the act itself.
    private static async Task<IReadOnlyList<Domain.Topics.Topic>> TopicsOfAsync(this FactCheckDb db, Claim claim, CancellationToken cancel)
    {
        var kept = await db.Topics.Where(t => claim.TopicIds.Contains(t.Id)).ToListAsync(cancel);
        return [.. kept.Union(db.Topics.Local.Where(t => claim.TopicIds.Contains(t.Id)))];
    }

    /// <summary>Writes the row, the addresses and what it rests on; answers the path of the verdict's page.</summary>
    internal static async Task<string> ListAsync(this FactCheckDb db, Claim claim, VerdictRecord record, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var path = await db.AddressOfAsync(AddressTarget.Claim, claim.Id, record.Summary, now, cancellationToken);
        await db.AddressOfAsync(AddressTarget.Article, record.Article.ArticleId, record.Article.Title, now, cancellationToken);
        foreach (var speaker in record.Speakers.Where(s => s.SpeakerId is not null))
            await db.AddressOfAsync(AddressTarget.Speaker, speaker.SpeakerId!.Value, speaker.Name, now, cancellationToken);
        var topics = await db.TopicsOfAsync(claim, cancellationToken);
        foreach (var topic in topics)
            await db.AddressOfAsync(AddressTarget.Topic, topic.Id, topic.Name, now, cancellationToken);
        var listing = await db.ListingOfAsync(claim.Id, cancellationToken);
        if (listing is null) db.Listings.Add(listing = Listing.Of(claim, record, path, topics.Select(topic => topic.Name)));
        else listing.Show(claim, record, path, topics.Select(topic => topic.Name));
        if (await db.Outlets.AsNoTracking().FirstOrDefaultAsync(o => o.FoldedName == listing.OutletKey, cancellationToken) is { } outlet)
            await db.AddressOfAsync(AddressTarget.Outlet, outlet.Id, outlet.Name, now, cancellationToken);
        await db.KeepWhatItRestsOnAsync(claim.Id, claim.Standing == Standing.Up ? record : null, cancellationToken);
        return path;
    }
}
