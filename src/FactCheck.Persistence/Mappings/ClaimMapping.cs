using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Queues;
using FactCheck.Persistence.Conventions;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Taking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Persistence.Mappings;

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    /// <summary>Number of the newest line of history that the ledger has sealed; no part of the aggregate, and not guarded by its token.</summary>
    public const string SealedNumber = "SealedNumber";

    public void Configure(EntityTypeBuilder<Claim> claim)
    {
        claim.ToTable("Claims");
        claim.Property(c => c.Id).ValueGeneratedNever();
        claim.Property(c => c.Revision).IsConcurrencyToken();
        claim.Property<int>(SealedNumber);
        claim.Property<DateTimeOffset?>(SeatFrom.Column);
        claim.Property<string>(SearchText.Column).HasDefaultValue("");
        claim.Property(c => c.Text).HasMaxLength(Wording.MostCharacters);
        claim.Property(c => c.Language).HasMaxLength(35);
        claim.Property(c => c.StandingReason).HasMaxLength(Claim.MostReason);
        claim.Property(c => c.EngineVersion).HasMaxLength(100);
        claim.Property(c => c.HistoryHash).HasMaxLength(64);
        // A number, not a word: the next claim is found by it.
        claim.Property(c => c.Priority).HasConversion<int>();
        claim.Property(c => c.Wordings).AsJsonText();
        claim.PrimitiveCollection(c => c.TopicIds);
        claim.Property(c => c.CheckWorthinessReasons).AsJsonText();
        claim.Property(c => c.MovedMentionIds).AsJsonText();
        claim.Ignore(c => c.CurrentRound).Ignore(c => c.Announcements).Ignore(c => c.NewHistory);
        claim.OwnsOne(c => c.Decision, MapDecision);
        claim.OwnsOne(c => c.PublishedFindings, found => MapFindings(found));
        claim.OwnsMany(c => c.Notices, MapNotice);
        claim.OwnsMany(c => c.Rounds, MapRound);
        claim.HasOne<Queue>().WithMany().HasForeignKey(c => c.QueueId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<Article>().WithMany().HasForeignKey(c => c.LeadArticleId).OnDelete(DeleteBehavior.Restrict);
        claim.HasIndex(c => c.Number).IsUnique();
        claim.HasIndex(c => c.LeadMentionId);
        claim.HasIndex(c => c.MergedIntoId);
        // Keyset lists: triage and every list of one status; a queue's list; the latest verdicts. By number, not by id: ids made
        // within one millisecond have no order.
        claim.HasIndex(c => new { c.Status, c.Priority, c.Number });
        claim.HasIndex(c => new { c.QueueId, c.Status, c.Priority, c.Number });
        claim.HasIndex(c => new { c.Standing, c.LastPublishedAt, c.Number });
        claim.HasIndex(c => new { c.LeadArticleId, c.Number });
    }

    private static void MapDecision(OwnedNavigationBuilder<Claim, Decision> decision)
    {
        decision.Property(d => d.Reason).HasMaxLength(Claim.MostReason);
        decision.OwnsOne(d => d.Findings, found => MapFindings(found));
        decision.Navigation(d => d.Findings).IsRequired();
    }

    internal static void MapFindings<TOwner>(OwnedNavigationBuilder<TOwner, Findings> found)
        where TOwner : class
    {
        found.Property(f => f.WasItSaid).HasMaxLength(32);
        // A version of a scale made before codes were bound to ASCII has up to 60 letters, each of which the JSON may write as six.
        found.Property(f => f.Rating).AsJsonText().HasMaxLength(500);
        found.Ignore(f => f.IsAboutTheAttribution);
    }

    private static void MapNotice(OwnedNavigationBuilder<Claim, Notice> notice)
    {
        notice.ToTable("Notices");
        notice.WithOwner().HasForeignKey("ClaimId");
        notice.HasKey("ClaimId", nameof(Notice.Number));
        notice.Property(n => n.Number).ValueGeneratedNever();
        notice.Property(n => n.Text).HasMaxLength(Claim.MostReason);
    }

    private static void MapRound(OwnedNavigationBuilder<Claim, Round> round)
    {
        round.ToTable("Rounds");
        round.WithOwner().HasForeignKey("ClaimId");
        round.HasKey("ClaimId", nameof(Round.Number));
        round.Property(r => r.Number).ValueGeneratedNever();
        round.Property(r => r.WaiverReason).HasMaxLength(Claim.MostReason);
        round.Property(r => r.LapsedReviewerIds).AsJsonText();
        round.OwnsOne(r => r.Terms);
        round.Navigation(r => r.Terms).IsRequired();
        round.OwnsMany(r => r.Seats, MapSeat);
    }

    private static void MapSeat(OwnedNavigationBuilder<Round, Seat> seat)
    {
        seat.ToTable("Seats");
        seat.WithOwner().HasForeignKey("ClaimId", "Round");
        seat.HasKey("ClaimId", "Round", nameof(Seat.Number));
        seat.Property(s => s.Number).ValueGeneratedNever();
        seat.HasIndex("ClaimId", "Round", nameof(Seat.ReviewerId)).IsUnique();
        // Whose holds run out, and who holds what.
        seat.HasIndex(s => new { s.State, s.HeldUntil });
        seat.HasIndex(s => s.ReviewerId);
    }
}
