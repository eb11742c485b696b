using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.JudgeClaim;

/// <summary>Asks for all reviews of a claim's newest round, side by side, with their evidence merged. Refused until all are in.</summary>
/// <param name="ClaimNumber">The claim.</param>
[MaySend(Senders.Editor | Senders.Administrator)]
public sealed record JudgeClaimQuery(long ClaimNumber) : IQuery<JudgeClaimView>;

internal sealed class JudgeClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<JudgeClaimQuery, Outcome<JudgeClaimView>>
{
    public async Task<Outcome<JudgeClaimView>> Handle(JudgeClaimQuery request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.AsNoTracking().FirstOrDefaultAsync(c => c.Number == request.ClaimNumber, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        if (claim.CurrentRound is not { IsSettled: true } round) return ReviewProblems.NotAllIn;
        var by = await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken);
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.ClaimId == claim.Id && r.Round == round.Number && r.TakenBackAt == null).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var notes = await db.ReviewDrafts.AsNoTracking().Where(d => d.ClaimId == claim.Id && d.Round == round.Number && d.Opened && d.HandedOverAt != null).ToListAsync(cancellationToken);
        var people = reviews.Select(r => r.WriterId).Concat(notes.Select(n => n.WriterId)).ToList();
        var names = await db.Users.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellationToken);
        var ratings = await db.RatingsAsync(round.Terms, cancellationToken);
        return new JudgeClaimView(
            claim.Id, claim.Number, claim.Status, claim.Text, claim.Language, claim.IsOwnVoice, await db.PlaceAsync(claim, cancellationToken), round.Number, reviews.Sum(r => r.Revision), ratings,
            [.. reviews.Select(r => ReviewOf(r, names.GetValueOrDefault(r.WriterId) ?? "", ratings))], await MergedAsync(reviews, names, cancellationToken),
            [.. notes.Select(n => new NoteView(names.GetValueOrDefault(n.WriterId) ?? "", n.Content.Rationale))],
            claim.Decision, round.WaiverReason, claim.AllowedActs(by), claim.WhyNot(Act.Adjudicate, by), round.Unsure);
    }

    /// <summary>What all reviews rest on, each thing once, also where two reviewers brought it in separately.</summary>
    private async Task<IReadOnlyList<MergedEvidenceView>> MergedAsync(IReadOnlyList<Domain.Reviews.Review> reviews, Dictionary<Guid, string> names, CancellationToken cancel)
    {
        var cited = reviews.SelectMany(r => r.Evidence.Select(e => (Evidence: e, Writer: names.GetValueOrDefault(r.WriterId) ?? ""))).ToList();
        var shown = (await db.ShownAsync(cited.Select(one => one.Evidence).DistinctBy(e => e.Number), cancel)).ToDictionary(e => e.Number);
        var standing = await db.StandingForAsync(cited.Select(one => one.Evidence.ExhibitId), cancel);
        var marks = await db.ExhibitMarksAsync(standing.Values, cancel);
        return [.. cited.Where(one => shown.ContainsKey(one.Evidence.Number))
            .GroupBy(one => standing.GetValueOrDefault(one.Evidence.ExhibitId, one.Evidence.ExhibitId))
            .OrderBy(same => same.Min(one => one.Evidence.Number))
            .Select(same => (same.Key, First: shown[same.MinBy(one => one.Evidence.Number).Evidence.Number], All: same.OrderBy(one => one.Evidence.Number).ToList()))
            .Select(it => new MergedEvidenceView(
                it.Key, it.First.Title, it.First.Publisher, marks.GetValueOrDefault(it.Key),
                [.. it.All.Select(one => new CitationView(one.Evidence.Number, one.Writer, one.Evidence.Passage, one.Evidence.Stance, one.Evidence.ReadOn))]))];
    }

    private static ReviewView ReviewOf(Domain.Reviews.Review review, string writer, IReadOnlyList<Rating> ratings) => new(
        review.Id, writer, review.Findings.WasItSaid, ratings.FirstOrDefault(r => r.Code == review.Findings.Rating?.Code), review.Rationale, [.. review.Evidence.Select(e => e.Number).Order()],
        review.WasRevised ? review.First.Findings : null, review.ReturnComment, review.Confidence);
}
