using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>What rating a claim needs: the writer's own draft, the ratings to choose from, the evidence as it is shown.</summary>
public static class ReviewReading
{
    /// <summary>
    /// The draft that this person goes on writing in that round; for whoever sits in it, or sat there until the time ran out or
    /// another round began, an empty one is begun: their last words may come after that. Refuses others, and a review that is in.
    /// </summary>
    public static async Task<Outcome<ReviewDraft>> DraftToWriteAsync(
        this FactCheckDb db, Claim claim, int round, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (actor.PersonId is not { } person || claim.Rounds.FirstOrDefault(r => r.Number == round) is not { } asked) return ReviewProblems.NotTaken;
        if (asked.SeatOf(person) is { IsFilled: true }) return ReviewProblems.IsIn;
        var draft = await db.ReviewDrafts.FirstOrDefaultAsync(d => d.ClaimId == claim.Id && d.Round == round && d.WriterId == person, cancellationToken);
        if (draft is not null) return draft;
        if (asked.SeatOf(person) is null && !asked.LapsedReviewerIds.Contains(person))
            return asked.ClosedAt is not null || asked != claim.CurrentRound ? ReviewProblems.OtherRound : ReviewProblems.NotTaken;
        draft = ReviewDraft.Begin(claim, asked, person, now);
        db.ReviewDrafts.Add(draft);
        return draft;
    }

    /// <summary>The ratings of a round's scale, as its version has them.</summary>
    public static async Task<IReadOnlyList<Rating>> RatingsAsync(this FactCheckDb db, RoundTerms terms, CancellationToken cancellationToken)
    {
        var versions = await db.Scales.AsNoTracking().Where(s => s.Id == terms.ScaleId).ToListAsync(cancellationToken);
        return versions.SelectMany(s => s.Versions).FirstOrDefault(v => v.Number == terms.ScaleVersion)?.Ratings ?? [];
    }

    /// <summary>Evidence with its exhibits, by number; what whoever acts may not know of is left out.</summary>
    public static async Task<IReadOnlyList<RecordEvidence>> ShownAsync(this FactCheckDb db, IEnumerable<Evidence> evidence, CancellationToken cancellationToken)
    {
        var all = evidence.ToList();
        var exhibits = await db.CitedAsync(all, cancellationToken);
        return [.. all.Where(one => exhibits.ContainsKey(one.ExhibitId)).OrderBy(one => one.Number).Select(one => (One: one, Of: exhibits[one.ExhibitId])).Select(it =>
            new RecordEvidence(it.One.Number, it.Of.Id, it.Of.Kind.ToString(), it.Of.Title, it.Of.Publisher, it.Of.Address, it.One.Passage, it.One.Stance, it.One.ReadOn, it.Of.StoredSha256))];
    }
}
