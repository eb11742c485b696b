using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.SaveList;

/// <summary>An editor gives a filter of triage a name; the whole desk has it from then on.</summary>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Filter">What is filtered for.</param>
[MaySend(Senders.Editor)]
public sealed record SaveListCommand(string? Name, TriageFilter Filter) : ICommand;

internal sealed class SaveListValidator : AbstractValidator<SaveListCommand>
{
    public SaveListValidator()
    {
        RuleFor(command => command.Name).NotEmpty().Refuse(TriageProblems.NoName);
        RuleFor(command => command.Filter).NotNull().Refuse(TriageProblems.NoFilter);
    }
}

internal sealed class SaveListHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<SaveListCommand, Outcome>
{
    public async Task<Outcome> Handle(SaveListCommand request, CancellationToken cancellationToken)
    {
        var made = SavedList.Of(request.Name, request.Filter, acting.Actor.PersonId!.Value, clock.Now());
        if (!made.IsDone) return Outcome.Refused(made.Problems);
        if (await db.SavedLists.AnyAsync(list => list.FoldedName == made.Value.FoldedName, cancellationToken)) return TriageProblems.NameTaken;
        db.SavedLists.Add(made.Value);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
