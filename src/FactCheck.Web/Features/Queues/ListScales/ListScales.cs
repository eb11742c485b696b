using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ListScales;

/// <summary>Asks for the rating scales.</summary>
[MaySend(Senders.Reviewer | Senders.Administrator)]
public sealed record ListScalesQuery : IQuery<ListScalesView>;

/// <summary>The rating scales.</summary>
/// <param name="Scales">By name.</param>
/// <param name="MayRevise">Whether whoever asks may make and revise scales.</param>
public sealed record ListScalesView(IReadOnlyList<ScaleRowView> Scales, bool MayRevise);

/// <summary>One scale.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Version">Number of its newest version.</param>
/// <param name="Ratings">Its ratings now.</param>
/// <param name="Queues">The queues that use it.</param>
public sealed record ScaleRowView(Guid Id, string Name, int Version, IReadOnlyList<Rating> Ratings, IReadOnlyList<string> Queues);

internal sealed class ListScalesHandler(FactCheckDb db, IActing acting) : IRequestHandler<ListScalesQuery, Outcome<ListScalesView>>
{
    public async Task<Outcome<ListScalesView>> Handle(ListScalesQuery request, CancellationToken cancellationToken)
    {
        var scales = await db.Scales.AsNoTracking().OrderBy(s => s.Name).ToListAsync(cancellationToken);
        var queues = await db.Queues.OrderBy(q => q.FoldedName).Select(q => new { q.Terms.ScaleId, q.Name }).ToListAsync(cancellationToken);
        var users = queues.ToLookup(q => q.ScaleId, q => q.Name);
        return new ListScalesView(
            [.. scales.Select(s => new ScaleRowView(s.Id, s.Name, s.CurrentNumber, s.Current.Ratings, [.. users[s.Id]]))],
            acting.Actor.IsEditor || acting.Actor.IsAdministrator);
    }
}
