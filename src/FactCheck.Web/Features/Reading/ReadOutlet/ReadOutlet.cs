using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ReadOutlet;

/// <summary>Asks for the page of an outlet.</summary>
/// <param name="Path">The path that was asked for.</param>
[MaySend(Senders.Anyone)]
public sealed record ReadOutletQuery(string Path) : IQuery<ReadOutletView>;

/// <summary>What readers see of an outlet.</summary>
/// <param name="OutletId">Which one.</param>
/// <param name="Path">The current path.</param>
/// <param name="Name">Its name.</param>
/// <param name="Filter">The list of all its verdicts.</param>
/// <param name="Record">What was found over time.</param>
/// <param name="Latest">The newest verdicts.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadOutletView(
    Guid OutletId, string Path, string Name, ListingFilter Filter, RatingsOverTime Record, IReadOnlyList<VerdictLine> Latest, Publisher Publisher)
{
    /// <summary>True when there are more than the newest.</summary>
    public bool HasMore => Record.Count > Latest.Count;
}

internal sealed class ReadOutletHandler(FactCheckDb db, IFindListings find) : IRequestHandler<ReadOutletQuery, Outcome<ReadOutletView>>
{
    private const int MostShown = 50;

    public async Task<Outcome<ReadOutletView>> Handle(ReadOutletQuery request, CancellationToken cancellationToken)
    {
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == request.Path && a.Target == AddressTarget.Outlet, cancellationToken);
        if (asked is null || await db.Outlets.AsNoTracking().FirstOrDefaultAsync(one => one.Id == asked.TargetId, cancellationToken) is not { } outlet) return ReadOutletProblems.NotThere;
        var path = (await db.PathsAsync(AddressTarget.Outlet, [outlet.Id], cancellationToken)).GetValueOrDefault(outlet.Id, asked.Path);
        var filter = new ListingFilter(Outlet: outlet.Name);
        var listings = (await db.FindListingsAsync(find, filter, null, RatingsOverTime.MostCounted + 1, cancellationToken)).Listings;
        if (listings.Count == 0) return ReadOutletProblems.NotThere;
        var paths = await db.SpeakerPathsAsync(listings.Take(MostShown), cancellationToken);
        return new ReadOutletView(
            outlet.Id, path, outlet.Name, filter, RatingsOverTime.Of(listings, paths), [.. listings.Take(MostShown).Select(l => VerdictLine.Of(l, paths))],
            await db.PublisherAsync(cancellationToken));
    }
}

/// <summary>Why there is no page.</summary>
public static class ReadOutletProblems
{
    /// <summary>Nothing stands there.</summary>
    public static readonly Problem NotThere = new("reading.no-outlet", "Nothing was checked of anything that was published at this address.");
}
