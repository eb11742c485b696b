using FactCheck.Domain.Claims;

namespace FactCheck.Domain.Triage;

/// <summary>What the desk knows of a suggested claim that decides where it stands.</summary>
/// <param name="Traits">What rules look at.</param>
/// <param name="Mentions">How many mentions it has.</param>
/// <param name="Requests">How many open requests of readers ask for it.</param>
/// <param name="IsWatched">Whether a watched speaker says it.</param>
public sealed record TriageFacts(ClaimTraits Traits, int Mentions, int Requests, bool IsWatched);

/// <summary>
/// Where one suggested claim stands in triage: a row that is there while the claim is suggested, and is made again when something
/// happens to it. What passes with time is not in it: only the day it came, so that no row is rewritten because a night went by.
/// </summary>
public sealed class TriagePlace
{
    private readonly List<TriageTrait> traits = [];

    private TriagePlace()
    {
    }

    /// <summary>Of which claim; the key.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>The claim's short number: among equals the newer one comes first.</summary>
    public long Number { get; private set; }

    /// <summary>The day it was suggested (UTC), counted as <see cref="DateOnly.DayNumber"/> does.</summary>
    public int Day { get; private set; }

    /// <summary>The priority without freshness.</summary>
    public int Points { get; private set; }

    /// <summary>Number of the basis it was made on; 0 while it must be made again.</summary>
    public int Basis { get; private set; }

    /// <summary>What sort of statement.</summary>
    public ClaimKind Kind { get; private set; }

    /// <summary>The article of its lead mention.</summary>
    public Guid ArticleId { get; private set; }

    /// <summary>0–1; null when nobody computed it.</summary>
    public double? CheckWorthiness { get; private set; }

    /// <summary>How many mentions it has.</summary>
    public int Mentions { get; private set; }

    /// <summary>How many open requests of readers ask for it.</summary>
    public int Requests { get; private set; }

    /// <summary>Whether a watched speaker says it.</summary>
    public bool IsWatched { get; private set; }

    /// <summary>The queue that a rule suggests; null for none.</summary>
    public Guid? QueueId { get; private set; }

    /// <summary>The priority that the rule suggests; null for none.</summary>
    public Priority? Priority { get; private set; }

    /// <summary>Name of that rule; null for none.</summary>
    public string? Rule { get; private set; }

    /// <summary>Who says it, who published it, what it is about; each once.</summary>
    public IReadOnlyList<TriageTrait> Traits => traits;

    /// <summary>The day of an instant, as places count them.</summary>
    public static int DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime).DayNumber;

    /// <summary>The place of a claim that came to triage.</summary>
    public static TriagePlace Of(TriageFacts facts, TriageBasis basis, QueueSuggestion? suggestion)
    {
        var place = new TriagePlace { ClaimId = facts.Traits.ClaimId, Number = facts.Traits.Number, Day = DayOf(facts.Traits.SuggestedAt) };
        place.Stand(facts, basis, suggestion);
        return place;
    }

    /// <summary>Something happened to the claim, or to what triage is ranked by.</summary>
    public void Stand(TriageFacts facts, TriageBasis basis, QueueSuggestion? suggestion)
    {
        (Kind, ArticleId, CheckWorthiness) = (facts.Traits.Kind, facts.Traits.ArticleId, facts.Traits.CheckWorthiness);
        (Mentions, Requests, IsWatched) = (facts.Mentions, facts.Requests, facts.IsWatched);
        (QueueId, Priority, Rule) = (suggestion?.QueueId, suggestion?.Priority, suggestion?.Rule);
        (Points, Basis) = (PriorityOn(basis.Weights, Day).Points, basis.Number);
        Have([.. facts.Traits.SpeakerIds, .. facts.Traits.OutletIds, .. facts.Traits.TopicIds]);
    }

    private void Have(HashSet<Guid> wanted)
    {
        traits.RemoveAll(trait => !wanted.Contains(trait.TraitId));
        foreach (var trait in traits) trait.Stand(this);
        wanted.ExceptWith(traits.Select(trait => trait.TraitId));
        traits.AddRange(wanted.Select(one => TriageTrait.Of(this, one)));
    }

    /// <summary>The priority on that day, with its parts.</summary>
    public TriagePriority PriorityOn(TriageWeights weights, int today) =>
        TriagePriority.Of(weights, CheckWorthiness, Mentions, Requests, IsWatched, today - Day);
}
