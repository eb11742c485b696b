using FactCheck.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Triage;

/// <summary>Where a page of triage ended.</summary>
/// <param name="Total">The priority of its last claim.</param>
/// <param name="Number">The number of its last claim.</param>
public sealed record TriageCursor(int Total, long Number);

/// <summary>
/// The list of triage, by priority, as the database walks it. A priority is points that stand in the row and freshness that
/// follows from the day: within one day the order is that of the points, so each of the young days is a short walk along an index,
/// all older days are one more, and their heads are merged. No row is ever rewritten because time went by.
/// </summary>
public static class TriageList
{
    /// <summary>The first places after <paramref name="after"/>: the highest priority first, among equals the newer claim.</summary>
    /// <param name="selection">What is looked through.</param>
    /// <param name="weights">What the parts weigh.</param>
    /// <param name="today">The day, as <see cref="TriagePlace.DayOf"/> counts it.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<IReadOnlyList<TriagePlace>> InOrderAsync(
        this TriageSelection selection, TriageWeights weights, int today, TriageCursor? after, int most, CancellationToken cancellationToken)
    {
        var places = selection.Places.AsNoTracking();
        var steps = selection.Along is not { } along
            ? places.Select(place => new Step { Place = place, Day = place.Day, Points = place.Points, Number = place.Number })
            : along.AsNoTracking().Join(places, trait => trait.ClaimId, place => place.ClaimId, (trait, place) => new Step { Place = place, Day = trait.Day, Points = trait.Points, Number = trait.Number });
        var young = await Enumerable.Range(0, TriageWeights.DaysFresh)
            .Select(age => Head(steps.Where(step => step.Day == today - age), weights.FreshAfter(age), after, most))
            .Aggregate((one, other) => one.Concat(other)).ToListAsync(cancellationToken);
        int Total(TriagePlace place) => place.Points + weights.FreshAfter(today - place.Day);
        var best = young.OrderByDescending(Total).ThenByDescending(place => place.Number).Take(most).ToList();
        // What is old counts only where it stands above the last of these: without the bound the walk would pass all that is young.
        var least = best.Count == most ? Total(best[^1]) : 0;
        var old = await Head(steps.Where(step => step.Day <= today - TriageWeights.DaysFresh && step.Points >= least), 0, after, most).ToListAsync(cancellationToken);
        return [.. best.Concat(old).OrderByDescending(Total).ThenByDescending(place => place.Number).Take(most)];
    }

    private static IQueryable<TriagePlace> Head(IQueryable<Step> steps, int fresh, TriageCursor? after, int most)
    {
        if (after is not null)
        {
            var (points, number) = (after.Total - fresh, after.Number);
            steps = steps.Where(step => step.Points <= points && (step.Points < points || step.Number < number));
        }

        return steps.OrderByDescending(step => step.Points).ThenByDescending(step => step.Number).Take(most).Select(step => step.Place);
    }

    /// <summary>One place on the way, with the columns of the table that is walked along.</summary>
    private sealed class Step
    {
        public required TriagePlace Place { get; init; }

        public required int Day { get; init; }

        public required int Points { get; init; }

        public required long Number { get; init; }
    }
}
