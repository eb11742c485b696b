using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.PublishVerdict;

/// <summary>An editor who may sign puts a verdict up: exactly the draft that was seen.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="DraftRevision">Number of the draft that was seen.</param>
/// <param name="Kind">What sort of change it is; asked where a version is up.</param>
/// <param name="Reason">Why, for readers; asked where a version is up.</param>
[MaySend(Senders.Editor)]
public sealed record PublishVerdictCommand(Guid ClaimId, int DraftRevision, ChangeKind? Kind = null, string? Reason = null) : ICommand<string>;

internal sealed class PublishVerdictValidator : AbstractValidator<PublishVerdictCommand>
{
    public PublishVerdictValidator() => RuleFor(command => command.Reason).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason);
}

internal sealed class PublishVerdictHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<PublishVerdictCommand, Outcome<string>>
{
    public async Task<Outcome<string>> Handle(PublishVerdictCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var verdict = await db.Verdicts.FirstOrDefaultAsync(v => v.ClaimId == claim.Id, cancellationToken);
        if (verdict is null) return PublishVerdictProblems.NothingWritten;
        if (verdict.Revision != request.DraftRevision) return PublishVerdictProblems.DraftMovedOn;
        var now = clock.Now();
        var by = await db.ByAsync(claim, acting.Actor, now, cancellationToken);
        var page = await db.PublicationCaseAsync(claim, verdict.Draft, claim.Decision?.Findings ?? new(null, null), now, cancellationToken);
        var change = request is { Kind: { } kind, Reason: { } reason } && !string.IsNullOrWhiteSpace(reason) ? new VersionChange(kind, reason.Trim()) : null;
        var outcome = claim.Publish(by, verdict, page, change);
        if (!outcome.IsDone) return Outcome<string>.Refused(outcome.Problems);
        await db.SettleTasksAsync(claim, TaskEnd.Corrected, by.Actor, by.At, cancellationToken);
        await db.GoesUpAsync(claim, verdict.Newest!.Record!, by, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return (await db.ListingOfAsync(claim.Id, cancellationToken))!.Path;
    }
}

/// <summary>Why a verdict is not put up.</summary>
public static class PublishVerdictProblems
{
    /// <summary>No draft.</summary>
    public static readonly Problem NothingWritten = new("verdict.nothing-written", "Nothing is written yet. Write the summary, the short answer and the explanation first.");

    /// <summary>Somebody wrote on.</summary>
    public static readonly Problem DraftMovedOn = new("verdict.draft-moved-on", "The draft changed since this preview was drawn. Look at it again, then publish.");
}
