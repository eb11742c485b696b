using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Topics;
using FactCheck.Persistence.Conventions;
using FactCheck.Persistence.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Persistence.Mappings;

internal sealed class ExhibitMapping : IEntityTypeConfiguration<Exhibit>
{
    public void Configure(EntityTypeBuilder<Exhibit> exhibit)
    {
        exhibit.ToTable("Exhibits").IsAggregate();
        exhibit.Property(e => e.Id).ValueGeneratedNever();
        exhibit.Property(e => e.Title).HasMaxLength(ExhibitDetails.LongestTitle);
        exhibit.Property(e => e.Publisher).HasMaxLength(ExhibitDetails.LongestPublisher);
        exhibit.Property(e => e.Address).HasMaxLength(Domain.Addresses.WebAddress.Longest);
        exhibit.Property(e => e.ReliabilityNote).HasMaxLength(ExhibitDetails.LongestNote);
        exhibit.Property(e => e.StoredSha256).HasMaxLength(64);
        exhibit.Ignore(e => e.Details).Ignore(e => e.Announcements);
        exhibit.Property(e => e.AddressKey).HasMaxLength(Domain.Addresses.WebAddress.Longest);
        exhibit.HasIndex(e => e.Address);
        exhibit.HasIndex(e => e.AddressKey);
        exhibit.HasIndex(e => e.StoredSha256);
        exhibit.HasIndex(e => e.SameAsId);
        exhibit.HasIndex(e => new { e.AddedAt, e.Id });
    }
}

internal sealed class DeskTaskMapping : IEntityTypeConfiguration<DeskTask>
{
    public void Configure(EntityTypeBuilder<DeskTask> task)
    {
        task.ToTable("Tasks").IsAggregate();
        task.Property(t => t.Id).ValueGeneratedNever();
        task.Property(t => t.Notice).HasMaxLength(Claim.MostReason);
        task.Property(t => t.EndReason).HasMaxLength(Claim.MostReason);
        task.Ignore(t => t.Announcements).Ignore(t => t.ExhibitId);
        task.Property(t => t.SourceExhibitId).HasColumnName("ExhibitId");
        task.Property(t => t.Cause).HasDefaultValue(TaskCause.SourceWithdrawn).HasSentinel((TaskCause)(-1));
        task.HasOne<Claim>().WithMany().HasForeignKey(t => t.ClaimId).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<Exhibit>().WithMany().HasForeignKey(t => t.SourceExhibitId).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<Person>().WithMany().HasForeignKey(t => t.EndedBy).OnDelete(DeleteBehavior.Restrict);
        task.HasIndex(t => new { t.EndedAt, t.OpenedAt });
        task.HasIndex(t => t.ClaimId);
        task.HasOne<Claim>().WithMany().HasForeignKey(t => t.SourceClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QueueMapping : IEntityTypeConfiguration<Queue>
{
    public void Configure(EntityTypeBuilder<Queue> queue)
    {
        queue.ToTable("Queues").IsAggregate();
        queue.Property(q => q.Id).ValueGeneratedNever();
        queue.Property(q => q.Name).HasMaxLength(Queue.LongestName);
        queue.Property(q => q.FoldedName).HasMaxLength(Folding.Longest(Queue.LongestName));
        queue.Property(q => q.Description).HasMaxLength(Queue.LongestDescription);
        queue.ComplexProperty(q => q.Terms);
        queue.Property(q => q.Rules).AsJsonText().HasDefaultValueSql("'[]'");
        queue.Ignore(q => q.Announcements);
        queue.HasMany(q => q.Members).WithOne().HasForeignKey(m => m.QueueId).OnDelete(DeleteBehavior.Cascade);
        queue.Navigation(q => q.Members).AutoInclude();
        queue.HasIndex(q => q.FoldedName).IsUnique();
    }
}

internal sealed class QueueMemberMapping : IEntityTypeConfiguration<QueueMember>
{
    public void Configure(EntityTypeBuilder<QueueMember> member)
    {
        member.ToTable("QueueMembers").HasKey(m => new { m.QueueId, m.PersonId });
        member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        member.HasIndex(m => m.PersonId);
    }
}

internal sealed class SkipMapping : IEntityTypeConfiguration<Skip>
{
    public void Configure(EntityTypeBuilder<Skip> skip)
    {
        skip.ToTable("Skips").HasKey(s => new { s.PersonId, s.ClaimId, s.Round });
        skip.Property(s => s.Round).ValueGeneratedNever();
        skip.Property(s => s.Reason).HasMaxLength(500);
    }
}

internal sealed class ScaleMapping : IEntityTypeConfiguration<Scale>
{
    public void Configure(EntityTypeBuilder<Scale> scale)
    {
        scale.ToTable("Scales").IsAggregate();
        scale.Property(s => s.Id).ValueGeneratedNever();
        scale.Property(s => s.Name).HasMaxLength(Scale.LongestName);
        scale.Ignore(s => s.Announcements).Ignore(s => s.Current);
        scale.HasMany(s => s.Versions).WithOne().HasForeignKey(v => v.ScaleId).OnDelete(DeleteBehavior.Cascade);
        scale.Navigation(s => s.Versions).AutoInclude();
    }
}

internal sealed class ScaleVersionMapping : IEntityTypeConfiguration<ScaleVersion>
{
    public void Configure(EntityTypeBuilder<ScaleVersion> version)
    {
        version.ToTable("ScaleVersions").HasKey(v => new { v.ScaleId, v.Number });
        version.Property(v => v.Number).ValueGeneratedNever();
        version.Property(v => v.Ratings).AsJsonText();
        version.Property(v => v.Language).HasMaxLength(35);
    }
}

internal sealed class TopicMapping : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.ToTable("Topics").IsAggregate();
        topic.Property(t => t.Id).ValueGeneratedNever();
        topic.Property(t => t.Name).HasMaxLength(Topic.LongestName);
        topic.Property(t => t.FoldedName).HasMaxLength(Folding.Longest(Topic.LongestName));
        topic.HasIndex(t => t.FoldedName).IsUnique();
    }
}
