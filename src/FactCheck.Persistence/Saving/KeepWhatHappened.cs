using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Conventions;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Outbox;
using FactCheck.Persistence.Taking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Persistence.Saving;

/// <summary>
/// With every save, in the same transaction: the lines of history that the aggregates wrote, the messages of what they announced,
/// the text that claims are searched by, from when their seats can be taken, and one step of each changed aggregate's token.
/// </summary>
internal sealed class KeepWhatHappened : SaveChangesInterceptor
{
    /// <summary>It keeps nothing between saves: one is enough.</summary>
    public static KeepWhatHappened Once { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Keep(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Keep(DbContext db)
    {
        db.ChangeTracker.DetectChanges();
        // What is changed from here on is told to the tracker: each further look would compare all that it holds once more.
        var looks = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            KeepDetected(db);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    private static void KeepDetected(DbContext db)
    {
        var entities = db.ChangeTracker.Entries().Select(entry => entry.Entity).ToList();
        foreach (var keeper in entities.OfType<IKeepHistory>().Where(keeper => keeper.NewHistory.Count > 0))
        {
            db.AddRange(keeper.NewHistory);
            keeper.ForgetNewHistory();
        }

        foreach (var announcer in entities.OfType<IAnnounce>().Where(announcer => announcer.Announcements.Count > 0))
        {
            db.AddRange(announcer.Announcements.Select(OutboxMessage.Of));
            announcer.ForgetAnnouncements();
        }

        foreach (var claim in db.ChangeTracker.Entries<Claim>().Where(claim => claim.State is EntityState.Added or EntityState.Modified))
        {
            claim.Property(SearchText.Column).CurrentValue = SearchText.Of(claim.Entity);
            claim.Property(SeatFrom.Column).CurrentValue = SeatFrom.Of(claim.Entity);
        }

        Aggregates.CountUp(db);
    }
}
