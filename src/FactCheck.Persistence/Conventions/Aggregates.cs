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
        // Looked through once: each look at the tracker compares all that it holds with what was loaded, and an article of hundreds
        // of claims holds thousands of rows.
        var entries = db.ChangeTracker.Entries().ToList();
        var ofType = entries.ToLookup(entry => entry.Metadata);
        var known = new Dictionary<IKey, Dictionary<Values, EntityEntry>>();
        var changed = entries
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(RootOf)
            .OfType<EntityEntry>()
            .Where(root => root.State is EntityState.Unchanged or EntityState.Modified)
            .DistinctBy(root => root.Entity, ReferenceEqualityComparer.Instance)
            .ToList();
        foreach (var token in changed.Select(root => root.Property(Token))) token.CurrentValue = (int)token.OriginalValue! + 1;

        EntityEntry? RootOf(EntityEntry entry)
        {
            if (entry.Metadata.FindProperty(Token) is not null) return entry;
            foreach (var key in entry.Metadata.GetForeignKeys().Where(key => key.IsOwnership || key.DeleteBehavior == DeleteBehavior.Cascade))
                if (PrincipalOf(entry, key) is { } principal && RootOf(principal) is { } root) return root;
            return null;
        }

        EntityEntry? PrincipalOf(EntityEntry entry, IForeignKey key)
        {
            if (!known.TryGetValue(key.PrincipalKey, out var principals))
            {
                principals = [];
                foreach (var one in ofType[key.PrincipalEntityType]) principals.TryAdd(Values.Of(one, key.PrincipalKey.Properties, isGone: false), one);
                known.Add(key.PrincipalKey, principals);
            }

            return principals.GetValueOrDefault(Values.Of(entry, key.Properties, entry.State == EntityState.Deleted));
        }
    }

    /// <summary>The values of a key, equal where each of them is.</summary>
    private readonly struct Values(object?[] all) : IEquatable<Values>
    {
        private readonly object?[] all = all;

        public static Values Of(EntityEntry entry, IReadOnlyList<IProperty> properties, bool isGone) =>
            new([.. properties.Select(p => isGone ? entry.Property(p.Name).OriginalValue : entry.Property(p.Name).CurrentValue)]);

        public bool Equals(Values other) => all.SequenceEqual(other.all);

        public override bool Equals(object? obj) => obj is Values other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var value in all) hash.Add(value);
            return hash.ToHashCode();
        }
    }
}
