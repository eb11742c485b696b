using FactCheck.Domain.Addresses;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>What stands beside a piece of evidence as the desk sees it, however old the citation is.</summary>
/// <param name="ReliabilityNote">The desk's own note on how far it can be trusted; null when nobody wrote one.</param>
/// <param name="WithdrawnNotice">What was said when it was withdrawn; null while it stands.</param>
public sealed record ExhibitMarks(string? ReliabilityNote, string? WithdrawnNotice);

/// <summary>An exhibit as lists show it: without its stored copy, which may weigh more than all the rest of the list.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="ReliabilityNote">The desk's own note on how far it can be trusted; null when nobody wrote one.</param>
/// <param name="IsPublic">Whether readers may see it.</param>
/// <param name="Opened">Whether the whole desk knows of it.</param>
/// <param name="WithdrawnNotice">What was said when it was withdrawn; null while it stands.</param>
public sealed record ListedExhibit(
    Guid Id, ExhibitKind Kind, string Title, string? Publisher, string? Address, string? ReliabilityNote, bool IsPublic, bool Opened, string? WithdrawnNotice);

/// <summary>An exhibit as evidence shows it: without its stored copy.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="StoredSha256">Hash of the stored copy; null when none was taken.</param>
/// <param name="IsPublic">Whether readers may see it.</param>
/// <param name="IsWithdrawn">Whether it was withdrawn.</param>
public sealed record CitedExhibit(Guid Id, ExhibitKind Kind, string Title, string? Publisher, string? Address, string? StoredSha256, bool IsPublic, bool IsWithdrawn);

/// <summary>Finds exhibits again, so that a thing is added once. The blind filter holds in all of it but where it says so.</summary>
public static class ExhibitReading
{
    /// <summary>Exhibits by address in any spelling, by hash of the stored copy, or by words of title and publisher; the newest first.</summary>
    public static Task<List<ListedExhibit>> FindExhibitsAsync(this FactCheckDb db, string? words, int most, CancellationToken cancellationToken)
    {
        var typed = words?.Trim() ?? "";
        var exhibits = db.Exhibits.AsNoTracking().Where(e => e.SameAsId == null);
        var key = WebAddress.Key(typed);
        if (key is not null) exhibits = exhibits.Where(e => e.AddressKey == key || e.Address == typed);
        else if (IsHash(typed)) exhibits = exhibits.Where(e => e.StoredSha256 == typed.ToLowerInvariant());
        else
            foreach (var word in typed.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8))
                exhibits = exhibits.Where(e => e.Title.ToLower().Contains(word) || (e.Publisher != null && e.Publisher.ToLower().Contains(word)));
        return exhibits.OrderByDescending(e => e.AddedAt).ThenByDescending(e => e.Id).Take(most)
            .Select(e => new ListedExhibit(e.Id, e.Kind, e.Title, e.Publisher, e.Address, e.ReliabilityNote, e.IsPublic, e.Opened, e.WithdrawnNotice)).ToListAsync(cancellationToken);
    }

    /// <summary>The exhibit that these details mean, or that has this copy; null when whoever acts knows of none. Tracked.</summary>
    public static async Task<Exhibit?> KnownExhibitAsync(this FactCheckDb db, ExhibitDetails details, string? copy, CancellationToken cancellationToken)
    {
        var key = WebAddress.Key(details.Address);
        var hash = string.IsNullOrWhiteSpace(copy) ? null : Hashing.Sha256(copy);
        if (key is null && hash is null) return null;
        return await db.Exhibits
            .Where(e => e.SameAsId == null && e.IsPublic == details.IsPublic)
            .Where(e => (hash != null && e.StoredSha256 == hash) || (key != null && e.Kind == details.Kind && (e.AddressKey == key || e.Address == details.Address)))
            .OrderBy(e => hash != null && e.StoredSha256 == hash ? 0 : 1).ThenBy(e => e.AddedAt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>These exhibits, as evidence shows them, by id; what whoever acts may not know of is left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CitedExhibit>> CitedAsync(this FactCheckDb db, IEnumerable<Evidence> evidence, CancellationToken cancellationToken)
    {
        var wanted = evidence.Select(one => one.ExhibitId).Distinct().ToList();
        return await db.Exhibits.Where(e => wanted.Contains(e.Id))
            .Select(e => new CitedExhibit(e.Id, e.Kind, e.Title, e.Publisher, e.Address, e.StoredSha256, e.IsPublic, e.WithdrawnAt != null)).ToDictionaryAsync(e => e.Id, cancellationToken);
    }

    /// <summary>What the desk says of these exhibits.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ExhibitMarks>> ExhibitMarksAsync(this FactCheckDb db, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Exhibits.Where(e => wanted.Contains(e.Id)).Select(e => new { e.Id, Marks = new ExhibitMarks(e.ReliabilityNote, e.WithdrawnNotice) })
            .ToDictionaryAsync(e => e.Id, e => e.Marks, cancellationToken);
    }

    /// <summary>Which exhibit stands for each of these: itself, or the one that it turned out to be the same as.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> StandingForAsync(this FactCheckDb db, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Exhibits.Where(e => wanted.Contains(e.Id)).Select(e => new { e.Id, For = e.SameAsId ?? e.Id }).ToDictionaryAsync(e => e.Id, e => e.For, cancellationToken);
    }

    /// <summary>An earlier exhibit, open to the desk, that is the same thing as this one, which was just opened.</summary>
    internal static async Task<Exhibit?> SameThingAsync(this FactCheckDb db, Exhibit exhibit, CancellationToken cancellationToken)
    {
        if (exhibit.AddressKey is null && exhibit.StoredSha256 is null) return null;
        var stored = await db.Exhibits.IgnoreQueryFilters([FactCheckDb.BlindFilter])
            .Where(e => e.Id != exhibit.Id && e.SameAsId == null && e.IsPublic == exhibit.IsPublic)
            .Where(e => (e.StoredSha256 != null && e.StoredSha256 == exhibit.StoredSha256) || (e.AddressKey != null && e.AddressKey == exhibit.AddressKey && e.Kind == exhibit.Kind))
            .ToListAsync(cancellationToken);
        // Tracked ones say what they are by now: a peer's that is opened in the same save counts.
        return stored.Where(e => e.Opened && e.SameAsId is null && (e.AddedAt, e.Id).CompareTo((exhibit.AddedAt, exhibit.Id)) < 0)
            .OrderBy(e => e.AddedAt).ThenBy(e => e.Id).FirstOrDefault();
    }

    private static bool IsHash(string typed) => typed.Length == 64 && typed.All(char.IsAsciiHexDigit);
}
