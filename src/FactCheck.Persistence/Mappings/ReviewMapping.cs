using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Conventions;
using FactCheck.Persistence.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Persistence.Mappings;

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("Reviews");
        review.Property(r => r.Id).ValueGeneratedNever();
        review.Property(r => r.Revision).IsConcurrencyToken();
        review.Property(r => r.Evidence).AsJsonText();
        review.Property(r => r.ReturnComment).HasMaxLength(Claim.MostReason);
        review.OwnsOne(r => r.Findings, found => ClaimMapping.MapFindings(found));
        review.Navigation(r => r.Findings).IsRequired();
        review.OwnsOne(r => r.First, first =>
        {
            first.OwnsOne(f => f.Findings, found => ClaimMapping.MapFindings(found));
            first.Navigation(f => f.Findings).IsRequired();
        });
        review.Navigation(r => r.First).IsRequired();
        review.HasOne<Claim>().WithMany().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Person>().WithMany().HasForeignKey(r => r.WriterId).OnDelete(DeleteBehavior.Restrict);
        review.HasIndex(r => new { r.ClaimId, r.Round, r.WriterId }).IsUnique();
        review.HasIndex(r => new { r.WriterId, r.Id });
    }
}

internal sealed class ReviewDraftMapping : IEntityTypeConfiguration<ReviewDraft>
{
    public void Configure(EntityTypeBuilder<ReviewDraft> draft)
    {
        draft.ToTable("ReviewDrafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.Revision).IsConcurrencyToken();
        draft.Ignore(d => d.Content);
        draft.HasOne<Claim>().WithMany().HasForeignKey(d => d.ClaimId).OnDelete(DeleteBehavior.Restrict);
        draft.HasOne<Person>().WithMany().HasForeignKey(d => d.WriterId).OnDelete(DeleteBehavior.Restrict);
        draft.HasIndex(d => new { d.ClaimId, d.Round, d.WriterId }).IsUnique();
        draft.HasIndex(d => new { d.WriterId, d.SavedAt });
    }
}

internal sealed class ClaimNoteMapping : IEntityTypeConfiguration<ClaimNote>
{
    public void Configure(EntityTypeBuilder<ClaimNote> note)
    {
        note.ToTable("Notes");
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Text).HasMaxLength(ClaimNote.MostCharacters);
        note.HasOne<Claim>().WithMany().HasForeignKey(n => n.ClaimId).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Person>().WithMany().HasForeignKey(n => n.WriterId).OnDelete(DeleteBehavior.Restrict);
        note.HasIndex(n => new { n.ClaimId, n.At });
    }
}

internal sealed class VerdictMapping : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> verdict)
    {
        verdict.ToTable("Verdicts");
        verdict.Property(v => v.Id).ValueGeneratedNever();
        verdict.Property(v => v.Revision).IsConcurrencyToken();
        verdict.Ignore(v => v.Draft).Ignore(v => v.Newest);
        verdict.HasOne<Claim>().WithMany().HasForeignKey(v => v.ClaimId).OnDelete(DeleteBehavior.Restrict);
        verdict.HasIndex(v => v.ClaimId).IsUnique();
        verdict.OwnsMany(v => v.Versions, version =>
        {
            version.ToTable("VerdictVersions");
            version.WithOwner().HasForeignKey("VerdictId");
            version.HasKey("VerdictId", nameof(VerdictVersion.Number));
            version.Property(v => v.Number).ValueGeneratedNever();
            version.Property(v => v.Hash).HasMaxLength(64);
            version.Property(v => v.ChangeReason).HasMaxLength(Claim.MostReason);
            version.Ignore(v => v.Record).Ignore(v => v.IsGenuine);
            version.HasIndex(v => v.PublishedAt);
        });
    }
}

internal sealed class HistoryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> line)
    {
        line.ToTable("History").HasKey(h => new { h.ClaimId, h.Number });
        line.Property(h => h.Number).ValueGeneratedNever();
        line.Property(h => h.Act).HasMaxLength(64);
        line.Property(h => h.From).HasMaxLength(32);
        line.Property(h => h.To).HasMaxLength(32);
        line.Property(h => h.Salt).HasMaxLength(32);
        line.Property(h => h.ContentHash).HasMaxLength(64);
        line.Property(h => h.PreviousHash).HasMaxLength(64);
        line.Property(h => h.Hash).HasMaxLength(64);
        line.Ignore(h => h.Content).Ignore(h => h.IsSealed);
        line.HasOne<Claim>().WithMany().HasForeignKey(h => h.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LedgerMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("Ledger").HasKey(l => l.Number);
        entry.Property(l => l.Number).ValueGeneratedNever();
        entry.Property(l => l.PreviousHash).HasMaxLength(64);
        entry.Property(l => l.Hash).HasMaxLength(64);
        entry.Ignore(l => l.Heads);
    }
}
