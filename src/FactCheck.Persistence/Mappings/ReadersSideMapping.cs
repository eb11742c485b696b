using FactCheck.Domain.Claims;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Persistence.Mappings;

internal sealed class CorrectionsLogMapping : IEntityTypeConfiguration<CorrectionsLogEntry>
{
    public void Configure(EntityTypeBuilder<CorrectionsLogEntry> entry)
    {
        entry.ToTable("CorrectionsLog").HasKey(e => new { e.ClaimId, e.Number });
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.Reason).HasMaxLength(Claim.MostReason);
        entry.HasOne<Claim>().WithMany().HasForeignKey(e => e.ClaimId).OnDelete(DeleteBehavior.Restrict);
        // Keyset list: the newest first, alone or of one kind.
        entry.HasIndex(e => new { e.At, e.ClaimId, e.Number });
        entry.HasIndex(e => new { e.Kind, e.At, e.ClaimId, e.Number });
    }
}

internal sealed class RestsOnMapping : IEntityTypeConfiguration<RestsOn>
{
    public void Configure(EntityTypeBuilder<RestsOn> one)
    {
        one.ToTable("RestsOn").HasKey(r => new { r.ClaimId, r.Number });
        one.Property(r => r.Number).ValueGeneratedNever();
        one.Property(r => r.Path).HasMaxLength(120);
        one.HasOne<Claim>().WithMany().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Restrict);
        one.HasIndex(r => r.ExhibitId);
        one.HasIndex(r => r.Path);
    }
}

internal sealed class CitedInMapping : IEntityTypeConfiguration<CitedIn>
{
    // A view to EF: it only reads, and no migration makes the table.
    public void Configure(EntityTypeBuilder<CitedIn> one) => one.ToView("CitedIn").HasNoKey();
}
