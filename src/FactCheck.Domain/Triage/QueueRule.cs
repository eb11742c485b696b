using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Triage;

/// <summary>
/// A queue's rule: which new claims are suggested for it, and how soon. All conditions that are given must hold; of the several
/// speakers, outlets, topics, kinds or words of one condition any one is enough. It suggests; an editor queues.
/// </summary>
/// <param name="Name">What the desk calls it; shown beside what it suggests.</param>
/// <param name="SpeakerIds">Who says it; empty for anybody.</param>
/// <param name="OutletIds">Who published it; empty for anybody.</param>
/// <param name="TopicIds">What it is about; empty for anything.</param>
/// <param name="Kinds">What sort of statement; empty for any.</param>
/// <param name="Words">Whole words or phrases of the wording, without case and marks; empty for any.</param>
/// <param name="LeastWorth">Check-worthiness at least, in percent; null for any. A claim of which nobody computed it does not fit.</param>
/// <param name="Priority">The priority that is suggested.</param>
public sealed record QueueRule(
    string Name, IReadOnlyList<Guid> SpeakerIds, IReadOnlyList<Guid> OutletIds, IReadOnlyList<Guid> TopicIds,
    IReadOnlyList<ClaimKind> Kinds, IReadOnlyList<string> Words, int? LeastWorth, Priority Priority)
{
    /// <summary>Most rules of one queue.</summary>
    public const int MostOfAQueue = 20;

    /// <summary>Most entries of one condition.</summary>
    public const int MostEntries = 50;

    /// <summary>Longest name, and longest word or phrase, in UTF-16 code units.</summary>
    public const int Longest = 80;

    /// <summary>True when it says nothing: it would fit everything.</summary>
    public bool IsEmpty => SpeakerIds.Count + OutletIds.Count + TopicIds.Count + Kinds.Count + Words.Count == 0 && LeastWorth is null;

    /// <summary>True when this claim fits.</summary>
    public bool Fits(ClaimTraits claim) =>
        !IsEmpty
        && Any(SpeakerIds, claim.SpeakerIds.Contains) && Any(OutletIds, claim.OutletIds.Contains) && Any(TopicIds, claim.TopicIds.Contains)
        && Any(Kinds, kind => kind == claim.Kind)
        && (Words.Count == 0 || HasAnyOf(Words, $" {Folding.Fold(claim.Text)} "))
        && (LeastWorth is not { } least || claim.CheckWorthiness * 100 >= least);

    /// <summary>What is wrong with it; empty when nothing is.</summary>
    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > Longest) problems.Add(RuleProblems.Name);
        if (IsEmpty) problems.Add(RuleProblems.SaysNothing);
        if (new[] { SpeakerIds.Count, OutletIds.Count, TopicIds.Count, Words.Count }.Max() > MostEntries) problems.Add(RuleProblems.TooManyEntries);
        if (Words.Any(words => words.Length > Longest || Folding.Fold(words).Length == 0)) problems.Add(RuleProblems.Words);
        if (LeastWorth is < 0 or > 100) problems.Add(RuleProblems.LeastWorth);
        return problems;
    }

    private static bool HasAnyOf(IReadOnlyList<string> words, string text) =>
        words.Any(one => Folding.Fold(one) is { Length: > 0 } folded && text.Contains($" {folded} ", StringComparison.Ordinal));

    private static bool Any<T>(IReadOnlyList<T> asked, Func<T, bool> holds) => asked.Count == 0 || asked.Any(holds);
}

/// <summary>What was suggested for a claim, as it was shown.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="QueueId">Into which queue; null when nothing was suggested.</param>
/// <param name="Priority">How soon; null when nothing was suggested.</param>
public sealed record SeenSuggestion(Guid ClaimId, Guid? QueueId, Priority? Priority);

/// <summary>What the rules suggest for a claim.</summary>
/// <param name="QueueId">The queue.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Rule">Name of the rule.</param>
public sealed record QueueSuggestion(Guid QueueId, Priority Priority, string Rule)
{
    /// <summary>
    /// Of all open queues whose rules fit the one that would have it soonest; of several, the first by name. Null when none fits.
    /// </summary>
    public static QueueSuggestion? For(IEnumerable<Queues.Queue> queues, ClaimTraits claim) => queues
        .Where(queue => queue.IsOpen).OrderBy(queue => queue.FoldedName, StringComparer.Ordinal)
        .SelectMany(queue => queue.Rules.Where(rule => rule.Fits(claim)).Select(rule => new QueueSuggestion(queue.Id, rule.Priority, rule.Name)))
        .MaxBy(suggestion => suggestion.Priority);
}

/// <summary>Why a rule is refused.</summary>
public static class RuleProblems
{
    /// <summary>No name, or an overlong one.</summary>
    public static readonly Problem Name = new("rule.name", "Give the rule a name of at most 80 characters: it is shown beside what it suggests.", "Name");

    /// <summary>No condition.</summary>
    public static readonly Problem SaysNothing = new("rule.says-nothing", "The rule would fit every claim: say at least one thing that it looks for.");

    /// <summary>Overlong lists.</summary>
    public static readonly Problem TooManyEntries = new("rule.too-many-entries", "A condition names at most 50 speakers, outlets, topics or words.");

    /// <summary>No words.</summary>
    public static readonly Problem Words = new("rule.words", "Write words or phrases of at most 80 characters, one a line.", "Words");

    /// <summary>Not a percentage.</summary>
    public static readonly Problem LeastWorth = new("rule.least-worth", "The least check-worthiness is a percentage, 0 to 100.", "LeastWorth");

    /// <summary>Too many rules.</summary>
    public static readonly Problem TooMany = new("rule.too-many", "A queue has at most 20 rules.");

    /// <summary>Two rules of one name.</summary>
    public static readonly Problem NameTaken = new("rule.name-taken", "Another rule of this queue has this name. Choose one that tells them apart.", "Name");

    /// <summary>No such rule.</summary>
    public static readonly Problem NotThere = new("rule.not-there", "This rule is not there any more.");

    /// <summary>Nobody of that name.</summary>
    public static Problem Unknown(string field, string name) => new("rule.unknown", $"“{name}” is not known by this name. Write it as the desk has it, one a line.", field);
}
