using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.MergeClaims;

/// <summary>An editor merges claims into another one that says the same, all of them or none: their mentions move there, and so do their addresses and what readers still wait for.</summary>
/// <param name="ClaimIds">The claims that go, 1–200.</param>
/// <param name="Into">Number of the claim that stays, as spoken aloud: <c>#1423</c> or <c>1423</c>.</param>
/// <param name="Reason">Why; asked of published claims.</param>
[MaySend(Senders.Editor)]
public sealed record MergeClaimsCommand(IReadOnlyList<Guid> ClaimIds, string Into, string? Reason) : ICommand;

internal sealed class MergeClaimsValidator : AbstractValidator<MergeClaimsCommand>
{
    public MergeClaimsValidator()
    {
        RuleFor(command => command.ClaimIds).Must(ids => ids.Count is >= 1 and <= Together.Most).Refuse(ClaimProblems.NoneChosen);
        RuleFor(command => command.Into).Must(text => SpokenNumber.In(text) is not null).Refuse(MergeClaimsProblems.NoNumber);
        RuleFor(command => command.Reason).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason);
    }
}

internal sealed class MergeClaimsHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<MergeClaimsCommand, Outcome>
{
    public async Task<Outcome> Handle(MergeClaimsCommand request, CancellationToken cancellationToken)
    {
        var number = SpokenNumber.In(request.Into);
        var into = await db.Claims.FirstOrDefaultAsync(c => c.Number == number, cancellationToken);
        if (into is null) return MergeClaimsProblems.NobodyThere;
        // Of several claims that say the same one stays: it is left out of those that go.
        IReadOnlyList<Guid> ids = request.ClaimIds.Count > 1 ? [.. request.ClaimIds.Distinct().Where(id => id != into.Id)] : request.ClaimIds;
        var claims = await db.ClaimsAsync(ids, cancellationToken);
        var mentions = await db.Mentions.AsNoTracking().Where(m => ids.Contains(m.ClaimId)).Select(m => new { m.Id, m.ClaimId, m.ArticleId }).ToListAsync(cancellationToken);
        var by = new By(acting.Actor, DeskFacts.None, clock.Now());
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        var outcome = Together.Do(claims, ids.Count, claim =>
            claim.Merge(by, into, [.. mentions.Where(m => m.ClaimId == claim.Id).Select(m => m.Id)], reason));
        if (!outcome.IsDone) return outcome;
        var articleIds = mentions.Select(m => m.ArticleId).Distinct().ToList();
        var articles = await db.Articles.Include(a => a.Mentions).Where(a => articleIds.Contains(a.Id)).ToListAsync(cancellationToken);
        foreach (var claim in claims)
        {
            // Two claims of two articles that say the same are no mistake of the engine, which sees one article at a time.
            if (claim.EngineVersion is { } engine && articles.Any(a => a.Id == claim.LeadArticleId && !a.IsWithdrawn && a.Mentions.Any(m => m.ClaimId == into.Id)))
                db.TrainingExamples.Add(TrainingExample.Of<MergedWordingsView>(claim.LeadArticleId, claim.Id, CorrectedPart.Merge, new([claim.Text, into.Text]), new([into.Text]), engine, by.Actor, by.At));
            foreach (var article in articles) article.MoveMentions(claim.Id, into.Id, by.At);
        }

        foreach (var claim in claims) await db.IsMergedAsync(claim, [.. ids, into.Id], reason ?? "", by, cancellationToken);
        await LeadReadersOn(ids, into.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    private async Task LeadReadersOn(IReadOnlyList<Guid> from, Guid to, CancellationToken cancel)
    {
        var addresses = await db.Addresses.Where(a => a.Target == AddressTarget.Claim && from.Contains(a.TargetId)).ToListAsync(cancel);
        foreach (var address in addresses) address.LeadTo(to);
        db.Listings.RemoveRange(await db.Listings.Where(listing => from.Contains(listing.ClaimId)).ToListAsync(cancel));
        await db.MoveRequestsAsync(from, to, clock.Now(), cancel);
    }
}

/// <summary>Why claims stay apart.</summary>
public static class MergeClaimsProblems
{
    /// <summary>No number.</summary>
    public static readonly Problem NoNumber = new("merge.no-number", "Write the number of the claim that stays, like #1423.", "Into");

    /// <summary>No claim of that number.</summary>
    public static readonly Problem NobodyThere = new("merge.nobody-there", "There is no claim of this number. Look it up in the lists.", "Into");
}

/// <summary>Wordings as a training example keeps them: of the claims that were one, and of the one that stays.</summary>
/// <param name="Texts">The wordings.</param>
internal sealed record MergedWordingsView(IReadOnlyList<string> Texts);
