using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>The names of what a list is narrowed to; null for what it is not narrowed to, and for what this newsroom does not know.</summary>
/// <param name="Rating">The rating's word.</param>
/// <param name="Speaker">The speaker.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="Topic">The topic.</param>
public sealed record FilterNames(string? Rating, string? Speaker, string? Outlet, string? Topic)
{
    /// <summary>The filter without what nobody knows: that leaves nothing.</summary>
    public ListingFilter KnownOf(ListingFilter filter) => filter with
    {
        Rating = Rating is null ? null : filter.Rating,
        Speaker = Speaker is null ? null : filter.Speaker,
        Outlet = Outlet is null ? null : filter.Outlet,
        Topic = Topic is null ? null : filter.Topic,
    };
}

/// <summary>Names what stands in the address of a list.</summary>
public static class FilterReading
{
    /// <summary>The names of this filter.</summary>
    public static async Task<FilterNames> NamesAsync(this FactCheckDb db, ListingFilter filter, CancellationToken cancellationToken) => new(
        filter.Rating is { } rating ? await db.WordAsync(rating, cancellationToken) : null,
        filter.Speaker is { } speaker ? await db.At(AddressTarget.Speaker, speaker).Join(db.Speakers, a => a.TargetId, s => s.Id, (_, s) => s.Name).FirstOrDefaultAsync(cancellationToken) : null,
        filter.Outlet is { } outlet ? await db.Outlets.Where(one => one.FoldedName == Folding.Fold(outlet)).Select(one => one.Name).FirstOrDefaultAsync(cancellationToken) : null,
        filter.Topic is { } topic ? await db.At(AddressTarget.Topic, topic).Join(db.Topics, a => a.TargetId, t => t.Id, (_, t) => t.Name).FirstOrDefaultAsync(cancellationToken) : null);

    private static IQueryable<Address> At(this FactCheckDb db, AddressTarget target, string slug)
    {
        var path = Address.Folder(target) + slug;
        return db.Addresses.Where(a => a.Path == path && a.Target == target);
    }

    // As readers last saw it; else as reviewers may choose it.
    private static async Task<string?> WordAsync(this FactCheckDb db, string code, CancellationToken cancel) =>
        await db.ListingsUp().Where(l => l.RatingCode == code).NewestFirst().Select(l => l.RatingWord).FirstOrDefaultAsync(cancel)
        ?? (await db.ScalesInUseAsync(cancel)).SelectMany(scale => scale.Current.Ratings).FirstOrDefault(one => one.Code == code)?.Word;
}
