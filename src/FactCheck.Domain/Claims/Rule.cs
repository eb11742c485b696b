using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;

namespace FactCheck.Domain.Claims;

/// <summary>One condition of the workflow: its words in the table, and what it refuses.</summary>
public sealed class Rule
{
    private readonly Func<Situation, IEnumerable<Problem>> refuse;

    private Rule(string words, bool isNote, Func<Situation, IEnumerable<Problem>> refuse) => (Words, IsNote, this.refuse) = (words, isNote, refuse);

    /// <summary>How the table says it.</summary>
    public string Words { get; }

    /// <summary>True for words that refuse nothing: they say what the act does, rather than what it asks.</summary>
    public bool IsNote { get; }

    internal static Rule Of(string words, Func<Situation, Problem?> refuse) => new(words, false, at => refuse(at) is { } problem ? [problem] : []);

    internal static Rule OfMany(string words, Func<Situation, IEnumerable<Problem>> refuse) => new(words, false, refuse);

    internal static Rule Note(string words) => new(words, true, _ => []);

    internal IEnumerable<Problem> Refusals(Situation situation) => refuse(situation);
}

/// <summary>What a rule looks at: the claim, who acts, and what is asked. While buttons are drawn nothing is asked yet, and rules about it hold their peace.</summary>
internal sealed record Situation(Claim Claim, By By, Asked? Asked)
{
    public Round Round => Claim.CurrentRound ?? throw new InvalidOperationException($"Claim {Claim.Id} is {Claim.Status} without a round.");

    public DateTimeOffset At => By.At;
}

/// <summary>What an act is given. Only what the act's row asks about is filled.</summary>
internal sealed record Asked
{
    public static Asked Nothing { get; } = new();

    public string? Reason { get; init; }

    public QueueOrder? Order { get; init; }

    public By? Assignee { get; init; }

    public Guid? HolderId { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>Number of the wording that the version which is up shows; null when none is up.</summary>
    public int? ShownWording { get; init; }

    public ReviewDraft? Draft { get; init; }

    public IReadOnlyList<Guid> ToRevise { get; init; } = [];

    /// <summary>The reviews of the round that stand: needed wherever an act can settle the round, and opened or closed with it.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    public Findings? Findings { get; init; }

    public PublicationCase? Case { get; init; }

    public VersionChange? Change { get; init; }

    public Claim? Into { get; init; }
}
