using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Features.Queues.MoveHolds;

/// <summary>An editor shares holds out anew: each passes to another member of its queue, all of them or none. What was written stays with its writer.</summary>
/// <param name="Moves">Who gives what to whom, 1–200.</param>
[MaySend(Senders.Editor)]
public sealed record MoveHoldsCommand(IReadOnlyList<HoldMove> Moves) : ICommand;

internal sealed class MoveHoldsValidator : AbstractValidator<MoveHoldsCommand>
{
    public MoveHoldsValidator() =>
        RuleFor(command => command.Moves).Must(moves => moves.Count is >= 1 and <= Together.Most).Refuse(MoveHoldsProblems.NoneChosen);
}

internal sealed class MoveHoldsHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<MoveHoldsCommand, Outcome>
{
    public async Task<Outcome> Handle(MoveHoldsCommand request, CancellationToken cancellationToken)
    {
        var at = clock.Now();
        var claims = await db.ClaimsAsync([.. request.Moves.Select(move => move.ClaimId)], cancellationToken);
        var (given, problems) = (new List<(Guid? QueueId, Guid PersonId)>(), new List<Problem>());
        foreach (var move in request.Moves)
        {
            if (claims.Find(one => one.Id == move.ClaimId) is not { } claim) return ClaimProblems.NotThere;
            var assignee = await db.AssigneeAsync(claim, move.ToId, at, cancellationToken);
            // What is given in this act counts as held before the next one is given; holds are counted by queue.
            assignee = assignee with { Facts = assignee.Facts with { Holds = assignee.Facts.Holds + given.Count(one => one == (claim.QueueId, move.ToId)) } };
            var outcome = claim.Reassign(
                await db.ByAsync(claim, acting.Actor, at, cancellationToken), move.FromId, assignee, await db.ReviewsForTheRulesAsync(claim, cancellationToken));
            problems.AddRange(outcome.Problems.Select(problem => problem with { Message = $"#{claim.Number}: {problem.Message}" }));
            given.Add((claim.QueueId, move.ToId));
        }

        if (problems.Count > 0) return Outcome.Refused(problems);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}

/// <summary>Why holds are not shared out.</summary>
public static class MoveHoldsProblems
{
    /// <summary>Nothing chosen.</summary>
    public static readonly Problem NoneChosen = new("holds.none-chosen", "Choose at least one hold that shall pass to another.");
}
