using System.Globalization;
using FactCheck.Domain.Addresses;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.History;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Claims;
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
            claim.Id, claim.Number, claim.Text, claim.Language, claim.WordingNumber, [.. claim.Wordings.OrderByDescending(w => w.Number)], claim.Status,
            claim.Standing, claim.StandingReason, claim.Kind, claim.CheckWorthiness, claim.CheckWorthinessReasons, claim.Priority, claim.Deadline,
            claim.QueueId, queue, claim.DismissalReason, mergedInto, path, claim.PublishedVersion, await RatingWordAsync(claim, cancellationToken), claim.Decision?.Findings.WasItSaid,
            claim.Decision?.How, await MentionsAsync(claim, cancellationToken), await RoundsAsync(claim, by, now, cancellationToken),
            await StoryAsync(claim, by, cancellationToken), claim.AllowedActs(by),
            claim.Standing == Standing.Up ? verdict?.Newest?.Record : null,
            await db.Topics.Where(t => claim.TopicIds.Contains(t.Id)).OrderBy(t => t.FoldedName).Select(t => t.Name).ToListAsync(cancellationToken),
            by.Actor.IsEditor || by.Actor.Roles.HasFlag(Roles.Administrator) ? await db.CascadeOfVerdictAsync(claim.Id, cancellationToken) : Cascade.Nothing,
            await TasksAsync(claim, cancellationToken), acting.Actor.IsEditor, claim.IsOverdue(now));
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
        var articles = await db.Articles.Where(a => articleIds.Contains(a.Id))
            .Select(a => new ArticleShown(a.Id, a.Details.Title, db.Outlets.Where(o => o.Id == a.Details.OutletId).Select(o => o.Name).FirstOrDefault())).ToDictionaryAsync(a => a.Id, cancel);
        var contexts = await db.ContextsAsync(mentions, cancel);
        var speakerIds = mentions.SelectMany(m => m.Speakers).Select(s => s.SpeakerId).Distinct().ToList();
        var names = await db.Speakers.Where(s => speakerIds.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        return [.. mentions.OrderByDescending(m => m.Id == claim.LeadMentionId).Select(m => ViewOf(m, articles[m.ArticleId], contexts[m.Id], names, claim))];
    }

    private static ClaimMentionView ViewOf(Mention mention, ArticleShown article, ContextSentences around, Dictionary<Guid, string> names, Claim claim) => new(
        mention.Id, article.Id, article.Title, article.Outlet, around,
        [.. mention.Speakers.OrderBy(s => s.Place).Select(s => names.GetValueOrDefault(s.SpeakerId, "") + (s.Role is { } role ? $", {role}" : ""))],
        mention.IsSpeakerConfirmed, mention.Id == claim.LeadMentionId);

    private async Task<IReadOnlyList<ClaimRoundView>> RoundsAsync(Claim claim, By by, DateTimeOffset now, CancellationToken cancel)
    {
        // The blind filter first, then the claim's own rule: earlier rounds stay closed to those who rate now, or may yet.
        List<int> open = [.. claim.Rounds.Select(r => r.Number).Where(number => claim.RoundIsOpenTo(by, number))];
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.ClaimId == claim.Id && r.Opened && r.TakenBackAt == null && open.Contains(r.Round)).OrderBy(r => r.Id).ToListAsync(cancel);
        var late = await db.ReviewDrafts.AsNoTracking().Where(d => d.ClaimId == claim.Id && d.Opened && open.Contains(d.Round)).OrderBy(d => d.Id).ToListAsync(cancel);
        // A skip tells of no rating, but its words may: who rates in the round does not read them.
        var skips = acting.Actor.IsEditor && !claim.IsBlindTo(acting.Actor)
            ? await db.Skips.AsNoTracking().Where(s => s.ClaimId == claim.Id).OrderBy(s => s.At).ToListAsync(cancel)
            : [];
        var people = claim.Rounds.SelectMany(r => r.Seats).Select(s => s.ReviewerId).OfType<Guid>().Concat(reviews.Select(r => r.WriterId)).Concat(late.Select(d => d.WriterId)).Concat(skips.Select(s => s.PersonId)).Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        var rounds = new List<ClaimRoundView>();
        foreach (var round in claim.Rounds.OrderByDescending(r => r.Number))
        {
            var ratings = await db.RatingsAsync(round.Terms, cancel);
            rounds.Add(new(
                round.Number, round.ReviewsIn, round.Seats.Count,
                [.. round.Seats.Where(s => s.IsHeld(now)).Select(s => new ClaimHoldView(s.ReviewerId!.Value, Name(s.ReviewerId.Value), s.HeldUntil!.Value))],
                open.Contains(round.Number) ? round.Unsure : 0,
                [.. reviews.Where(r => r.Round == round.Number).Select(r => new ClaimReviewView(Name(r.WriterId), r.Findings.WasItSaid, ratings.FirstOrDefault(one => one.Code == r.Findings.Rating?.Code), r.Confidence))],
                [.. late.Where(d => d.Round == round.Number).Select(d => new LateDraftView(Name(d.WriterId), d.Content.Rationale))],
                [.. skips.Where(s => s.Round == round.Number).Select(s => new ClaimSkipView(s.PersonId, Name(s.PersonId), s.Reason))]));
        }

        return rounds;

        string Name(Guid id) => names.GetValueOrDefault(id, "former reviewer");
    }

    private async Task<IReadOnlyList<StoryLineView>> StoryAsync(Claim claim, By by, CancellationToken cancel)
    {
        var entries = await db.History.AsNoTracking().Where(h => h.ClaimId == claim.Id).OrderByDescending(h => h.Number).Take(200).ToListAsync(cancel);
        var people = entries.Select(e => e.Content?.PersonId).Concat(entries.Select(e => IdIn(e, "person"))).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        var others = entries.SelectMany(e => new[] { IdIn(e, "into"), IdIn(e, "from") }).OfType<Guid>().ToList();
        var numbers = await db.Claims.IgnoreAutoIncludes().Where(c => others.Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number, cancel);
        var mayBeSwayed = claim.MayBeSwayed(by);
        return [.. entries.Select(Line)];

        StoryLineView Line(HistoryEntry entry)
        {
            var wording = int.TryParse(entry.Content?.Details.GetValueOrDefault("wording"), out var number) ? number : (int?)null;
            var isClosed = mayBeSwayed && StoryWords.TellsOfReviews(entry.Act) && entry.Content?.Reason is not null;
            var (before, after) = entry.Act is "reword" or "split" ? (WordsOf(claim, wording - 1), WordsOf(claim, wording)) : (null, null);
            return new(
                entry.Number, entry.Act, entry.From, entry.To, entry.At, isClosed ? null : entry.Content?.Reason,
                entry.ActorKind != ActorKind.Person ? $"The {entry.ActorKind.ToString().ToLowerInvariant()}" : entry.Content?.PersonId is { } id ? names.GetValueOrDefault(id, "A former colleague") : "Somebody",
                wording, StoryWords.Of(entry.Act, Detail), before, after, isClosed);

            string? Detail(string name) => name switch
            {
                "person" => IdIn(entry, name) is { } whom ? names.GetValueOrDefault(whom, "a former colleague") : null,
                "into" or "from" => IdIn(entry, name) is { } other && numbers.TryGetValue(other, out var found) ? $"#{found.ToString(CultureInfo.InvariantCulture)}" : null,
                _ => entry.Content?.Details.GetValueOrDefault(name),
            };
        }
    }

    private async Task<IReadOnlyList<ClaimTaskView>> TasksAsync(Claim claim, CancellationToken cancel)
    {
        if (!acting.Actor.IsEditor && !acting.Actor.IsAdministrator) return [];
        var tasks = await db.WaitingTasksAsync(claim.Id, 20, cancel);
        var ids = tasks.Select(t => t.ExhibitId).ToList();
        var titles = await db.Exhibits.Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Title }).ToDictionaryAsync(e => e.Id, e => e.Title, cancel);
        return [.. tasks.Select(t => new ClaimTaskView(t.Id, t.ExhibitId, titles.GetValueOrDefault(t.ExhibitId), t.Notice, t.Version, t.Cause == TaskCause.Due))];
    }

    private static string? WordsOf(Claim claim, int? wording) => claim.Wordings.FirstOrDefault(w => w.Number == wording)?.Text;

    private static Guid? IdIn(HistoryEntry entry, string name) => Guid.TryParse(entry.Content?.Details.GetValueOrDefault(name), out var id) ? id : null;

    /// <summary>Of a mention's article no more than is shown.</summary>
    private sealed record ArticleShown(Guid Id, string Title, string? Outlet);
}
