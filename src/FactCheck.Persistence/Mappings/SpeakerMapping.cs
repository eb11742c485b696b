using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Persistence.Mappings;

internal sealed class SpeakerMapping : IEntityTypeConfiguration<Speaker>
{
    public void Configure(EntityTypeBuilder<Speaker> speaker)
    {
        speaker.ToTable("Speakers").IsAggregate();
        speaker.Property(s => s.Id).ValueGeneratedNever();
        speaker.Property(s => s.Name).HasMaxLength(Speaker.LongestName);
        speaker.Property(s => s.FoldedName).HasMaxLength(Folding.Longest(Speaker.LongestName));
        speaker.Property(s => s.Note).HasMaxLength(Speaker.LongestNote);
        speaker.Property(s => s.SameAs).HasMaxLength(WebAddress.Longest);
        speaker.Ignore(s => s.Announcements);
        speaker.HasMany(s => s.Aliases).WithOne().HasForeignKey(a => a.SpeakerId).OnDelete(DeleteBehavior.Cascade);
        speaker.Navigation(s => s.Aliases).AutoInclude();
        speaker.HasIndex(s => s.FoldedName);
        speaker.HasIndex(s => s.ArticleId);
    }
}

internal sealed class SpeakerAliasMapping : IEntityTypeConfiguration<SpeakerAlias>
{
    public void Configure(EntityTypeBuilder<SpeakerAlias> alias)
    {
        alias.ToTable("SpeakerAliases").HasKey(a => new { a.SpeakerId, a.FoldedName });
        alias.Property(a => a.Name).HasMaxLength(Speaker.LongestName);
        alias.Property(a => a.FoldedName).HasMaxLength(Folding.Longest(Speaker.LongestName));
        alias.HasIndex(a => a.FoldedName);
    }
}
