using FactCheck.Domain.Kernel;
using FactCheck.Domain.Outlets;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Persistence.Mappings;

internal sealed class ListingMapping : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> listing)
    {
        listing.ToTable("Listings").HasKey(l => l.ClaimId);
        listing.Property(l => l.ClaimId).ValueGeneratedNever();
        listing.Property(l => l.Path).HasMaxLength(200);
        // Codes of 60 letters were allowed once.
        listing.Property(l => l.RatingCode).HasMaxLength(60);
        listing.Property(l => l.RatingWord).HasMaxLength(100);
        listing.Property(l => l.RatingShape).HasMaxLength(32);
        listing.Property(l => l.RatingTone).HasMaxLength(32);
        listing.Property(l => l.OutletKey).HasMaxLength(Folding.Longest(Outlet.LongestName));
        listing.Property(l => l.Language).HasMaxLength(35);
        listing.Property(l => l.SearchText).HasDefaultValue("");
        listing.OwnsMany(l => l.Speakers, speaker =>
        {
            speaker.ToTable("ListingSpeakers");
            speaker.WithOwner().HasForeignKey("ClaimId");
            speaker.HasKey("ClaimId", nameof(ListingSpeaker.Place));
            speaker.Property(s => s.Place).ValueGeneratedNever();
            speaker.HasIndex(s => s.SpeakerId);
        });
        listing.OwnsMany(l => l.Topics, topic =>
        {
            topic.ToTable("ListingTopics");
            topic.WithOwner().HasForeignKey("ClaimId");
            topic.HasKey("ClaimId", nameof(ListingTopic.TopicId));
            topic.Property(t => t.TopicId).ValueGeneratedNever();
            topic.HasIndex(t => t.TopicId);
        });
        // Keyset lists: the newest first, alone or under one filter.
        listing.HasIndex(l => new { l.Standing, l.Newness });
        listing.HasIndex(l => new { l.Standing, l.RatingCode, l.Newness });
        listing.HasIndex(l => new { l.Standing, l.OutletKey, l.Newness });
        listing.HasIndex(l => l.Newness);
        listing.HasIndex(l => l.ArticleId);
        listing.HasIndex(l => l.ClaimNumber).IsUnique();
        listing.HasIndex(l => l.NextCheckOn);
    }
}
