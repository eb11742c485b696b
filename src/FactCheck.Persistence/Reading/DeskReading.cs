using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>What the rules of a claim ask about the desk, read for them alone.</summary>
public static class DeskReading
{
    /// <summary>What the desk knows of this person regarding this claim. Nothing for actors that are no person.</summary>
    public static async Task<DeskFacts> FactsAsync(this FactCheckDb db, Claim claim, Guid? personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var members = claim.QueueId is { } queue
            ? await db.Queues.Where(q => q.Id == queue).SelectMany(q => q.Members).Select(m => m.PersonId).ToListAsync(cancellationToken)
            : [];
        if (personId is not { } person) return new DeskFacts(QueueMembers: members.Count);
        return new DeskFacts(
            members.Contains(person),
            await db.HasConflictAsync(claim.Id, person, cancellationToken),
            await db.HoldsAsync(claim, person, now, cancellationToken),
            members.Count);
    }

    /// <summary>Who acts on this claim, with what the desk knows of them.</summary>
    public static async Task<By> ByAsync(this FactCheckDb db, Claim claim, Domain.Kernel.Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        new(actor, await db.FactsAsync(claim, actor.PersonId, now, cancellationToken), now);

    /// <summary>True when this person declared a conflict with a speaker or an outlet of any of the claim's mentions.</summary>
    public static Task<bool> HasConflictAsync(this FactCheckDb db, Guid claimId, Guid personId, CancellationToken cancellationToken) =>
        db.ConflictsWithClaims().AnyAsync(conflict => conflict.PersonId == personId && conflict.ClaimId == claimId, cancellationToken);

    /// <summary>Who declared a conflict with a speaker or an outlet of any of which claim's mentions.</summary>
    internal static IQueryable<ConflictWithClaim> ConflictsWithClaims(this FactCheckDb db) =>
        from conflict in db.ConflictsOfInterest
        from mention in db.Mentions
        where mention.Speakers.Any(voice => voice.SpeakerId == conflict.SpeakerId)
            || db.Articles.Any(article => article.Id == mention.ArticleId && article.Details.OutletId != null && article.Details.OutletId == conflict.OutletId)
        select new ConflictWithClaim { PersonId = conflict.PersonId, ClaimId = mention.ClaimId };

    /// <summary>
    /// All reviews of the claim's newest round, past the blind filter, tracked: for the claim's own acts (submit, release, expire,
    /// ask again, return), which open and close them. What is read here never goes into an answer.
    /// </summary>
    public static async Task<IReadOnlyList<Review>> ReviewsForTheRulesAsync(this FactCheckDb db, Claim claim, CancellationToken cancellationToken)
    {
        if (claim.CurrentRound?.Number is not { } round) return [];
        return await db.Reviews.IgnoreQueryFilters([FactCheckDb.BlindFilter])
            .Where(r => r.ClaimId == claim.Id && r.Round == round).OrderBy(r => r.Id).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Opens to everybody at the desk, when the claim's round is settled, the exhibits that the reviews cite and the drafts that came
    /// too late and were handed in as notes; drafts that may be spoken of take the claim's numbers for what they cite. Else does
    /// nothing. Call it after every act that may settle a round, before saving.
    /// </summary>
    public static async Task OpenWhatIsSettledAsync(
        this FactCheckDb db, Claim claim, IReadOnlyList<Review> reviews, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (claim.CurrentRound is not { IsSettled: true } round) return;
        var drafts = await db.ReviewDrafts.IgnoreQueryFilters([FactCheckDb.BlindFilter])
            .Where(d => d.ClaimId == claim.Id && d.Round == round.Number).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        foreach (var draft in drafts) draft.Open(claim, isIn: round.SeatOf(draft.WriterId) is { IsFilled: true });
        var cited = reviews.Where(r => r.Opened).SelectMany(r => r.Evidence).Select(e => e.ExhibitId).Distinct().ToList();
        var closed = await db.Exhibits.IgnoreQueryFilters([FactCheckDb.BlindFilter]).Where(e => cited.Contains(e.Id) && !e.Opened).ToListAsync(cancellationToken);
        foreach (var exhibit in closed.Concat(db.Exhibits.Local.Where(e => cited.Contains(e.Id))).Distinct().OrderBy(e => e.AddedAt).ThenBy(e => e.Id).ToList())
        {
            exhibit.Open(now);
            if (await db.SameThingAsync(exhibit, cancellationToken) is { } earlier) exhibit.IsTheSameAs(earlier, now);
        }

        await db.OpenTasksOfSettledAsync(claim, cited, now, cancellationToken);
    }

    /// <summary>
    /// The holder gives the seat back, whatever for. A review that was being revised stands as it was, which may settle the round:
    /// then what its reviewers cite and handed in opens with it. Call it before saving.
    /// </summary>
    public static async Task<Outcome> ReleaseAsync(this Claim claim, By by, FactCheckDb db, CancellationToken cancellationToken)
    {
        var reviews = await db.ReviewsForTheRulesAsync(claim, cancellationToken);
        var outcome = claim.Release(by, reviews);
        if (outcome.IsDone) await db.OpenWhatIsSettledAsync(claim, reviews, by.At, cancellationToken);
        return outcome;
    }

    private static Task<int> HoldsAsync(this FactCheckDb db, Claim claim, Guid personId, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Claims.Where(c => c.QueueId == claim.QueueId && c.Id != claim.Id && c.Status == ClaimStatus.UnderReview)
            .SelectMany(c => c.Rounds.Where(r => r.ClosedAt == null).SelectMany(r => r.Seats))
            .CountAsync(s => s.ReviewerId == personId && s.State == SeatState.Held && s.HeldUntil > now, cancellationToken);
}

/// <summary>Somebody's conflict of interest, as it meets a claim.</summary>
internal sealed class ConflictWithClaim
{
    /// <summary>Whose.</summary>
    public Guid PersonId { get; init; }

    /// <summary>With which claim.</summary>
    public Guid ClaimId { get; init; }
}
