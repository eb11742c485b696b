using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.KeepVerdict;

/// <summary>Keeps the draft of a verdict as it is typed, joined with what other windows typed.</summary>
/// <param name="ClaimNumber">The claim.</param>
/// <param name="Edit">The form's fields, as they were and as they are.</param>
[MaySend(Senders.Reviewer)]
public sealed record KeepVerdictCommand(long ClaimNumber, FormEdit Edit) : ICommand<Joined>;

internal sealed class KeepVerdictValidator : AbstractValidator<KeepVerdictCommand>
{
    public KeepVerdictValidator() => RuleFor(command => command.Edit).NotNull().Refuse(KeepVerdictProblems.NothingSent);
}

internal sealed class KeepVerdictHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<KeepVerdictCommand, Outcome<Joined>>
{
    public async Task<Outcome<Joined>> Handle(KeepVerdictCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Number == request.ClaimNumber, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var now = clock.Now();
        var verdict = await db.Verdicts.FirstOrDefaultAsync(v => v.ClaimId == claim.Id, cancellationToken);
        if (verdict is null) db.Verdicts.Add(verdict = Verdict.Begin(claim.Id, now));
        var joined = claim.Write(await db.ByAsync(claim, acting.Actor, now, cancellationToken), verdict, request.Edit);
        if (!joined.IsDone) return joined;
        await db.SaveChangesAsync(cancellationToken);
        return joined;
    }
}

/// <summary>Why a draft is not kept.</summary>
public static class KeepVerdictProblems
{
    /// <summary>No fields.</summary>
    public static readonly Problem NothingSent = new("verdict.nothing-sent", "The form came without its fields. Reload the page and try again.");
}
