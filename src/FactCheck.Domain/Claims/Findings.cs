using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Claims;

/// <summary>Was it said? Found of the lead mention, in fixed words.</summary>
public enum WasItSaid
{
    /// <summary>Word for word.</summary>
    AsQuoted,

    /// <summary>In other words, to the same effect.</summary>
    InSubstance,

    /// <summary>Something else was said.</summary>
    Otherwise,

    /// <summary>Nothing of the kind was said.</summary>
    Not,

    /// <summary>It cannot be told whether it was said.</summary>
    NotEstablished,
}

/// <summary>A rating, as one version of a rating scale has it.</summary>
/// <param name="ScaleId">The scale.</param>
/// <param name="ScaleVersion">The scale's version, from 1.</param>
/// <param name="Code">The rating's code on that scale.</param>
public sealed record RatingRef(Guid ScaleId, int ScaleVersion, string Code);

/// <summary>What was found about a claim: was it said, and is it true.</summary>
public sealed record Findings
{
    private Findings()
    {
    }

    /// <summary>These two findings. Whether they are whole: <see cref="Problems"/>.</summary>
    public Findings(WasItSaid? wasItSaid, RatingRef? rating) => (WasItSaid, Rating) = (wasItSaid, rating);

    /// <summary>Of the lead mention; null for the article's own voice, which says what it says.</summary>
    public WasItSaid? WasItSaid { get; private init; }

    /// <summary>Is it true? May be left out only when it was said otherwise or not at all.</summary>
    public RatingRef? Rating { get; private init; }

    /// <summary>True when it was said otherwise or not at all: then the verdict is about the attribution.</summary>
    public bool IsAboutTheAttribution => WasItSaid is Claims.WasItSaid.Otherwise or Claims.WasItSaid.Not;

    /// <summary>The findings that these agree on by the rule; null when they dispute. Both findings count together.</summary>
    public static Findings? Common(AgreementRule rule, IReadOnlyList<Findings> findings)
    {
        if (findings.Count == 0) return null;
        var most = findings.GroupBy(found => found).MaxBy(same => same.Count())!;
        var needed = rule == AgreementRule.All ? findings.Count : (findings.Count / 2) + 1;
        return most.Count() >= needed ? most.Key : null;
    }

    /// <summary>What keeps these findings from being whole.</summary>
    /// <param name="ownVoice">The lead mention is the article's own voice.</param>
    /// <param name="terms">The round's terms: the rating must be of their scale version.</param>
    public IReadOnlyList<Problem> Problems(bool ownVoice, RoundTerms terms)
    {
        var problems = new List<Problem>();
        if (ownVoice && WasItSaid is not null) problems.Add(FindingsProblems.OwnVoiceWasNotSaid);
        if (!ownVoice && WasItSaid is null) problems.Add(FindingsProblems.SayWhetherItWasSaid);
        if (Rating is null && !IsAboutTheAttribution) problems.Add(FindingsProblems.RateIt);
        if (Rating is not null && (Rating.ScaleId, Rating.ScaleVersion) != (terms.ScaleId, terms.ScaleVersion))
            problems.Add(FindingsProblems.OtherScale);
        return problems;
    }
}

/// <summary>Why findings are not whole.</summary>
public static class FindingsProblems
{
    /// <summary>No attribution, yet an answer to whether it was said.</summary>
    public static readonly Problem OwnVoiceWasNotSaid = new(
        "findings.own-voice", "This claim stands in the article's own voice: leave out whether it was said.", nameof(Findings.WasItSaid));

    /// <summary>Was it said? is missing.</summary>
    public static readonly Problem SayWhetherItWasSaid = new(
        "findings.was-it-said", "Say whether it was said as the article reports it.", nameof(Findings.WasItSaid));

    /// <summary>The rating is missing.</summary>
    public static readonly Problem RateIt = new(
        "findings.rating", "Choose a rating. It may be left out only when it was said otherwise or not at all.", nameof(Findings.Rating));

    /// <summary>The rating is of another scale or version than the round's.</summary>
    public static readonly Problem OtherScale = new(
        "findings.other-scale", "That rating is not on this round's scale. Choose one of those shown.", nameof(Findings.Rating));
}
