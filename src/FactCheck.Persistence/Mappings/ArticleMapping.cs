using FactCheck.Domain.Addresses;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Outlets;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Persistence.Mappings;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.ToTable("Articles").IsAggregate();
        article.Property(a => a.Id).ValueGeneratedNever();
        article.Property(a => a.TextSha256).HasMaxLength(64);
        article.Property(a => a.DuplicateHash).HasMaxLength(64);
        article.Property(a => a.EngineVersion).HasMaxLength(100);
        article.Property(a => a.Boilerplate).AsJsonText();
        article.ComplexProperty(a => a.Details, details =>
        {
            details.Property(d => d.Title).HasColumnName("Title").HasMaxLength(ArticleDetails.LongestTitle);
            details.Property(d => d.Byline).HasColumnName("Byline").HasMaxLength(ArticleDetails.LongestByline);
            details.Property(d => d.OutletId).HasColumnName("OutletId");
            details.Property(d => d.Dated).HasColumnName("Dated").HasMaxLength(10).HasConversion<ArticleDateConverter>();
            details.Property(d => d.Address).HasColumnName("Address").HasMaxLength(WebAddress.Longest);
            details.Property(d => d.Language).HasColumnName("Language").HasMaxLength(35);
        });
        article.PrimitiveCollection(a => a.TopicIds);
        article.Ignore(a => a.Announcements);
        article.HasMany(a => a.Captures).WithOne().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Cascade);
        article.HasMany(a => a.Mentions).WithOne().HasForeignKey(m => m.ArticleId).OnDelete(DeleteBehavior.Cascade);
        // One text comes in once; after a withdrawal it may come again.
        article.HasIndex(a => a.DuplicateHash).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        article.HasIndex(a => new { a.SplitState, a.Id });
    }
}

internal sealed class CaptureMapping : IEntityTypeConfiguration<Capture>
{
    public void Configure(EntityTypeBuilder<Capture> capture)
    {
        capture.ToTable("Captures");
        capture.Property(c => c.Id).ValueGeneratedNever();
        capture.Property(c => c.Sha256).HasMaxLength(64);
        capture.Property(c => c.From).HasMaxLength(Capture.LongestFrom);
    }
}

internal sealed class MentionMapping : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> mention)
    {
        mention.ToTable("Mentions");
        mention.Property(m => m.Id).ValueGeneratedNever();
        mention.Property(m => m.Content).AsJsonText();
        mention.Property(m => m.Source).AsJsonText();
        mention.Property(m => m.Cue).AsJsonText();
        mention.Property(m => m.Via).AsJsonText();
        mention.Property(m => m.EngineVersion).HasMaxLength(100);
        mention.HasMany(m => m.Speakers).WithOne().HasForeignKey(s => s.MentionId).OnDelete(DeleteBehavior.Cascade);
        mention.Navigation(m => m.Speakers).AutoInclude();
        mention.HasIndex(m => m.ClaimId);
        mention.HasIndex(m => m.CameFromClaimId);
    }
}

internal sealed class MentionSpeakerMapping : IEntityTypeConfiguration<MentionSpeaker>
{
    public void Configure(EntityTypeBuilder<MentionSpeaker> voice)
    {
        voice.ToTable("MentionSpeakers").HasKey(s => new { s.MentionId, s.Place });
        voice.Property(s => s.Place).ValueGeneratedNever();
        voice.Property(s => s.Role).HasMaxLength(SaidBy.LongestRole);
        voice.HasOne<Speaker>().WithMany().HasForeignKey(s => s.SpeakerId).OnDelete(DeleteBehavior.Restrict);
        voice.HasIndex(s => new { s.SpeakerId, s.MentionId });
    }
}

internal sealed class OutletMapping : IEntityTypeConfiguration<Outlet>
{
    public void Configure(EntityTypeBuilder<Outlet> outlet)
    {
        outlet.ToTable("Outlets").IsAggregate();
        outlet.Property(o => o.Id).ValueGeneratedNever();
        outlet.Property(o => o.Name).HasMaxLength(Outlet.LongestName);
        outlet.Property(o => o.FoldedName).HasMaxLength(Folding.Longest(Outlet.LongestName));
        outlet.Property(o => o.Host).HasMaxLength(255);
        outlet.HasIndex(o => o.FoldedName).IsUnique();
        outlet.HasIndex(o => o.Host);
    }
}
