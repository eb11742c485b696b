using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.SeparateClaim;

/// <summary>An editor takes a claim out of the one it was merged into: its mentions come back, and its page does where it had one.</summary>
/// <param name="ClaimId">The claim.</param>
[MaySend(Senders.Editor)]
public sealed record SeparateClaimCommand(Guid ClaimId) : ICommand;

internal sealed class SeparateClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<SeparateClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(SeparateClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var (at, from) = (clock.Now(), claim.MergedIntoId);
        var back = claim.Separate(new(acting.Actor, DeskFacts.None, at));
        if (!back.IsDone) return Outcome.Refused(back.Problems);
        var articles = await db.Articles.Include(a => a.Mentions).Where(a => a.Mentions.Any(m => back.Value.Contains(m.Id))).ToListAsync(cancellationToken);
        foreach (var article in articles) article.MoveMentionsBack(from!.Value, claim.Id, back.Value, at);
        if (claim.Standing != Standing.None) await BringPageBack(claim, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    // An address ends with the short id of what it was made for, so it is known again wherever it led meanwhile.
    private async Task BringPageBack(Claim claim, CancellationToken cancel)
    {
        var ending = "-" + Slug.ShortId(claim.Id);
        var addresses = await db.Addresses.Where(a => a.Target == AddressTarget.Claim && a.Path.EndsWith(ending)).OrderByDescending(a => a.Since).ToListAsync(cancel);
        foreach (var address in addresses.Skip(1)) address.LeadTo(claim.Id);
        if (addresses.Count == 0) return;
        addresses[0].Return(claim.Id);
        var verdict = await db.Verdicts.AsNoTracking().FirstAsync(v => v.ClaimId == claim.Id, cancel);
        if (claim.Standing != Standing.Removed && verdict.Versions.OrderBy(v => v.Number).Last().Record is { } record)
            db.Listings.Add(Listing.Of(claim, record, addresses[0].Path));
    }
}
