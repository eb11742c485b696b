using FactCheck.Domain.Kernel;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Persistence.Conventions;

/// <summary>Small lists and records that belong to one row are kept in it as canonical JSON.</summary>
internal static class JsonText
{
    /// <summary>Keeps a list of immutable records as one text column.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AsJsonText<T>(this PropertyBuilder<IReadOnlyList<T>> property)
    {
        property.HasConversion(
            new ValueConverter<IReadOnlyList<T>, string>(
                list => Hashing.ToCanonicalJson(list),
                json => Hashing.FromCanonicalJson<List<T>>(json)),
            new ValueComparer<IReadOnlyList<T>>(
                (one, other) => ReferenceEquals(one, other) || (one != null && other != null && one.SequenceEqual(other)),
                list => list.Count,
                list => list.ToList()));
        return property;
    }

    /// <summary>Keeps an immutable record as one text column.</summary>
    public static PropertyBuilder<T?> AsJsonText<T>(this PropertyBuilder<T?> property)
        where T : class
    {
        property.HasConversion(
            new ValueConverter<T?, string?>(
                record => record == null ? null : Hashing.ToCanonicalJson(record),
                json => json == null ? null : Hashing.FromCanonicalJson<T>(json)),
            new ValueComparer<T?>(
                (one, other) => Equals(one, other),
                record => record == null ? 0 : record.GetHashCode(),
                record => record));
        return property;
    }
}
