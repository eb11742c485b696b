using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Speakers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FactCheck.Persistence.Saving;

/// <summary>Whose places in triage a save touches: by the claims themselves, or by what stands around them.</summary>
internal sealed record TouchedInTriage(HashSet<Guid> Claims, HashSet<Guid> Speakers, HashSet<Guid> Articles)
{
    /// <summary>True when nothing of it matters to triage.</summary>
    public bool IsEmpty => Claims.Count + Speakers.Count + Articles.Count == 0;

    /// <summary>Looks through what is about to be saved.</summary>
    public static TouchedInTriage Of(ChangeTracker tracker)
    {
        var touched = new TouchedInTriage([], [], []);
        // Looked through once, and not compared with what was loaded: that was done a moment ago (KeepWhatHappened).
        var looks = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        var entries = tracker.Entries().ToList();
        tracker.AutoDetectChangesEnabled = looks;
        var claimOf = entries.Select(entry => entry.Entity).OfType<Mention>().ToDictionary(mention => mention.Id, mention => mention.ClaimId);
        foreach (var entry in entries.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)) touched.Note(tracker, claimOf, entry);
        return touched;
    }

    private void Note(ChangeTracker tracker, Dictionary<Guid, Guid> claimOf, EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case Claim claim when entry.State == EntityState.Added || claim.Status == ClaimStatus.Suggested || Equals(entry.OriginalValues[nameof(Claim.Status)], ClaimStatus.Suggested):
                Claims.Add(claim.Id);
                break;
            case Mention mention:
                Claims.Add(mention.ClaimId);
                if (entry.State == EntityState.Modified) Claims.Add((Guid)entry.OriginalValues[nameof(Mention.ClaimId)]!);
                break;
            case MentionSpeaker voice when claimOf.TryGetValue(voice.MentionId, out var said):
                Claims.Add(said);
                break;
            case ReaderRequest { ClaimId: { } claim }:
                Claims.Add(claim);
                break;
            case Speaker speaker when entry.State == EntityState.Modified && entry.Property(nameof(Speaker.IsWatched)).IsModified:
                Speakers.Add(speaker.Id);
                break;
            case Article article when entry.State == EntityState.Modified
                && tracker.Context.Entry(article).ComplexProperty(a => a.Details).Property(details => details.OutletId) is { IsModified: true }:
                Articles.Add(article.Id);
                break;
        }
    }
}
