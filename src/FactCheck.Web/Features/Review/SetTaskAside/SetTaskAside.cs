using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.SetTaskAside;

/// <summary>An editor looked at what a withdrawn source does to a claim, and says why nothing is to be done.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Reason">Why.</param>
[MaySend(Senders.Editor)]
public sealed record SetTaskAsideCommand(Guid TaskId, string? Reason) : ICommand;

internal sealed class SetTaskAsideValidator : AbstractValidator<SetTaskAsideCommand>
{
    public SetTaskAsideValidator()
    {
        RuleFor(command => command.Reason).NotEmpty().Refuse(DeskTaskProblems.NoReason);
        RuleFor(command => command.Reason).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason);
    }
}

internal sealed class SetTaskAsideHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<SetTaskAsideCommand, Outcome>
{
    public async Task<Outcome> Handle(SetTaskAsideCommand request, CancellationToken cancellationToken)
    {
        var task = await db.Tasks.FirstOrDefaultAsync(t => t.Id == request.TaskId, cancellationToken);
        if (task is null) return DeskTaskProblems.NotThere;
        var now = clock.Now();
        var outcome = task.SetAside(request.Reason!, acting.Actor, now);
        if (!outcome.IsDone) return outcome;
        var claim = await db.Claims.SingleAsync(c => c.Id == task.ClaimId, cancellationToken);
        claim.NoteTaskSetAside(await db.ByAsync(claim, acting.Actor, now, cancellationToken), request.Reason!.Trim());
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
