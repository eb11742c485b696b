namespace FactCheck.Domain.Claims;

/// <summary>When the findings of a round count as one.</summary>
public enum AgreementRule
{
    /// <summary>All reviews found the same.</summary>
    All,

    /// <summary>More than half of the reviews found the same.</summary>
    Majority,
}

/// <summary>The terms of one asking for ratings, copied from the queue and fixed when the round opens.</summary>
/// <param name="QueueId">The queue it was opened for.</param>
/// <param name="ScaleId">The rating scale.</param>
/// <param name="ScaleVersion">Its version, from 1.</param>
/// <param name="Seats">How many ratings are asked for, 1–5.</param>
/// <param name="Rule">When the findings count as one.</param>
/// <param name="HoldTime">How long a hold lasts when it is taken, and how much a saved draft adds at most.</param>
/// <param name="LongestHold">How long a hold may last in all, however often a draft is saved.</param>
/// <param name="HoldsAtOnce">How many seats one reviewer may hold at once, over all claims of the queue.</param>
/// <param name="LeastExhibits">How many exhibits a review must cite at least.</param>
/// <param name="LeastCoverage">Percentage of the rationale's sentences that must carry an evidence mark, 0–100.</param>
public sealed record RoundTerms(
    Guid QueueId,
    Guid ScaleId,
    int ScaleVersion,
    int Seats,
    AgreementRule Rule,
    TimeSpan HoldTime,
    TimeSpan LongestHold,
    int HoldsAtOnce,
    int LeastExhibits,
    int LeastCoverage)
{
    /// <summary>The most seats a round opens with.</summary>
    public const int MostSeats = 5;

    /// <summary>True when the same ratings are asked for: a round that runs can go on under the other terms.</summary>
    public bool AskTheSameAs(RoundTerms other) =>
        (ScaleId, ScaleVersion, Seats, Rule) == (other.ScaleId, other.ScaleVersion, other.Seats, other.Rule);
}

/// <summary>What an editor asks for when a claim goes into a queue.</summary>
/// <param name="Terms">The queue's terms as they are now.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Deadline">By when; null for no deadline.</param>
/// <param name="QueueMembers">How many members the queue has: it cannot have more seats than those.</param>
public sealed record QueueOrder(RoundTerms Terms, Priority Priority, DateTimeOffset? Deadline, int QueueMembers);
