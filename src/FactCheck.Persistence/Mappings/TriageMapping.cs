using FactCheck.Domain.Claims;
using FactCheck.Domain.Triage;
using FactCheck.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Persistence.Mappings;

internal sealed class TriagePlaceMapping : IEntityTypeConfiguration<TriagePlace>
{
    public void Configure(EntityTypeBuilder<TriagePlace> place)
    {
        place.ToTable("TriagePlaces").HasKey(p => p.ClaimId);
        place.Property(p => p.ClaimId).ValueGeneratedNever();
        place.Property(p => p.Rule).HasMaxLength(QueueRule.Longest);
        place.HasOne<Claim>().WithOne().HasForeignKey<TriagePlace>(p => p.ClaimId).OnDelete(DeleteBehavior.Restrict);
        // A day's claims by points; all claims by points, with the day beside it; each once more among those of one suggestion,
        // one article, one kind. What must be made again.
        place.HasIndex(p => new { p.Day, p.Points, p.Number });
        place.HasIndex(p => new { p.Points, p.Number, p.Day });
        place.HasIndex(p => new { p.Kind, p.Points, p.Number, p.Day });
        place.HasIndex(p => new { p.IsWatched, p.Points, p.Number, p.Day });
        place.HasIndex(p => new { p.QueueId, p.Points, p.Number, p.Day });
        place.HasIndex(p => new { p.ArticleId, p.Points, p.Number });
        place.HasIndex(p => p.Basis);
        place.HasMany(p => p.Traits).WithOne().HasForeignKey(t => t.ClaimId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TriageTraitMapping : IEntityTypeConfiguration<TriageTrait>
{
    public void Configure(EntityTypeBuilder<TriageTrait> trait)
    {
        trait.ToTable("TriageTraits").HasKey(t => new { t.ClaimId, t.TraitId });
        // All claims of a trait by points, with the day beside it; one day of them. A day and a number never change.
        trait.HasIndex(t => new { t.TraitId, t.Points, t.Number, t.Day });
        trait.HasIndex(t => new { t.TraitId, t.Day, t.Points, t.Number });
    }
}

internal sealed class TriageBasisMapping : IEntityTypeConfiguration<TriageBasis>
{
    public void Configure(EntityTypeBuilder<TriageBasis> basis)
    {
        basis.ToTable("TriageBases").IsAggregate();
        basis.Property(b => b.Id).ValueGeneratedNever();
        basis.ComplexProperty(b => b.Weights);
        basis.Ignore(b => b.Announcements);
    }
}

internal sealed class SavedListMapping : IEntityTypeConfiguration<SavedList>
{
    public void Configure(EntityTypeBuilder<SavedList> list)
    {
        list.ToTable("SavedLists");
        list.Property(l => l.Id).ValueGeneratedNever();
        list.Property(l => l.Name).HasMaxLength(SavedList.LongestName);
        list.Property(l => l.FoldedName).HasMaxLength(SavedList.LongestName * 2);
        list.ComplexProperty(l => l.Filter, filter => filter.Property(f => f.Words).HasMaxLength(200));
        list.Ignore(l => l.Announcements);
        list.HasIndex(l => l.FoldedName).IsUnique();
    }
}
