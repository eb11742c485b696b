using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.SeparateClaim;

/// <summary>
/// An editor takes claims out of the one they were merged into: their mentions come back, and their pages do where they had one. All
/// of them or none; of several, the one that the others were merged into stays as it is.
/// </summary>
/// <param name="ClaimIds">The claims, 1–200: usually one; several when a bulk act is undone.</param>
[MaySend(Senders.Editor)]
public sealed record SeparateClaimCommand(IReadOnlyList<Guid> ClaimIds) : ICommand;

internal sealed class SeparateClaimValidator : AbstractValidator<SeparateClaimCommand>
{
    public SeparateClaimValidator() =>
        RuleFor(command => command.ClaimIds).Must(ids => ids.Count is >= 1 and <= Together.Most).Refuse(ClaimProblems.NoneChosen);
}

internal sealed class SeparateClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<SeparateClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(SeparateClaimCommand request, CancellationToken cancellationToken)
    {
        var claims = await db.ClaimsAsync(request.ClaimIds, cancellationToken);
        var staying = claims.Count > 1 ? claims.Select(claim => claim.MergedIntoId).ToHashSet() : [];
        foreach (var claim in claims.Where(claim => !staying.Contains(claim.Id)))
            if (await Separate(claim, clock.Now(), cancellationToken) is { IsDone: false } refused) return refused;
        if (claims.Count == 0) return ClaimProblems.NotThere;
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    private async Task<Outcome> Separate(Claim claim, DateTimeOffset at, CancellationToken cancel)
    {
        var from = claim.MergedIntoId;
        var by = new By(acting.Actor, DeskFacts.None, at);
        var back = claim.Separate(by, await db.Claims.FirstOrDefaultAsync(c => c.Id == from, cancel));
        if (!back.IsDone) return Outcome.Refused(back.Problems);
        var articles = await db.Articles.Include(a => a.Mentions).Where(a => a.Mentions.Any(m => back.Value.Contains(m.Id))).ToListAsync(cancel);
        foreach (var article in articles) article.MoveMentionsBack(from!.Value, claim.Id, back.Value, at);
        // They were not one claim after all: no engine shall learn that they were.
        db.TrainingExamples.RemoveRange(await db.TrainingExamples.Where(e => e.ClaimId == claim.Id && e.Part == CorrectedPart.Merge).ToListAsync(cancel));
        await db.BringRequestsBackAsync(claim.Id, at, cancel);
        if (claim.Standing != Standing.None) await BringPageBack(claim, cancel);
        await db.IsSeparatedAsync(claim, by, cancel);
        return Outcome.Done;
    }

    // Addresses of claims that had been merged into this one before went along with it.
    private async Task BringAddressesBack(Claim claim, CancellationToken cancel)
    {
        foreach (var gone in await db.MergedIntoAsync(claim.Id, cancel))
        {
            var ending = "-" + Slug.ShortId(gone.Id);
            foreach (var address in await db.Addresses.Where(a => a.Target == AddressTarget.Claim && a.Path.EndsWith(ending)).ToListAsync(cancel)) address.LeadTo(claim.Id);
        }
    }

    // An address ends with the short id of what it was made for, so it is known again wherever it led meanwhile.
    private async Task BringPageBack(Claim claim, CancellationToken cancel)
    {
        var ending = "-" + Slug.ShortId(claim.Id);
        var addresses = await db.Addresses.Where(a => a.Target == AddressTarget.Claim && a.Path.EndsWith(ending)).OrderByDescending(a => a.Since).ToListAsync(cancel);
        foreach (var address in addresses.Skip(1)) address.LeadTo(claim.Id);
        await BringAddressesBack(claim, cancel);
        if (addresses.Count == 0) return;
        addresses[0].Return(claim.Id);
        var verdict = await db.Verdicts.AsNoTracking().FirstAsync(v => v.ClaimId == claim.Id, cancel);
        if (claim.Standing == Standing.Removed || verdict.Versions.OrderBy(v => v.Number).Last().Record is not { } record) return;
        var listing = Listing.Of(claim, record, addresses[0].Path, await db.Topics.Where(t => claim.TopicIds.Contains(t.Id)).Select(t => t.Name).ToListAsync(cancel));
        if (claim.Standing == Standing.Retracted && await RetractedAt(claim.Id, cancel) is { } at) listing.Retract(claim.StandingReason!, at);
        db.Listings.Add(listing);
    }

    // The record knows nothing of a retraction: readers were told of it in the log.
    private async Task<DateTimeOffset?> RetractedAt(Guid claimId, CancellationToken cancel)
    {
        var lines = db.CorrectionsLog.Where(line => line.ClaimId == claimId && line.Kind == LoggedChange.Retraction);
        return await lines.OrderByDescending(line => line.Number).Select(line => (DateTimeOffset?)line.At).FirstOrDefaultAsync(cancel);
    }
}
