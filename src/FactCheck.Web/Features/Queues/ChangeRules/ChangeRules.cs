using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Triage;
using FactCheck.Persistence;
using FactCheck.Persistence.Triage;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ChangeRules;

/// <summary>Adds a rule to a queue, puts another in the place of one, or takes one away. Suggestions in triage follow within seconds.</summary>
/// <param name="QueueId">The queue.</param>
/// <param name="Seen">Number of the queue that the form was filled for.</param>
/// <param name="Old">Name of the rule that goes; null when one is added.</param>
/// <param name="Rule">The rule that comes; null when one is taken away.</param>
[MaySend(Senders.Editor | Senders.Administrator)]
public sealed record ChangeRulesCommand(Guid QueueId, int Seen, string? Old, WrittenRule? Rule) : ICommand;

internal sealed class ChangeRulesValidator : AbstractValidator<ChangeRulesCommand>
{
    public ChangeRulesValidator()
    {
        RuleFor(command => command.Rule!.Priority).IsInEnum().When(command => command.Rule is not null);
        RuleForEach(command => command.Rule!.Kinds).IsInEnum().When(command => command.Rule is not null);
    }
}

internal sealed class ChangeRulesHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<ChangeRulesCommand, Outcome>
{
    public async Task<Outcome> Handle(ChangeRulesCommand request, CancellationToken cancellationToken)
    {
        if (await db.Queues.FirstOrDefaultAsync(q => q.Id == request.QueueId, cancellationToken) is not { } queue) return QueueProblems.NotThere;
        if (queue.Number != request.Seen) return QueueProblems.MovedOn;
        var rules = queue.Rules.ToList();
        var at = request.Old is { } old ? rules.FindIndex(rule => rule.Name == old) : rules.Count;
        if (at < 0) return RuleProblems.NotThere;
        if (request.Old is not null) rules.RemoveAt(at);
        if (request.Rule is { } written)
        {
            var rule = await db.RuleAsync(written, cancellationToken);
            if (!rule.IsDone) return Outcome.Refused(rule.Problems);
            rules.Insert(at, rule.Value);
        }

        var outcome = queue.SetRules(rules, clock.Now());
        if (!outcome.IsDone) return outcome;
        (await db.TriageBases.SingleAsync(cancellationToken)).RulesChanged(clock.Now());
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
