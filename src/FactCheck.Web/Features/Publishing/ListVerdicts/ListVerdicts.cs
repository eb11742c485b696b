using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.ListVerdicts;

/// <summary>Asks for what waits to be published and what readers have, newest first.</summary>
/// <param name="Before">Only verdicts below that place in the order: the page after; null for the first.</param>
/// <param name="After">Only what waits behind that place, as <see cref="ListVerdictsView.NextDecided"/> said; null for both lists from their beginning.</param>
[MaySend(Senders.Editor)]
public sealed record ListVerdictsQuery(long? Before = null, string? After = null) : IQuery<ListVerdictsView>;

/// <summary>The desk's verdicts.</summary>
/// <param name="Decided">Claims with findings and no verdict yet, the most urgent first; of one priority the oldest.</param>
/// <param name="Published">What readers have, or had.</param>
/// <param name="Next">Where the page after begins; null on the last.</param>
/// <param name="NextDecided">Where what waits goes on; null when all of it is here.</param>
public sealed record ListVerdictsView(IReadOnlyList<DecidedClaimView> Decided, IReadOnlyList<PublishedClaimView> Published, long? Next, string? NextDecided = null);

/// <summary>A claim whose verdict is to be written.</summary>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its words.</param>
/// <param name="Since">Since when it is decided.</param>
public sealed record DecidedClaimView(long Number, string Text, DateTimeOffset Since);

/// <summary>A claim that was published.</summary>
/// <param name="Number">Its short number.</param>
/// <param name="Summary">The verdict's summary; empty once removed.</param>
/// <param name="Rating">The word of its rating; null when there is none.</param>
/// <param name="Standing">What readers see.</param>
/// <param name="Version">Number of the newest version.</param>
/// <param name="ChangedAt">When readers were last told something new.</param>
/// <param name="Path">The path of its page.</param>
public sealed record PublishedClaimView(long Number, string Summary, string? Rating, Standing Standing, int Version, DateTimeOffset ChangedAt, string Path);

internal sealed class ListVerdictsHandler(FactCheckDb db) : IRequestHandler<ListVerdictsQuery, Outcome<ListVerdictsView>>
{
    private const int PageLength = 50;

    public async Task<Outcome<ListVerdictsView>> Handle(ListVerdictsQuery request, CancellationToken cancellationToken)
    {
        var (decided, nextDecided) = request.Before is null ? await DecidedAsync(request.After, cancellationToken) : ([], null);
        if (request.After is not null) return new ListVerdictsView(decided, [], null, nextDecided);
        var listings = db.Listings.AsNoTracking();
        if (request.Before is { } before) listings = listings.Where(l => l.Newness < before);
        var page = await listings.OrderByDescending(l => l.Newness).Take(PageLength + 1)
            .Select(l => new { l.Newness, Shown = new PublishedClaimView(l.ClaimNumber, l.Summary, l.RatingWord, l.Standing, l.Version, l.ChangedAt, l.Path) }).ToListAsync(cancellationToken);
        var shown = page.Take(PageLength).Select(l => l.Shown).ToList();
        return new ListVerdictsView(decided, shown, page.Count > PageLength ? page[PageLength - 1].Newness : null, nextDecided);
    }

    // One priority after the other: each is walked along the index of statuses, and nothing is sorted.
    private async Task<(IReadOnlyList<DecidedClaimView> Decided, string? Next)> DecidedAsync(string? after, CancellationToken cancel)
    {
        var (from, behind) = Place(after);
        var found = new List<(Priority Priority, DecidedClaimView Claim)>();
        foreach (var priority in Enum.GetValues<Priority>().Where(one => one <= from).OrderDescending())
        {
            var number = priority == from ? behind : 0;
            found.AddRange((await db.Claims.AsNoTracking().Where(c => c.Status == ClaimStatus.Decided && c.Priority == priority && c.Number > number).OrderBy(c => c.Number)
                .Take(PageLength + 1 - found.Count).Select(c => new DecidedClaimView(c.Number, c.Text, c.StatusSince)).ToListAsync(cancel)).Select(claim => (priority, claim)));
            if (found.Count > PageLength) return ([.. found.Take(PageLength).Select(one => one.Claim)], PlaceOf(found[PageLength - 1].Priority, found[PageLength - 1].Claim.Number));
        }

        return ([.. found.Select(one => one.Claim)], null);
    }

    private static string PlaceOf(Priority priority, long number) => string.Create(CultureInfo.InvariantCulture, $"{(int)priority}-{number}");

    // An address that was tampered with begins at the beginning.
    private static (Priority From, long Behind) Place(string? after) =>
        after?.Split('-') is [var first, var second] && Enum.TryParse<Priority>(first, out var priority) && long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (priority, number)
            : (Enum.GetValues<Priority>().Max(), 0);
}
