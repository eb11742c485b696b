using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>A piece of evidence that a verdict can cite.</summary>
/// <param name="Evidence">Its number, passage, stance and date.</param>
/// <param name="Field">Its value as a field of the form.</param>
/// <param name="Title">The exhibit's title.</param>
/// <param name="Publisher">The exhibit's publisher.</param>
/// <param name="IsCited">True when the text at hand cites it.</param>
/// <param name="IsWithdrawn">True when the exhibit was withdrawn: nothing new may rest on it.</param>
/// <param name="IsBeingWritten">True when an editor brought it in and no version cites it yet: its passage, stance and day are still written.</param>
public sealed record CitableEvidence(Evidence Evidence, string Field, string Title, string? Publisher, bool IsCited, bool IsWithdrawn, bool IsBeingWritten = false);

/// <summary>What a verdict can rest on: what it cites, and what the opened reviews of its claim cite.</summary>
public static class CitableReading
{
    /// <summary>The evidence of these reviews, of the text at hand, and what editors brought in, by number.</summary>
    public static async Task<IReadOnlyList<CitableEvidence>> CitableAsync(
        this FactCheckDb db, IReadOnlyList<Evidence> cited, IReadOnlyList<Evidence> broughtIn, IEnumerable<Review> reviews, CancellationToken cancellationToken)
    {
        var numbers = cited.Select(e => e.Number).ToHashSet();
        var all = cited.Concat(broughtIn).Concat(reviews.SelectMany(r => r.Evidence)).DistinctBy(e => e.Number).OrderBy(e => e.Number).ToList();
        var exhibits = await db.CitedAsync(all, cancellationToken);
        return [.. all.Where(e => exhibits.ContainsKey(e.ExhibitId)).Select(e => (Cited: e, Exhibit: exhibits[e.ExhibitId])).Select(one => new CitableEvidence(
            one.Cited, Hashing.ToCanonicalJson(one.Cited), one.Exhibit.Title, one.Exhibit.Publisher, numbers.Contains(one.Cited.Number), one.Exhibit.IsWithdrawn))];
    }

    /// <summary>
    /// What a correction of the version that is up can rest on: what it cites, what editors brought in for it, and the opened reviews
    /// of every round that is open to whoever asks.
    /// </summary>
    public static async Task<IReadOnlyList<CitableEvidence>> CitableAsync(
        this FactCheckDb db, Claim claim, Verdict verdict, By by, IReadOnlyList<Evidence> cited, CancellationToken cancellationToken)
    {
        List<int> open = [.. claim.Rounds.Select(r => r.Number).Where(number => claim.RoundIsOpenTo(by, number))];
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.ClaimId == claim.Id && open.Contains(r.Round) && r.Opened && r.TakenBackAt == null)
            .OrderBy(r => r.SubmittedAt).ToListAsync(cancellationToken);
        var citable = await db.CitableAsync(cited, verdict.Draft.BroughtIn, reviews, cancellationToken);
        return [.. citable.Select(one => one with { IsBeingWritten = verdict.HasBroughtIn(one.Evidence.Number) && verdict.IsUnpublished(one.Evidence.Number) })];
    }
}
