using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Persistence.Conventions;

/// <summary>
/// The technical guard: every aggregate has one token in its root's row, which goes up with any change of the root or of what
/// hangs on it. Whoever saves what somebody else changed meanwhile loses the race and is run again.
/// </summary>
internal static class Aggregates
{
    /// <summary>Name of the token's column.</summary>
    public const string Token = "Token";

    /// <summary>Makes the entity the root of an aggregate.</summary>
    public static void IsAggregate<T>(this EntityTypeBuilder<T> root)
        where T : class => root.Property<int>(Token).IsConcurrencyToken();

    /// <summary>Counts up the token of every aggregate in which something changed.</summary>
    public static void CountUp(DbContext db)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => RootOf(db, entry))
            .OfType<EntityEntry>()
            .Where(root => root.State is EntityState.Unchanged or EntityState.Modified)
            .DistinctBy(root => root.Entity, ReferenceEqualityComparer.Instance)
            .ToList();
        foreach (var token in changed.Select(root => root.Property(Token))) token.CurrentValue = (int)token.OriginalValue! + 1;
    }

    private static EntityEntry? RootOf(DbContext db, EntityEntry entry)
    {
        if (entry.Metadata.FindProperty(Token) is not null) return entry;
        foreach (var key in entry.Metadata.GetForeignKeys().Where(key => key.IsOwnership || key.DeleteBehavior == DeleteBehavior.Cascade))
            if (PrincipalOf(db, entry, key) is { } principal && RootOf(db, principal) is { } root) return root;
        return null;
    }

    private static EntityEntry? PrincipalOf(DbContext db, EntityEntry entry, IForeignKey key)
    {
        var values = key.Properties.Select(p => entry.State == EntityState.Deleted ? entry.Property(p.Name).OriginalValue : entry.Property(p.Name).CurrentValue).ToList();
        return db.ChangeTracker.Entries().FirstOrDefault(candidate =>
            candidate.Metadata == key.PrincipalEntityType
            && key.PrincipalKey.Properties.Select(p => candidate.Property(p.Name).CurrentValue).SequenceEqual(values));
    }
}
