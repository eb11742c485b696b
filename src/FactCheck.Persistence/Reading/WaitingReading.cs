using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>Work that waits for somebody though no status says so: drafts without a hold, and decisions that somebody must look at.</summary>
public static class WaitingReading
{
    // No index knows these claims: they are looked for among the most urgent decided ones.
    private const int MostDecided = 1_000, MostDrafts = 30;

    // What a round's end left unfinished is looked for by its writer at once or never.
    private static readonly TimeSpan KeptInSight = TimeSpan.FromDays(14);

    /// <summary>Of this person's newest drafts those without a seat: the hold ran out or was given back, or the round ended under the writer's hands.</summary>
    public static IQueryable<ReviewDraft> DraftsWithoutHold(this FactCheckDb db, Guid writer, DateTimeOffset now)
    {
        var latest = now - KeptInSight;
        return db.ReviewDrafts.Where(draft => draft.WriterId == writer && draft.HandedOverAt == null).OrderByDescending(draft => draft.SavedAt).Take(MostDrafts)
            .Where(draft => db.Claims.Where(claim => claim.Id == draft.ClaimId).SelectMany(claim => claim.Rounds, (claim, round) => new { claim, round })
                .Any(it => it.round.Number == draft.Round && !it.claim.Rounds.Any(later => later.Number > draft.Round) && (it.round.ClosedAt == null || it.round.ClosedAt > latest)
                    && it.round.Seats.Any(seat => seat.State != SeatState.Filled)
                    && !it.round.Seats.Any(seat => seat.ReviewerId == writer && (seat.State == SeatState.Filled || seat.IsRevising || (seat.State == SeatState.Held && seat.HeldUntil > now)))));
    }

    /// <summary>Decided claims whose reviews agree though a reviewer was not sure: editors look at them before they write. One that an editor settled was looked at.</summary>
    public static IQueryable<Claim> AgreedInDoubt(this FactCheckDb db) => db.MostUrgentDecided()
        .Where(claim => claim.Decision!.How == DecidedBy.Agreement && claim.Rounds.Any(round => round.ClosedAt == null && round.Unsure > 0));

    /// <summary>
    /// Decided claims that no editor may sign: each rated it, settled it or has a conflict of interest, and nobody lifted that. Only an
    /// administrator can, or another editor who joins.
    /// </summary>
    public static IQueryable<Claim> WithoutSigner(this FactCheckDb db)
    {
        var editors = db.Users.Where(person => person.DeactivatedAt == null && person.ErasedAt == null
            && db.UserRoles.Any(link => link.UserId == person.Id && db.Roles.Any(role => role.Id == link.RoleId && role.Name == nameof(Roles.Editor))));
        var conflicts = db.ConflictsWithClaims();
        return db.MostUrgentDecided().Where(claim =>
            claim.Rounds.Any(round => round.ClosedAt == null && round.WaiverReason == null)
            && !editors.Any(editor => claim.Decision!.AdjudicatorId != editor.Id
                && !claim.Rounds.Any(round => round.ClosedAt == null && round.Seats.Any(seat => seat.ReviewerId == editor.Id && seat.ReviewId != null))
                && !conflicts.Any(conflict => conflict.PersonId == editor.Id && conflict.ClaimId == claim.Id)));
    }

    private static IQueryable<Claim> MostUrgentDecided(this FactCheckDb db) => db.Claims.IgnoreAutoIncludes().AsNoTracking()
        .Where(claim => claim.Status == ClaimStatus.Decided).OrderByDescending(claim => claim.Priority).ThenByDescending(claim => claim.Number).Take(MostDecided);
}
