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
        foreach (var entry in tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)) touched.Note(tracker, entry);
        return touched;
    }

    private void Note(ChangeTracker tracker, EntityEntry entry)
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
            case MentionSpeaker voice when tracker.Entries<Mention>().FirstOrDefault(mention => mention.Entity.Id == voice.MentionId) is { } mention:
                Claims.Add(mention.Entity.ClaimId);
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
