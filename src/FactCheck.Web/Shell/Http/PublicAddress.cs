using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Shell.Http;

/// <summary>Asks whether readers find a verdict at a path.</summary>
/// <param name="Path">The path, like <c>/claims/…</c>.</param>
[MaySend(Senders.Anyone)]
public sealed record PublicAddressQuery(string Path) : IQuery<PublicAddressView>;

/// <summary>What readers find there.</summary>
/// <param name="IsRead">True when a verdict is up there, or retracted; false when it was removed.</param>
public sealed record PublicAddressView(bool IsRead);

internal sealed class PublicAddressHandler(FactCheckDb db) : IRequestHandler<PublicAddressQuery, Outcome<PublicAddressView>>
{
    public async Task<Outcome<PublicAddressView>> Handle(PublicAddressQuery request, CancellationToken cancellationToken)
    {
        var standing = await db.Addresses.Where(a => a.Path == request.Path && a.Target == AddressTarget.Claim)
            .Join(db.Listings, a => a.TargetId, l => l.ClaimId, (_, l) => (Standing?)l.Standing).FirstOrDefaultAsync(cancellationToken);
        return standing is { } found ? new PublicAddressView(found != Standing.Removed) : PublicAddressProblems.NothingThere;
    }
}

/// <summary>Why there is nothing to read.</summary>
public static class PublicAddressProblems
{
    /// <summary>No verdict has, or had, this address.</summary>
    public static readonly Problem NothingThere = new("address.nothing-there", "There is no verdict at this address.");
}
