using FactCheck.Domain.Addresses;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.ShowClaim;

/// <summary>Asks for everything the desk knows of a claim, as far as this person may see it.</summary>
/// <param name="ClaimNumber">Its short number.</param>
[MaySend(Senders.Reviewer | Senders.Administrator)]
public sealed record ShowClaimQuery(long ClaimNumber) : IQuery<ShowClaimView>;

internal sealed class ShowClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ShowClaimQuery, Outcome<ShowClaimView>>
{
    public async Task<Outcome<ShowClaimView>> Handle(ShowClaimQuery request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.AsNoTracking().FirstOrDefaultAsync(c => c.Number == request.ClaimNumber, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var now = clock.Now();
        var by = await db.ByAsync(claim, acting.Actor, now, cancellationToken);
        var queue = await db.Queues.Where(q => q.Id == claim.QueueId).Select(q => q.Name).FirstOrDefaultAsync(cancellationToken);
        var verdict = await db.Verdicts.AsNoTracking().FirstOrDefaultAsync(v => v.ClaimId == claim.Id, cancellationToken);
        var path = await db.Addresses.Where(a => a.TargetId == claim.Id && a.Target == AddressTarget.Claim && a.IsCurrent)
            .Select(a => a.Path).FirstOrDefaultAsync(cancellationToken);
        var mergedInto = claim.MergedIntoId is { } other
            ? await db.Claims.Where(c => c.Id == other).Select(c => (long?)c.Number).FirstOrDefaultAsync(cancellationToken)
            : null;
        return new ShowClaimView(
            claim.Id, claim.Number, claim.Text, claim.Language, claim.WordingNumber, [.. claim.Wordings.OrderByDescending(w => w.Number)], claim.Status, claim.StatusSince,
            claim.Standing, claim.StandingReason, claim.Kind, claim.CheckWorthiness, claim.CheckWorthinessReasons, claim.Priority, claim.Deadline,
            claim.QueueId, queue, claim.DismissalReason, mergedInto, path, claim.PublishedVersion, await RatingWordAsync(claim, cancellationToken), claim.Decision?.Findings.WasItSaid,
            claim.Decision?.How, await MentionsAsync(claim, cancellationToken), await RoundsAsync(claim, now, cancellationToken),
            await StoryAsync(claim.Id, cancellationToken), claim.AllowedActs(by),
            claim.Standing == Standing.Up ? verdict?.Newest?.Record : null, acting.Actor.PersonId!.Value,
            await db.Topics.Where(t => claim.TopicIds.Contains(t.Id)).OrderBy(t => t.FoldedName).Select(t => t.Name).ToListAsync(cancellationToken),
            by.Actor.IsEditor || by.Actor.Roles.HasFlag(Roles.Administrator) ? await db.CascadeOfVerdictAsync(claim.Id, cancellationToken) : Cascade.Nothing);
    }

    private async Task<string?> RatingWordAsync(Claim claim, CancellationToken cancel)
    {
        if (claim.Decision?.Findings.Rating is not { } rating) return null;
        var scale = await db.Scales.AsNoTracking().SingleAsync(s => s.Id == rating.ScaleId, cancel);
        return scale.Versions.Single(v => v.Number == rating.ScaleVersion).Find(rating.Code)?.Word ?? rating.Code;
    }

    private async Task<IReadOnlyList<ClaimMentionView>> MentionsAsync(Claim claim, CancellationToken cancel)
    {
        var mentions = await db.Mentions.AsNoTracking().Where(m => m.ClaimId == claim.Id || m.Id == claim.LeadMentionId).OrderBy(m => m.Id).Take(100).ToListAsync(cancel);
        var articleIds = mentions.Select(m => m.ArticleId).Distinct().ToList();
        var articles = await db.Articles.AsNoTracking().Where(a => articleIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var outletIds = articles.Values.Select(a => a.Details.OutletId).Distinct().ToList();
        var outlets = await db.Outlets.Where(o => outletIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var speakerIds = mentions.SelectMany(m => m.Speakers).Select(s => s.SpeakerId).Distinct().ToList();
        var names = await db.Speakers.Where(s => speakerIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        return [.. mentions.OrderByDescending(m => m.Id == claim.LeadMentionId).Select(m => ViewOf(m, articles[m.ArticleId], outlets, names, claim))];
    }

    private static ClaimMentionView ViewOf(Mention mention, Article article, Dictionary<Guid, string> outlets, Dictionary<Guid, string> names, Claim claim)
    {
        var around = article.Text is { } text
            ? ContextSentences.Around(text, mention.Content.Min(s => s.Start), mention.Content.Max(s => s.End))
            : new ContextSentences("", mention.Words, "");
        return new(
            mention.Id, article.Id, article.Details.Title, article.Details.OutletId is { } outlet ? outlets.GetValueOrDefault(outlet) : null, mention.Words, around,
            mention.Quotation, [.. mention.Speakers.OrderBy(s => s.Place).Select(s => names.GetValueOrDefault(s.SpeakerId, "") + (s.Role is { } role ? $", {role}" : ""))],
            mention.IsSpeakerConfirmed, mention.Id == claim.LeadMentionId);
    }

    private async Task<IReadOnlyList<ClaimRoundView>> RoundsAsync(Claim claim, DateTimeOffset now, CancellationToken cancel)
    {
        var holders = claim.Rounds.SelectMany(r => r.Seats).Where(s => s.ReviewerId is not null).Select(s => s.ReviewerId!.Value).Distinct().ToList();
        var names = await db.Users.Where(u => holders.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return [.. claim.Rounds.OrderByDescending(r => r.Number).Select(r => new ClaimRoundView(
            r.Number, r.OpenedAt, r.SettledAt, r.ClosedAt, r.ReviewsIn, r.Seats.Count,
            [.. r.Seats.Where(s => s.IsHeld(now)).Select(s => new ClaimHoldView(s.ReviewerId!.Value, names.GetValueOrDefault(s.ReviewerId!.Value, "former reviewer"), s.HeldUntil!.Value))]))];
    }

    private async Task<IReadOnlyList<StoryLineView>> StoryAsync(Guid claimId, CancellationToken cancel)
    {
        var entries = await db.History.AsNoTracking().Where(h => h.ClaimId == claimId).OrderByDescending(h => h.Number).Take(200).ToListAsync(cancel);
        var people = entries.Select(e => e.Content?.PersonId).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return [.. entries.Select(e => new StoryLineView(
            e.Number, e.Act, e.From, e.To, e.At, e.Content?.Reason,
            e.ActorKind != ActorKind.Person ? $"The {e.ActorKind.ToString().ToLowerInvariant()}" : e.Content?.PersonId is { } id ? names.GetValueOrDefault(id, "A former colleague") : "Somebody",
            int.TryParse(e.Content?.Details.GetValueOrDefault("wording"), out var wording) ? wording : null))];
    }
}
