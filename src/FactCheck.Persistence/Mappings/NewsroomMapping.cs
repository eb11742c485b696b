using FactCheck.Domain.Addresses;
using FactCheck.Domain.Newsrooms;
using FactCheck.Domain.Outlets;
using FactCheck.Domain.People;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Speakers;
using FactCheck.Domain.Training;
using FactCheck.Persistence.Conventions;
using FactCheck.Persistence.Outbox;
using FactCheck.Persistence.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Persistence.Mappings;

internal sealed class NewsroomMapping : IEntityTypeConfiguration<Newsroom>
{
    public void Configure(EntityTypeBuilder<Newsroom> newsroom)
    {
        newsroom.ToTable("Newsrooms").IsAggregate();
        newsroom.Property(n => n.Id).ValueGeneratedNever();
        newsroom.Property(n => n.Name).HasMaxLength(200);
        newsroom.Property(n => n.Address).HasMaxLength(WebAddress.Longest);
        newsroom.Property(n => n.LogoType).HasMaxLength(30);
        newsroom.Property(n => n.Languages).AsJsonText();
        newsroom.Property(n => n.Zone).HasMaxLength(60);
        newsroom.ComplexProperty(n => n.Policies);
        newsroom.Ignore(n => n.TimeZone).Ignore(n => n.Announcements);
    }
}

internal sealed class AddressMapping : IEntityTypeConfiguration<Address>
{
    public void Configure(EntityTypeBuilder<Address> address)
    {
        address.ToTable("Addresses").HasKey(a => a.Path);
        address.IsAggregate();
        address.Property(a => a.Path).HasMaxLength(120).ValueGeneratedNever();
        address.HasIndex(a => a.TargetId);
    }
}

internal sealed class ReaderRequestMapping : IEntityTypeConfiguration<ReaderRequest>
{
    public void Configure(EntityTypeBuilder<ReaderRequest> request)
    {
        request.ToTable("ReaderRequests").IsAggregate();
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Text).HasMaxLength(ReaderRequest.LongestText);
        request.Property(r => r.Address).HasMaxLength(WebAddress.Longest);
        request.Property(r => r.AnswerTo).HasMaxLength(254);
        request.Property(r => r.CameFrom).HasMaxLength(64);
        request.Ignore(r => r.Announcements);
        request.HasIndex(r => r.ClaimId);
        request.HasIndex(r => r.FirstClaimId);
        request.HasIndex(r => new { r.AnsweredAt, r.Id });
        request.HasIndex(r => new { r.Result, r.ReceivedAt });
    }
}

internal sealed class TrainingExampleMapping : IEntityTypeConfiguration<TrainingExample>
{
    public void Configure(EntityTypeBuilder<TrainingExample> example)
    {
        example.ToTable("TrainingExamples");
        example.Property(e => e.Id).ValueGeneratedNever();
        example.Property(e => e.EngineVersion).HasMaxLength(100);
        example.HasIndex(e => e.ArticleId);
    }
}

internal sealed class ConflictOfInterestMapping : IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> conflict)
    {
        conflict.ToTable("ConflictsOfInterest");
        conflict.Property(c => c.Id).ValueGeneratedNever();
        conflict.Ignore(c => c.Announcements);
        conflict.Property(c => c.Reason).HasMaxLength(ConflictOfInterest.LongestReason);
        conflict.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        conflict.HasOne<Speaker>().WithMany().HasForeignKey(c => c.SpeakerId).OnDelete(DeleteBehavior.Restrict);
        conflict.HasOne<Outlet>().WithMany().HasForeignKey(c => c.OutletId).OnDelete(DeleteBehavior.Restrict);
        conflict.HasIndex(c => c.PersonId);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitations").IsAggregate();
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Addressee).HasMaxLength(254);
        invitation.Property(i => i.SecretSha256).HasMaxLength(64);
        invitation.HasIndex(i => i.SecretSha256).IsUnique();
        invitation.Ignore(i => i.Announcements);
    }
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Outbox");
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Subject).HasMaxLength(32);
        message.Property(m => m.What).HasMaxLength(64);
        message.HasIndex(m => new { m.SentAt, m.Id });
    }
}

internal sealed class LeaseMapping : IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Lease> lease)
    {
        lease.ToTable("Leases").HasKey(l => l.Job);
        lease.Property(l => l.Job).HasMaxLength(32).ValueGeneratedNever();
    }
}
