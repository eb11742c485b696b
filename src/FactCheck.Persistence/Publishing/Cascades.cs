using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Publishing;

/// <summary>
/// What a change does to other verdicts: each that rests on what changed says so to its readers, and becomes a task of the editors.
/// </summary>
public static class Cascades
{
    /// <summary>A verdict changed: every other one that is up and cites it says so and waits to be looked at.</summary>
    internal static async Task TouchAsync(
        this FactCheckDb db, Claim changed, string path, TaskCause cause, string why, By by, CancellationToken cancellationToken,
        IReadOnlyCollection<Guid>? except = null)
    {
        var resting = await db.RestingOnVerdict(changed.Id, path).Select(r => r.ClaimId).Distinct().ToListAsync(cancellationToken);
        resting.RemoveAll(id => except?.Contains(id) == true);
        foreach (var claim in await db.Claims.Where(c => resting.Contains(c.Id)).OrderBy(c => c.Number).ToListAsync(cancellationToken))
        {
            claim.NoteSourceChanged(by, Words(cause));
            if (await db.Tasks.AnyAsync(t => t.ClaimId == claim.Id && t.Cause == cause && t.SourceClaimId == changed.Id && t.EndedAt == null, cancellationToken)) continue;
            db.Tasks.Add(DeskTask.Look(claim.Id, cause, changed.Id, why, claim.PublishedVersion, by.At));
        }
    }

    /// <summary>A source was withdrawn: the log of corrections says so of a verdict that is up and rests on it.</summary>
    public static Task LogSourceWithdrawnAsync(this FactCheckDb db, Claim claim, string notice, By by, CancellationToken cancellationToken) =>
        db.LogAsync(claim, LoggedChange.SourceChanged, notice, by, cancellationToken);

    /// <summary>One line in the log of corrections.</summary>
    internal static async Task LogAsync(this FactCheckDb db, Claim claim, LoggedChange kind, string? reason, By by, CancellationToken cancellationToken)
    {
        var last = await db.CorrectionsLog.Where(e => e.ClaimId == claim.Id).MaxAsync(e => (int?)e.Number, cancellationToken) ?? 0;
        var local = db.CorrectionsLog.Local.Where(e => e.ClaimId == claim.Id).Select(e => e.Number).DefaultIfEmpty(0).Max();
        db.CorrectionsLog.Add(CorrectionsLogEntry.Write(claim.Id, Math.Max(last, local) + 1, kind, claim.PublishedVersion, reason, by.At));
    }

    /// <summary>Keeps what the version that is up rests on; nothing for one that is not up.</summary>
    internal static async Task KeepWhatItRestsOnAsync(this FactCheckDb db, Guid claimId, VerdictRecord? up, CancellationToken cancellationToken)
    {
        var kept = await db.RestsOn.Where(r => r.ClaimId == claimId).ToListAsync(cancellationToken);
        var now = up is null ? [] : RestsOn.Of(up, kept.Select(r => r.Number).DefaultIfEmpty(0).Max());
        db.RestsOn.RemoveRange(kept.Where(old => !now.Any(old.IsSameAs)));
        db.RestsOn.AddRange(now.Where(one => !kept.Exists(one.IsSameAs)));
    }

    private static string Words(TaskCause cause) => cause switch
    {
        TaskCause.VerdictRetracted => "A verdict that this one cites was retracted.",
        TaskCause.VerdictMerged => "A verdict that this one cites was merged into another.",
        TaskCause.VerdictReopened => "A verdict that this one cites is being checked again.",
        _ => "A verdict that this one cites was changed.",
    };
}
