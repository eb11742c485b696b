namespace FactCheck.Domain.Claims;

/// <summary>
/// How high a suggested claim stands in triage, 0–100, as a sum that can be explained: check-worthiness 40, repeats 25, reader
/// demand 15, a watched speaker 10, freshness 10.
/// </summary>
/// <param name="Worth">Of 40, by the engine's check-worthiness; 20 when nobody computed it.</param>
/// <param name="Repeats">Of 25: 5 for each other mention.</param>
/// <param name="Demand">Of 15: 5 for each open reader's request.</param>
/// <param name="Watched">10 when somebody who says it is watched.</param>
/// <param name="Fresh">Of 10: one less for each day since it was suggested.</param>
public sealed record TriagePriority(int Worth, int Repeats, int Demand, int Watched, int Fresh)
{
    /// <summary>The sum, 0–100.</summary>
    public int Total => Worth + Repeats + Demand + Watched + Fresh;

    /// <summary>The parts with their words and the most they can be, in the order of their weight.</summary>
    public IReadOnlyList<TriagePart> Parts =>
    [
        new("check-worthiness", Worth, 40),
        new("other mentions", Repeats, 25),
        new("asked for by readers", Demand, 15),
        new("watched speaker", Watched, 10),
        new("fresh", Fresh, 10),
    ];

    /// <summary>Of what the desk knows of a claim.</summary>
    /// <param name="checkWorthiness">0–1; null when nobody computed it.</param>
    /// <param name="mentions">How many mentions it has, the lead mention counted.</param>
    /// <param name="requests">How many open requests of readers ask for it.</param>
    /// <param name="isWatched">Whether a watched speaker says it.</param>
    /// <param name="age">How long ago it was suggested.</param>
    public static TriagePriority Of(double? checkWorthiness, int mentions, int requests, bool isWatched, TimeSpan age) => new(
        (int)Math.Round(40 * Math.Clamp(checkWorthiness ?? 0.5, 0, 1), MidpointRounding.AwayFromZero),
        Math.Clamp((mentions - 1) * 5, 0, 25),
        Math.Clamp(requests * 5, 0, 15),
        isWatched ? 10 : 0,
        Math.Clamp(10 - (int)age.TotalDays, 0, 10));
}

/// <summary>One part of a triage priority.</summary>
/// <param name="Words">What it is for.</param>
/// <param name="Points">How much it gives.</param>
/// <param name="Most">How much it could give.</param>
public sealed record TriagePart(string Words, int Points, int Most);
