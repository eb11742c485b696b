using System.Globalization;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Demonstration;

/// <summary>The people of the demonstration, as actors.</summary>
internal sealed record DemonstrationPeople(IReadOnlyList<Actor> Reviewers, IReadOnlyList<Actor> Editors, Actor Administrator);

/// <summary>
/// Does at the invented desk what people do at a real one, by the rules of the domain: a rule that would refuse them refuses it
/// too, and stops the start with its words.
/// </summary>
internal sealed class DemonstrationDesk(FactCheckDb db, Acting acting, DemonstrationPeople people, Queue once, Queue twice, Scale scale, DateTimeOffset today)
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private DateTimeOffset now;
    private int turn;
    private Claim? before;

    /// <summary>Brings one planned claim as far as it has come, beginning at <paramref name="at"/>.</summary>
    public async Task Play(PlannedClaim plan, Article article, DateTimeOffset at, CancellationToken cancel)
    {
        now = at;
        acting.Actor = Editor;
        var claim = await Found(plan, article, cancel);
        await Confirm(plan, article, claim, cancel);
        if (plan.Reached is Reached.Dismissed or Reached.Merged)
        {
            await PutAside(plan, claim, article, cancel);
            return;
        }

        before = claim;
        var topics = await db.TopicsAsync(plan.Topics, cancel);
        Must(topics.Problems);
        Must(claim.SetTopics(By(Editor), topics.Value));
        var queue = plan.Twice ? twice : once;
        Must(claim.Queue(By(Editor), new(queue.TermsOn(scale.CurrentNumber), Priority.Normal, null, queue.Members.Count)));
        await db.SaveChangesAsync(cancel);
        if (plan.Reached == Reached.Queued) return;
        await Rate(plan, claim, cancel);
        // Held now, not weeks ago: else the clock ends the hold at once.
        if (plan.Reached == Reached.UnderReview) Must(claim.Take(new(people.Reviewers[2], By(people.Reviewers[2]).Facts, today)));
        if (plan.Settled is { } code) Must(claim.Adjudicate(By(Editor), new(plan.Said, Rating(code)), "The production is right, but leaves out the imports: half of the picture."));
        await db.SaveChangesAsync(cancel);
        if (plan.Reached is Reached.UnderReview or Reached.Disputed) return;
        var verdict = await Write(plan, claim, cancel);
        if (plan.Reached == Reached.Decided) return;
        await Publish(plan, claim, verdict, cancel);
        acting.Actor = Editor;
    }

    private async Task PutAside(PlannedClaim plan, Claim claim, Article article, CancellationToken cancel)
    {
        if (plan.Reached == Reached.Dismissed)
        {
            Must(claim.Dismiss(By(Editor), DismissalReason.Trivial, "A remark on how crimes are counted, made in passing."));
        }
        else
        {
            Must(claim.Merge(By(Editor), before!, [claim.LeadMentionId]));
            Must(article.MoveMentions(claim.Id, before!.Id, now));
        }

        await db.SaveChangesAsync(cancel);
    }

    private Actor Editor => people.Editors[0];

    private Actor OtherEditor => people.Editors[1];

    private By By(Actor actor)
    {
        now += TimeSpan.FromMinutes(7);
        return new(actor, new DeskFacts(IsMember: true, QueueMembers: people.Reviewers.Count), now);
    }

    /// <summary>The engine's claim that stands on these words, or one that the editor marks.</summary>
    private async Task<Claim> Found(PlannedClaim plan, Article article, CancellationToken cancel)
    {
        var start = article.Text!.IndexOf(plan.Phrase, StringComparison.Ordinal);
        if (start < 0) throw new InvalidOperationException($"No article of the demonstration says “{plan.Phrase}”.");
        var end = start + plan.Phrase.Length;
        var there = article.Mentions.Where(m => m.Content.Any(s => s.Start < end && s.End > start)).OrderByDescending(m => m.Content.Sum(s => Math.Min(end, s.End) - Math.Max(start, s.Start))).FirstOrDefault();
        if (there is not null)
        {
            var claim = await db.Claims.SingleAsync(c => c.Id == there.ClaimId, cancel);
            if (claim is { Status: ClaimStatus.Suggested } && claim.LeadMentionId == there.Id)
            {
                if (claim.Text != plan.Wording) Must(claim.Reword(By(Editor), claim.WordingNumber, plan.Wording, WordingChange.Meaning, null));
                return claim;
            }
        }

        var id = Guid.CreateVersion7(now);
        var mention = article.Mark(id, new([new(start, end)], [], [], Quotation.Indirect, null), [], Editor, null, now);
        Must(mention.Problems);
        var typed = Claim.Suggest(By(Editor), new(
            await db.NextClaimNumber(cancel), plan.Wording, "en", mention.Value.Id, article.Id, false, ClaimKind.Fact, 0.5, [], null, id));
        Must(typed.Problems);
        db.Claims.Add(typed.Value);
        return typed.Value;
    }

    private async Task Confirm(PlannedClaim plan, Article article, Claim claim, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var voices = await db.VoicesOf([new(null, plan.Speaker, plan.Kind, plan.Role)], article.Id, Editor, now, cancel);
        Must(voices.Problems);
        var mention = article.Mentions.Single(m => m.Id == claim.LeadMentionId);
        if (mention.Quotation == Quotation.OwnVoice) Must(article.Respan(mention.Id, mention.PlaceNow() with { Quotation = Quotation.Indirect }, now));
        Must(article.Attribute(claim.LeadMentionId, voices.Value, Editor, now));
        Must(article.ConfirmSpeakers(claim.LeadMentionId, Editor, now));
        if (claim.IsOwnVoice) Must(claim.Attribute(By(Editor), isOwnVoice: false));
        foreach (var speaker in db.Speakers.Local.Where(s => voices.Value.Any(v => v.SpeakerId == s.Id))) Must(speaker.Confirm(now));
        await db.SaveChangesAsync(cancel);
    }

    private async Task Rate(PlannedClaim plan, Claim claim, CancellationToken cancel)
    {
        var reviews = new List<Review>();
        for (var i = 0; i < plan.Ratings.Count; i++)
        {
            var reviewer = people.Reviewers[(turn + i) % 2];
            acting.Actor = reviewer;
            Must(claim.Take(By(reviewer)));
            var evidence = Evidence(plan, reviewer);
            var content = new ReviewContent(claim.IsOwnVoice ? null : plan.Said, plan.Ratings[i], Marked(plan.Explanation, evidence), evidence);
            var draft = ReviewDraft.Begin(claim, reviewer.PersonId!.Value, now);
            Must(draft.Save(reviewer, new FormEdit(Nothing, content.ToFields()), now).Problems);
            db.ReviewDrafts.Add(draft);
            now += TimeSpan.FromMinutes(40);
            var review = claim.SubmitReview(By(reviewer), draft, reviews);
            Must(review.Problems);
            db.Reviews.Add(review.Value);
            reviews.Add(review.Value);
            await db.OpenWhatIsSettledAsync(claim, reviews, now, cancel);
            await db.SaveChangesAsync(cancel);
        }

        turn++;
        acting.Actor = Editor;
    }

    private List<Evidence> Evidence(PlannedClaim plan, Actor reviewer)
    {
        var evidence = new List<Evidence>();
        foreach (var planned in plan.Exhibits)
        {
            var details = new ExhibitDetails(planned.Kind, planned.Title, planned.Publisher, planned.Address, null, true, null);
            var exhibit = Exhibit.Add(details, blind: true, reviewer, now);
            Must(exhibit.Problems);
            db.Exhibits.Add(exhibit.Value);
            evidence.Add(new(evidence.Count + 1, exhibit.Value.Id, planned.Passage, planned.Stance, DateOnly.FromDateTime(now.UtcDateTime)));
        }

        return evidence;
    }

    private async Task<Verdict> Write(PlannedClaim plan, Claim claim, CancellationToken cancel)
    {
        var evidence = (await db.Reviews.Where(r => r.ClaimId == claim.Id).OrderBy(r => r.SubmittedAt).FirstAsync(cancel)).Evidence;
        var content = new VerdictContent(plan.Summary, plan.Answer, Marked(plan.Explanation, evidence), DateOnly.FromDateTime(now.UtcDateTime), [.. evidence]);
        var verdict = Verdict.Begin(claim.Id, now);
        Must(claim.Write(By(Editor), verdict, new FormEdit(Nothing, content.ToFields())).Problems);
        db.Verdicts.Add(verdict);
        await db.SaveChangesAsync(cancel);
        return verdict;
    }

    private async Task Publish(PlannedClaim plan, Claim claim, Verdict verdict, CancellationToken cancel)
    {
        // Who settled the dispute does not sign.
        var signer = acting.Actor = plan.Settled is null ? Editor : OtherEditor;
        var page = await db.PublicationCaseAsync(claim, verdict.Draft, claim.Decision!.Findings, now, cancel);
        Must(claim.Publish(By(signer), verdict, page, null));
        await db.GoesUpAsync(claim, verdict.Newest!.Record!, By(signer), cancel);
        await db.SaveChangesAsync(cancel);
        now += TimeSpan.FromHours(5);
        switch (plan.Reached)
        {
            case Reached.Corrected:
                await Correct(plan, claim, verdict, signer, cancel);
                break;
            case Reached.Retracted:
                Must(claim.Retract(By(signer), plan.Because));
                await db.IsRetractedAsync(claim, By(signer), cancel);
                break;
            case Reached.Removed:
                Must(claim.Remove(By(people.Administrator), verdict, plan.Because));
                await db.IsRemovedAsync(claim, By(people.Administrator), cancel);
                break;
            case Reached.Reopened:
                Must(claim.Reopen(By(signer), plan.Because, new(once.TermsOn(scale.CurrentNumber), Priority.High, null, once.Members.Count)));
                await db.IsReopenedAsync(claim, plan.Because, By(signer), cancel);
                break;
        }

        if (plan.ReaderSays is { } words)
        {
            var asked = ReaderRequest.Ask(ReaderRequestKind.ThisIsWrong, words, claim.Id, null, null, null, now + TimeSpan.FromDays(1));
            Must(asked.Problems);
            db.ReaderRequests.Add(asked.Value);
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task Correct(PlannedClaim plan, Claim claim, Verdict verdict, Actor signer, CancellationToken cancel)
    {
        var better = verdict.Draft with
        {
            Explanation = verdict.Draft.Explanation.Replace("a rise of 10 percent", "a rise of 11 percent", StringComparison.Ordinal),
            ShortAnswer = "The port handles 11 percent more containers than before the cranes, not twice as many.",
        };
        var page = await db.PublicationCaseAsync(claim, better, claim.PublishedFindings!, now, cancel);
        Must(claim.Correct(By(signer), verdict, page, new(ChangeKind.Correction, plan.Because)));
        await db.GoesUpAsync(claim, verdict.Newest!.Record!, By(signer), cancel);
    }

    private RatingRef Rating(string code) => new(scale.Id, scale.CurrentNumber, code);

    private static string Marked(string text, IReadOnlyList<Evidence> evidence)
    {
        for (var i = 0; i < evidence.Count; i++)
            text = text.Replace($"{{{i + 1}}}", evidence[i].Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    private static void Must(Outcome outcome) => Must(outcome.Problems);

    private static void Must(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0) throw new InvalidOperationException("The demonstration broke a rule: " + string.Join(" ", problems.Select(p => $"[{p.Code}] {p.Message}")));
    }
}
