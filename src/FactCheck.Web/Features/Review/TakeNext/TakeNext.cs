using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Persistence.Taking;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.TakeNext;

/// <summary>A reviewer takes the next claim of a queue: by priority, deadline, age. Answers the claim's number.</summary>
/// <param name="QueueId">The queue.</param>
[MaySend(Senders.Reviewer)]
public sealed record TakeNextCommand(Guid QueueId) : ICommand<long>;

internal sealed class TakeNextHandler(FactCheckDb db, INextClaim next, IActing acting, TimeProvider clock) : IRequestHandler<TakeNextCommand, Outcome<long>>
{
    public async Task<Outcome<long>> Handle(TakeNextCommand request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        if (await next.FindAsync(request.QueueId, acting.Actor.PersonId!.Value, now, cancellationToken) is not { } id) return TakeNextProblems.NothingLeft;
        var claim = await db.Claims.SingleAsync(c => c.Id == id, cancellationToken);
        var outcome = claim.Take(await db.ByAsync(claim, acting.Actor, now, cancellationToken));
        if (!outcome.IsDone) return Outcome<long>.Refused(outcome.Problems);
        await db.SaveChangesAsync(cancellationToken);
        return claim.Number;
    }
}

/// <summary>Why nothing was taken.</summary>
public static class TakeNextProblems
{
    /// <summary>The queue has nothing for this person.</summary>
    public static readonly Problem NothingLeft = new("review.nothing-left", "Nothing in this queue waits for you: every claim is rated, held by others, or one that you passed over.");
}
