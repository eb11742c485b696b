using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Claims;

/// <summary>What the desk knows of a person that a claim does not carry.</summary>
/// <param name="IsMember">Is a member of the claim's queue.</param>
/// <param name="HasConflict">Declared a conflict with a speaker or the outlet.</param>
/// <param name="Holds">How many seats they hold now on other claims of the queue.</param>
/// <param name="QueueMembers">How many members the claim's queue has.</param>
public sealed record DeskFacts(bool IsMember = false, bool HasConflict = false, int Holds = 0, int QueueMembers = 0)
{
    /// <summary>Nothing known: for acts that ask nothing of the desk.</summary>
    public static DeskFacts None { get; } = new();
}

/// <summary>Who acts, what the desk knows of them, and when.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Facts">What the desk knows of them.</param>
/// <param name="At">When; cut to milliseconds.</param>
public sealed record By(Actor Actor, DeskFacts Facts, DateTimeOffset At)
{
    /// <summary>When, in UTC and whole milliseconds.</summary>
    public DateTimeOffset At { get; } = At.Cut();

    /// <summary>The person who acts; null for the engine, the clock and the like.</summary>
    public Guid? PersonId => Actor.PersonId;
}
