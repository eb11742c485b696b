using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>One place where an exhibit is cited, as far as whoever asks may read it.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="ReviewId">The review; null for a verdict.</param>
/// <param name="WriterId">Who wrote the review; null for a verdict.</param>
/// <param name="Round">The review's round; 0 for a verdict.</param>
/// <param name="Version">The newest version that cites it; 0 for a review.</param>
public sealed record Citing(Guid ClaimId, Guid? ReviewId, Guid? WriterId, int Round, int Version);

/// <summary>What rests on an exhibit, and the tasks that its withdrawal puts on the desk.</summary>
public static class TaskReading
{
    /// <summary>The ids under which a thing is cited: its own, and those of exhibits that turned out to be the same.</summary>
    public static Task<List<Guid>> IdsOfAsync(this FactCheckDb db, Guid exhibitId, CancellationToken cancellationToken) =>
        db.Exhibits.Where(e => e.Id == exhibitId || e.SameAsId == exhibitId).OrderBy(e => e.AddedAt).Select(e => e.Id).ToListAsync(cancellationToken);

    /// <summary>
    /// Every review that whoever acts may read, and every verdict, that cites it, however many: nobody may be left untold. Peers'
    /// reviews of running rounds are not among them. Looked for in the claims where it was ever cited.
    /// </summary>
    public static async Task<IReadOnlyList<Citing>> CitingsAsync(this FactCheckDb db, Guid exhibitId, CancellationToken cancellationToken)
    {
        var all = new List<Citing>();
        foreach (var id in await db.IdsOfAsync(exhibitId, cancellationToken))
        {
            var text = id.ToString();
            var claims = db.CitedIn.Where(one => one.ExhibitId == id).Select(one => one.ClaimId);
            var reviews = await db.Reviews.Where(r => claims.Contains(r.ClaimId) && r.TakenBackAt == null && ((string)(object)r.Evidence).Contains(text))
                .Select(r => new { r.ClaimId, r.Id, r.WriterId, r.Round }).ToListAsync(cancellationToken);
            all.AddRange(reviews.OrderBy(r => r.Id).Select(r => new Citing(r.ClaimId, r.Id, r.WriterId, r.Round, 0)));
            var versions = await db.Verdicts.Where(v => claims.Contains(v.ClaimId))
                .SelectMany(v => v.Versions.Where(n => n.RecordJson != null && n.RecordJson.Contains(text)), (v, n) => new { v.ClaimId, n.Number }).ToListAsync(cancellationToken);
            all.AddRange(versions.OrderBy(v => v.ClaimId).ThenBy(v => v.Number).Select(v => new Citing(v.ClaimId, null, null, 0, v.Number)));
        }

        return [.. all.GroupBy(one => (one.ClaimId, one.ReviewId)).Select(same => same.MaxBy(one => one.Version)!)];
    }

    /// <summary>
    /// Whether a published version that can be read, new or old, tells its readers that the desk keeps the copy with this hash. A copy
    /// of which that was said is not replaced, so its exhibit has it still.
    /// </summary>
    public static async Task<bool> CopyIsCitedAsync(this FactCheckDb db, string hash, CancellationToken cancellationToken)
    {
        var ids = await db.Exhibits.IgnoreQueryFilters([FactCheckDb.BlindFilter]).Where(e => e.StoredSha256 == hash).Select(e => e.Id).ToListAsync(cancellationToken);
        var claims = db.CitedIn.Where(one => EF.Parameter(ids).Contains(one.ExhibitId)).Select(one => one.ClaimId);
        return await db.Verdicts.AnyAsync(v => claims.Contains(v.ClaimId) && v.Versions.Any(n => n.RecordJson != null && n.RecordJson.Contains(hash)), cancellationToken);
    }

    /// <summary>Waiting tasks, the oldest first; of one claim, or of all that are still worked on or read.</summary>
    public static Task<List<DeskTask>> WaitingTasksAsync(this FactCheckDb db, Guid? claimId, int most, CancellationToken cancellationToken) =>
        db.Tasks.AsNoTracking().Where(t => t.EndedAt == null && (claimId == null || t.ClaimId == claimId))
            .Where(t => db.Claims.Any(c => c.Id == t.ClaimId && c.Status != ClaimStatus.Dismissed && c.Status != ClaimStatus.Merged))
            .OrderBy(t => t.OpenedAt).ThenBy(t => t.Id).Take(most).ToListAsync(cancellationToken);

    /// <summary>Settles the waiting tasks of a claim whose verdict was corrected, confirmed or taken back. Call it before saving.</summary>
    public static async Task SettleTasksAsync(this FactCheckDb db, Claim claim, TaskEnd how, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var task in await db.Tasks.Where(t => t.ClaimId == claim.Id && t.EndedAt == null).ToListAsync(cancellationToken)) task.Settle(how, actor, now);
    }

    /// <summary>A task for each withdrawn exhibit that the reviews of a just settled round cite: before, it would have told who cites what.</summary>
    internal static async Task OpenTasksOfSettledAsync(this FactCheckDb db, Claim claim, IReadOnlyList<Guid> cited, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (cited.Count == 0) return;
        var withdrawn = await db.Exhibits.IgnoreQueryFilters([FactCheckDb.BlindFilter]).Where(e => cited.Contains(e.Id) && e.WithdrawnAt != null).ToListAsync(cancellationToken);
        if (withdrawn.Count == 0) return;
        var known = await db.Tasks.Where(t => t.ClaimId == claim.Id).Select(t => t.SourceExhibitId).ToListAsync(cancellationToken);
        db.Tasks.AddRange(withdrawn.Where(e => !known.Contains(e.Id)).Select(e => DeskTask.Open(claim.Id, e, 0, now)));
    }
}
