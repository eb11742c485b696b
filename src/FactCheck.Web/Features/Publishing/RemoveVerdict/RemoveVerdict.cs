using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.RemoveVerdict;

/// <summary>An administrator takes a verdict's page down on a legal ground: its text is sealed, its hashes stay.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Version">Number of the version that the form was filled for; 0 for none.</param>
/// <param name="Ground">The ground; kept in the history.</param>
[MaySend(Senders.Administrator)]
public sealed record RemoveVerdictCommand(Guid ClaimId, int Version, string? Ground) : ICommand;

internal sealed class RemoveVerdictValidator : AbstractValidator<RemoveVerdictCommand>
{
    public RemoveVerdictValidator() => RuleFor(command => command.Ground).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason.At(nameof(RemoveVerdictCommand.Ground)));
}

internal sealed class RemoveVerdictHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<RemoveVerdictCommand, Outcome>
{
    public async Task<Outcome> Handle(RemoveVerdictCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        if (request.Version != claim.PublishedVersion) return ClaimProblems.OtherVersion;
        var verdict = await db.Verdicts.FirstOrDefaultAsync(v => v.ClaimId == claim.Id, cancellationToken);
        if (verdict is null) return ClaimProblems.NotThere;
        var by = new By(acting.Actor, DeskFacts.None, clock.Now());
        var outcome = claim.Remove(by, verdict, request.Ground?.Trim() ?? "");
        if (!outcome.IsDone) return outcome;
        await db.SettleTasksAsync(claim, TaskEnd.Retracted, by.Actor, by.At, cancellationToken);
        await db.IsRemovedAsync(claim, by, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
