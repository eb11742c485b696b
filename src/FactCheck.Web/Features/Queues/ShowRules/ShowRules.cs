using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Triage;
using FactCheck.Persistence;
using FactCheck.Persistence.Triage;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ShowRules;

/// <summary>Asks for a queue's rules, and what one of them, saved or not, would have caught last month.</summary>
/// <param name="QueueId">The queue.</param>
/// <param name="Tried">The rule that is tried; null for none.</param>
[MaySend(Senders.Editor | Senders.Administrator)]
public sealed record ShowRulesQuery(Guid QueueId, WrittenRule? Tried) : IQuery<ShowRulesView>;

/// <summary>A queue's rules.</summary>
/// <param name="Number">Number of the queue, for the form that changes it.</param>
/// <param name="Name">What the desk calls it.</param>
/// <param name="IsOpen">Whether claims may be put into it: a closed queue is not suggested.</param>
/// <param name="Rules">The rules, in the order they were written.</param>
/// <param name="Tried">What the tried rule would have caught; null when none is tried.</param>
public sealed record ShowRulesView(int Number, string Name, bool IsOpen, IReadOnlyList<WrittenRule> Rules, TriedRuleView? Tried);

/// <summary>What a rule would have caught.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Problems">Why it cannot be tried; empty when it was.</param>
/// <param name="Days">How many days back was looked.</param>
/// <param name="Looked">How many claims were looked at.</param>
/// <param name="IsCut">True when there were more: only the newest were looked at.</param>
/// <param name="Caught">How many fit.</param>
/// <param name="Here">Of these, how many an editor put into this queue.</param>
/// <param name="Elsewhere">How many went into another queue.</param>
/// <param name="Dismissed">How many were put aside.</param>
/// <param name="Newest">The newest of them.</param>
public sealed record TriedRuleView(
    string Name, IReadOnlyList<Problem> Problems, int Days, int Looked, bool IsCut, int Caught, int Here, int Elsewhere, int Dismissed, IReadOnlyList<CaughtClaimView> Newest);

/// <summary>A claim that a rule would have caught.</summary>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Status">Where it stands now.</param>
public sealed record CaughtClaimView(long Number, string Text, ClaimStatus Status);

internal sealed class ShowRulesValidator : AbstractValidator<ShowRulesQuery>
{
    public ShowRulesValidator()
    {
        RuleFor(query => query.Tried!.Priority).IsInEnum().When(query => query.Tried is not null);
        RuleForEach(query => query.Tried!.Kinds).IsInEnum().When(query => query.Tried is not null);
    }
}

internal sealed class ShowRulesHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<ShowRulesQuery, Outcome<ShowRulesView>>
{
    private const int Days = 30, Most = 3_000, Shown = 10;

    public async Task<Outcome<ShowRulesView>> Handle(ShowRulesQuery request, CancellationToken cancellationToken)
    {
        var queue = await db.Queues.AsNoTracking().FirstOrDefaultAsync(q => q.Id == request.QueueId, cancellationToken);
        if (queue is null) return QueueProblems.NotThere;
        return new ShowRulesView(
            queue.Number, queue.Name, queue.IsOpen, await db.WrittenAsync(queue.Rules, cancellationToken),
            request.Tried is { } tried ? await Try(queue.Id, tried, cancellationToken) : null);
    }

    private async Task<TriedRuleView> Try(Guid queueId, WrittenRule written, CancellationToken cancel)
    {
        var found = await db.RuleAsync(written, cancel);
        // A name is asked for when it is saved, not when it is tried.
        IReadOnlyList<Problem> problems = found.IsDone ? [.. found.Value.Check().Where(problem => problem != RuleProblems.Name)] : found.Problems;
        if (problems.Count > 0) return new(written.Name ?? "", problems, Days, 0, false, 0, 0, 0, 0, []);
        var since = clock.Now() - TimeSpan.FromDays(Days);
        var newest = await db.Claims.IgnoreAutoIncludes().OrderByDescending(claim => claim.Number).Take(Most + 1)
            .Where(claim => claim.SuggestedAt >= since).Select(claim => new { claim.Id, claim.Status, claim.QueueId }).ToListAsync(cancel);
        var caught = new List<ClaimTraits>();
        foreach (var some in newest.Take(Most).Select(claim => claim.Id).Chunk(TriageRanking.Most))
            caught.AddRange((await db.TriageFactsAsync(db.Claims.Where(claim => some.Contains(claim.Id)), cancel)).Select(fact => fact.Traits).Where(found.Value.Fits));
        var now = newest.ToDictionary(claim => claim.Id);
        return new(
            found.Value.Name, [], Days, Math.Min(newest.Count, Most), newest.Count > Most, caught.Count,
            caught.Count(claim => now[claim.ClaimId].QueueId == queueId), caught.Count(claim => now[claim.ClaimId].QueueId is { } other && other != queueId),
            caught.Count(claim => now[claim.ClaimId].Status == ClaimStatus.Dismissed),
            [.. caught.OrderByDescending(claim => claim.Number).Take(Shown).Select(claim => new CaughtClaimView(claim.Number, claim.Text, now[claim.ClaimId].Status))]);
    }
}
