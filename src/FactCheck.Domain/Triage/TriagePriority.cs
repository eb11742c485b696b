namespace FactCheck.Domain.Triage;

/// <summary>How high a suggested claim stands in triage, 0–100, as a sum that can be explained.</summary>
/// <param name="Weights">What each part can give at most.</param>
/// <param name="Worth">By the engine's check-worthiness; half of it when nobody computed one.</param>
/// <param name="Repeats">A fifth of it for each other mention.</param>
/// <param name="Demand">A third of it for each open reader's request.</param>
/// <param name="Watched">All of it when somebody who says it is watched.</param>
/// <param name="Fresh">All of it on the day it was suggested, a tenth less at each midnight (UTC).</param>
public sealed record TriagePriority(TriageWeights Weights, int Worth, int Repeats, int Demand, int Watched, int Fresh)
{
    /// <summary>The sum without what passes with time: it changes only when something happens to the claim.</summary>
    public int Points => Worth + Repeats + Demand + Watched;

    /// <summary>The sum, 0–100.</summary>
    public int Total => Points + Fresh;

    /// <summary>The parts with their words and the most they can be.</summary>
    public IReadOnlyList<TriagePart> Parts =>
    [
        new("check-worthiness", Worth, Weights.Worth),
        new("other mentions", Repeats, Weights.Repeats),
        new("asked for by readers", Demand, Weights.Demand),
        new("watched speaker", Watched, Weights.Watched),
        new("fresh", Fresh, Weights.Fresh),
    ];

    /// <summary>Of what the desk knows of a claim.</summary>
    /// <param name="weights">What each part can give at most.</param>
    /// <param name="checkWorthiness">0–1; null when nobody computed it.</param>
    /// <param name="mentions">How many mentions it has, the lead mention counted.</param>
    /// <param name="requests">How many open requests of readers ask for it.</param>
    /// <param name="isWatched">Whether a watched speaker says it.</param>
    /// <param name="days">How many midnights (UTC) have passed since it was suggested.</param>
    public static TriagePriority Of(TriageWeights weights, double? checkWorthiness, int mentions, int requests, bool isWatched, int days) => new(
        weights,
        Share(weights.Worth, Math.Clamp(checkWorthiness ?? 0.5, 0, 1)),
        Share(weights.Repeats, Math.Clamp(mentions - 1, 0, 5) / 5.0),
        Share(weights.Demand, Math.Clamp(requests, 0, 3) / 3.0),
        isWatched ? weights.Watched : 0,
        weights.FreshAfter(days));

    internal static int Share(int weight, double share) => (int)Math.Round(weight * share, MidpointRounding.AwayFromZero);
}

/// <summary>One part of a triage priority.</summary>
/// <param name="Words">What it is for.</param>
/// <param name="Points">How much it gives.</param>
/// <param name="Most">How much it could give.</param>
public sealed record TriagePart(string Words, int Points, int Most);
