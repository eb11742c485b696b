using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.ListVerdicts;

/// <summary>Asks for what waits to be published and what readers have, newest first.</summary>
/// <param name="Before">Only verdicts below that place in the order: the page after; null for the first.</param>
[MaySend(Senders.Editor)]
public sealed record ListVerdictsQuery(long? Before = null) : IQuery<ListVerdictsView>;

/// <summary>The desk's verdicts.</summary>
/// <param name="Decided">Claims with findings and no verdict yet, the most urgent first; of one priority the oldest.</param>
/// <param name="Published">What readers have, or had.</param>
/// <param name="Next">Where the page after begins; null on the last.</param>
public sealed record ListVerdictsView(IReadOnlyList<DecidedClaimView> Decided, IReadOnlyList<PublishedClaimView> Published, long? Next);

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
        var decided = await db.Claims.AsNoTracking().Where(c => c.Status == ClaimStatus.Decided).OrderByDescending(c => c.Priority).ThenBy(c => c.Number).Take(PageLength)
            .Select(c => new DecidedClaimView(c.Number, c.Text, c.StatusSince)).ToListAsync(cancellationToken);
        var listings = db.Listings.AsNoTracking();
        if (request.Before is { } before) listings = listings.Where(l => l.Newness < before);
        var page = await listings.OrderByDescending(l => l.Newness).Take(PageLength + 1)
            .Select(l => new { l.Newness, Shown = new PublishedClaimView(l.ClaimNumber, l.Summary, l.RatingWord, l.Standing, l.Version, l.ChangedAt, l.Path) }).ToListAsync(cancellationToken);
        var shown = page.Take(PageLength).Select(l => l.Shown).ToList();
        return new ListVerdictsView(request.Before is null ? decided : [], shown, page.Count > PageLength ? page[PageLength - 1].Newness : null);
    }
}
