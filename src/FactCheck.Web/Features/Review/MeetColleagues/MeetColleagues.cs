using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.MeetColleagues;

/// <summary>Asks as whom one is seen by colleagues who have the same claim open.</summary>
[MaySend(Senders.Member)]
public sealed record MeetColleaguesQuery : IQuery<MeetColleaguesView>;

internal sealed class MeetColleaguesHandler(FactCheckDb db, IActing acting) : IRequestHandler<MeetColleaguesQuery, Outcome<MeetColleaguesView>>
{
    public async Task<Outcome<MeetColleaguesView>> Handle(MeetColleaguesQuery request, CancellationToken cancellationToken)
    {
        var me = acting.Actor.PersonId!.Value;
        return new MeetColleaguesView(me, await db.Users.Where(p => p.Id == me).Select(p => p.DisplayName).SingleAsync(cancellationToken));
    }
}

/// <summary>As whom one is seen.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name shown.</param>
public sealed record MeetColleaguesView(Guid PersonId, string Name);
