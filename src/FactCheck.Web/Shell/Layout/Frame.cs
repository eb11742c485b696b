using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Shell.Layout;

/// <summary>Asks who looks at the desk and what waits for them.</summary>
[MaySend(Senders.Member)]
public sealed record FrameQuery : IQuery<FrameView>;

/// <summary>What the frame of the desk shows.</summary>
/// <param name="Name">The person's name among colleagues.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Waiting">How much waits, by the address of the entry that leads there; nothing for entries without work.</param>
/// <param name="Notice">What they must do before they can work; null when nothing.</param>
public sealed record FrameView(string Name, Roles Roles, IReadOnlyDictionary<string, int> Waiting, string? Notice);

internal sealed class FrameHandler(FactCheckDb db, IActing acting, IKnowPeople people) : IRequestHandler<FrameQuery, Outcome<FrameView>>
{
    public async Task<Outcome<FrameView>> Handle(FrameQuery request, CancellationToken cancellationToken)
    {
        var me = acting.Actor.PersonId!.Value;
        var name = await db.Users.Where(person => person.Id == me).Select(person => person.DisplayName).SingleAsync(cancellationToken);
        var notice = await people.NeedsTwoFactor(me, cancellationToken)
            ? "Editors and administrators sign in with a second factor. Until yours is set up, you can do a reviewer’s work only."
            : null;
        return new FrameView(name, acting.Actor.Roles, await Waiting(me, cancellationToken), notice);
    }

    private async Task<IReadOnlyDictionary<string, int>> Waiting(Guid me, CancellationToken cancel)
    {
        var waiting = new Dictionary<string, int>();
        var mine = db.Queues.Where(queue => queue.Members.Any(member => member.PersonId == me)).Select(queue => (Guid?)queue.Id);
        waiting["/desk/queues"] = await Count(db.Claims.Where(claim => claim.Status == ClaimStatus.Queued && mine.Contains(claim.QueueId)), cancel);
        if (!acting.Actor.IsEditor) return waiting;
        waiting["/desk/triage"] = await Count(db.Claims.Where(claim => claim.Status == ClaimStatus.Suggested), cancel);
        waiting["/desk/judge"] = await Count(db.Claims.Where(claim => claim.Status == ClaimStatus.Disputed), cancel);
        waiting["/desk/verdicts"] = await Count(db.Claims.Where(claim => claim.Status == ClaimStatus.Decided), cancel);
        return waiting;
    }

    // Counted to a thousand at most: a million of suggestions must not slow every page down.
    private static Task<int> Count(IQueryable<Claim> claims, CancellationToken cancel) =>
        claims.IgnoreAutoIncludes().Select(claim => claim.Id).Take(1_000).CountAsync(cancel);
}
