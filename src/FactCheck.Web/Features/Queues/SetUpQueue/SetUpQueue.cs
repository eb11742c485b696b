using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.SetUpQueue;

/// <summary>Makes a queue, or changes one with all its terms and members. Rounds that run keep the terms they opened with. Answers the queue's id.</summary>
/// <param name="QueueId">The queue; null to make one.</param>
/// <param name="Seen">Number of the queue that the form was filled for; 0 for a new one.</param>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Description">What belongs into it.</param>
/// <param name="Terms">What it asks of its rounds.</param>
/// <param name="Members">Who rates in it.</param>
/// <param name="IsOpen">Whether claims may be put into it.</param>
[MaySend(Senders.Editor | Senders.Administrator)]
public sealed record SetUpQueueCommand(
    Guid? QueueId, int Seen, string Name, string Description, QueueTerms Terms, IReadOnlyList<Guid> Members, bool IsOpen) : ICommand<Guid>;

internal sealed class SetUpQueueValidator : AbstractValidator<SetUpQueueCommand>
{
    public SetUpQueueValidator()
    {
        RuleFor(command => command.Name).NotNull().Refuse(QueueProblems.NameMissing);
        RuleFor(command => command.Description).NotNull().Refuse(QueueProblems.LongDescription);
        RuleFor(command => command.Members).NotNull().Refuse(QueueProblems.MoreSeatsThanMembers);
        RuleFor(command => command.Terms).NotNull().Refuse(QueueProblems.NoScale);
        RuleFor(command => command.Terms.Rule).IsInEnum().When(command => command.Terms is not null);
    }
}

internal sealed class SetUpQueueHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<SetUpQueueCommand, Outcome<Guid>>
{
    public async Task<Outcome<Guid>> Handle(SetUpQueueCommand request, CancellationToken cancellationToken)
    {
        var folded = Folding.Fold(request.Name.Trim());
        if (await db.Queues.AnyAsync(q => q.FoldedName == folded && q.Id != request.QueueId, cancellationToken)) return QueueProblems.NameTaken;
        if (!await db.Scales.AnyAsync(s => s.Id == request.Terms.ScaleId, cancellationToken)) return QueueProblems.NoScale;
        var known = await db.Users.Where(u => request.Members.Contains(u.Id) && u.ErasedAt == null).Select(u => u.Id).ToListAsync(cancellationToken);
        var outcome = request.QueueId is { } id ? await Change(id, request, known, cancellationToken) : Make(request, known);
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    private Outcome<Guid> Make(SetUpQueueCommand request, IReadOnlyList<Guid> members)
    {
        var made = Queue.Open(request.Name, request.Description, request.Terms, [.. members], clock.Now());
        if (!made.IsDone) return Outcome<Guid>.Refused(made.Problems);
        db.Queues.Add(made.Value);
        return made.Value.Id;
    }

    private async Task<Outcome<Guid>> Change(Guid id, SetUpQueueCommand request, IReadOnlyList<Guid> members, CancellationToken cancel)
    {
        var queue = await db.Queues.FirstOrDefaultAsync(q => q.Id == id, cancel);
        if (queue is null) return QueueProblems.NotThere;
        if (queue.Number != request.Seen) return QueueProblems.MovedOn;
        var at = clock.Now();
        // Who comes is admitted before the terms are checked, who goes leaves after: both count against the seats.
        foreach (var person in members) queue.Admit(person, at);
        var problems = queue.Describe(request.Name, request.Description, request.Terms, at).Problems;
        if (problems.Count > 0) return Outcome<Guid>.Refused(problems);
        foreach (var person in queue.Members.Select(m => m.PersonId).Except(members).ToList())
            if (queue.Dismiss(person, at) is { IsDone: false } refused) return Outcome<Guid>.Refused(refused.Problems);
        if (request.IsOpen == queue.IsOpen) return queue.Id;
        _ = request.IsOpen ? queue.Reopen(at) : queue.Close(at);
        // What a closed queue's rules suggested is suggested no longer.
        if (queue.Rules.Count > 0) (await db.TriageBases.SingleAsync(cancel)).RulesChanged(at);
        return queue.Id;
    }
}
