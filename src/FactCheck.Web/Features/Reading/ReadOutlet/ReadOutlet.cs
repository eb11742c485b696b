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
/// <param name="Checked">What was checked.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadOutletView(Guid OutletId, string Path, string Name, Checked Checked, Publisher Publisher);

internal sealed class ReadOutletHandler(FactCheckDb db, IFindListings find) : IRequestHandler<ReadOutletQuery, Outcome<ReadOutletView>>
{
    public async Task<Outcome<ReadOutletView>> Handle(ReadOutletQuery request, CancellationToken cancellationToken)
    {
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == request.Path && a.Target == AddressTarget.Outlet, cancellationToken);
        if (asked is null || await db.Outlets.AsNoTracking().FirstOrDefaultAsync(one => one.Id == asked.TargetId, cancellationToken) is not { } outlet) return ReadOutletProblems.NotThere;
        var path = (await db.PathsAsync(AddressTarget.Outlet, [outlet.Id], cancellationToken)).GetValueOrDefault(outlet.Id, asked.Path);
        var publisher = await db.PublisherAsync(cancellationToken);
        if (await db.CheckedAsync(find, new(Outlet: outlet.Name), publisher.Clock, cancellationToken) is not { } found) return ReadOutletProblems.NotThere;
        return new ReadOutletView(outlet.Id, path, outlet.Name, found, publisher);
    }
}

/// <summary>Why there is no page.</summary>
public static class ReadOutletProblems
{
    /// <summary>Nothing stands there.</summary>
    public static readonly Problem NotThere = new("reading.no-outlet", "Nothing was checked of anything that was published at this address.");
}
