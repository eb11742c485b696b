using FactCheck.Domain.Addresses;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.History;
using FactCheck.Domain.Newsrooms;
using FactCheck.Domain.Outlets;
using FactCheck.Domain.People;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Speakers;
using FactCheck.Domain.Topics;
using FactCheck.Domain.Training;
using FactCheck.Domain.Triage;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Conventions;
using FactCheck.Persistence.Outbox;
using FactCheck.Persistence.People;
using FactCheck.Persistence.Reading;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence;

/// <summary>The newsroom's data: one context for both databases, one per scope, never kept as long as a circuit lives.</summary>
public sealed class FactCheckDb(DbContextOptions<FactCheckDb> options, IActing acting)
    : IdentityDbContext<Person, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>Name of the query filter that keeps reviewers blind to each other.</summary>
    public const string BlindFilter = "Blind";

    /// <summary>Articles; mentions and captures only when included.</summary>
    public DbSet<Article> Articles => Set<Article>();

    /// <summary>Mentions, for reading lists; they are changed through their article.</summary>
    public DbSet<Mention> Mentions => Set<Mention>();

    /// <summary>Claims, always with rounds, seats, wordings and notices.</summary>
    public DbSet<Claim> Claims => Set<Claim>();

    /// <summary>Reviews that are open to whoever acts: their own, and those of settled rounds.</summary>
    public DbSet<Review> Reviews => Set<Review>();

    /// <summary>Drafts of reviews that are open to whoever acts.</summary>
    public DbSet<ReviewDraft> ReviewDrafts => Set<ReviewDraft>();

    /// <summary>Notes between colleagues that are open to whoever acts; blind ones of rounds that are over through <c>NotesAsync</c>.</summary>
    public DbSet<ClaimNote> Notes => Set<ClaimNote>();

    /// <summary>What the editors have to look at.</summary>
    public DbSet<DeskTask> Tasks => Set<DeskTask>();

    /// <summary>Verdicts with their versions.</summary>
    public DbSet<Verdict> Verdicts => Set<Verdict>();

    /// <summary>What readers' lists show of each published claim; kept by the acts that readers can see.</summary>
    public DbSet<Listing> Listings => Set<Listing>();

    /// <summary>The public log of corrections; written by the acts that readers can see.</summary>
    public DbSet<CorrectionsLogEntry> CorrectionsLog => Set<CorrectionsLogEntry>();

    /// <summary>What each verdict that is up rests on.</summary>
    public DbSet<RestsOn> RestsOn => Set<RestsOn>();

    /// <summary>In which claims an exhibit was ever cited; kept by the database.</summary>
    public DbSet<CitedIn> CitedIn => Set<CitedIn>();

    /// <summary>History: added with a claim's change, never changed. Read it, keyed by claim and number.</summary>
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    /// <summary>The ledger that seals the newest hash of every claim.</summary>
    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    /// <summary>Speakers with their aliases.</summary>
    public DbSet<Speaker> Speakers => Set<Speaker>();

    /// <summary>Exhibits that are open to whoever acts.</summary>
    public DbSet<Exhibit> Exhibits => Set<Exhibit>();

    /// <summary>Queues with their members.</summary>
    public DbSet<Queue> Queues => Set<Queue>();

    /// <summary>Claims that somebody passed over.</summary>
    public DbSet<Skip> Skips => Set<Skip>();

    /// <summary>Where suggested claims stand in triage; made again with every save that touches them.</summary>
    public DbSet<TriagePlace> TriagePlaces => Set<TriagePlace>();

    /// <summary>Speakers, outlets and topics of suggested claims.</summary>
    public DbSet<TriageTrait> TriageTraits => Set<TriageTrait>();

    /// <summary>What triage is ranked by: one row.</summary>
    public DbSet<TriageBasis> TriageBases => Set<TriageBasis>();

    /// <summary>Filters of triage that have a name.</summary>
    public DbSet<SavedList> SavedLists => Set<SavedList>();

    /// <summary>Rating scales with all versions.</summary>
    public DbSet<Scale> Scales => Set<Scale>();

    /// <summary>Outlets.</summary>
    public DbSet<Outlet> Outlets => Set<Outlet>();

    /// <summary>Topics.</summary>
    public DbSet<Topic> Topics => Set<Topic>();

    /// <summary>The newsroom: one row.</summary>
    public DbSet<Newsroom> Newsrooms => Set<Newsroom>();

    /// <summary>Public addresses, by path.</summary>
    public DbSet<Address> Addresses => Set<Address>();

    /// <summary>What readers asked.</summary>
    public DbSet<ReaderRequest> ReaderRequests => Set<ReaderRequest>();

    /// <summary>What editors corrected of the engine.</summary>
    public DbSet<TrainingExample> TrainingExamples => Set<TrainingExample>();

    /// <summary>Declared conflicts of interest.</summary>
    public DbSet<ConflictOfInterest> ConflictsOfInterest => Set<ConflictOfInterest>();

    /// <summary>Invitations.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>What waits to be carried out.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Which machine does which job.</summary>
    public DbSet<Lease> Leases => Set<Lease>();

    /// <summary>The person acting in this scope; the empty id when it is no person. Query filters read it.</summary>
    public Guid ActingPersonId => acting.Actor.PersonId ?? Guid.Empty;

    /// <summary>Identity's tables including passkeys, whatever the host's options say: the migrations were made for these.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>Some bytes of a column, without reading the others: only inside a query.</summary>
    /// <param name="bytes">The column.</param>
    /// <param name="from">The first, from 1.</param>
    /// <param name="count">How many.</param>
    public static byte[]? Part(byte[]? bytes, int from, int count) => throw new NotSupportedException("Only the database reads a part of a column.");

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FactCheckDb).Assembly);
        builder.HasDbFunction(typeof(FactCheckDb).GetMethod(nameof(Part))!).HasName("substr").IsBuiltIn();
        builder.Entity<Review>().HasQueryFilter(BlindFilter, review => review.Opened || review.WriterId == ActingPersonId);
        builder.Entity<ReviewDraft>().HasQueryFilter(BlindFilter, draft => draft.Opened || draft.WriterId == ActingPersonId);
        builder.Entity<ClaimNote>().HasQueryFilter(BlindFilter, note => !note.IsBlind || note.WriterId == ActingPersonId);
        builder.Entity<Exhibit>().HasQueryFilter(BlindFilter, exhibit => exhibit.Opened || exhibit.AddedBy == ActingPersonId);
    }
}
