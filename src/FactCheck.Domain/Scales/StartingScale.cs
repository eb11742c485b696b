namespace FactCheck.Domain.Scales;

/// <summary>The scale that a new newsroom starts with.</summary>
public static class StartingScale
{
    /// <summary>Its name.</summary>
    public const string Name = "Five words";

    /// <summary>Five ratings on the scale, two off it.</summary>
    public static IReadOnlyList<Rating> Ratings { get; } =
    [
        new("true", "True", "The claim is accurate, and nothing that matters is missing.", 5, RatingShape.Full, RatingTone.Good),
        new("mostly-true", "Mostly true", "The claim is accurate in what matters, but needs clarification or more context.", 4, RatingShape.ThreeQuarters, RatingTone.Fair),
        new("half-true", "Half true", "The claim is accurate in part, but leaves out or distorts something that matters.", 3, RatingShape.Half, RatingTone.Mixed),
        new("mostly-false", "Mostly false", "The claim has a core of truth, but gives a wrong picture of the facts.", 2, RatingShape.Quarter, RatingTone.Poor),
        new("false", "False", "The claim is not accurate.", 1, RatingShape.Empty, RatingTone.Bad),
        new("unproven", "Unproven", "What can be found neither confirms nor refutes the claim as of the date given.", null, RatingShape.Question, RatingTone.Neutral),
        new("not-checkable", "Not checkable", "Nothing that could settle the claim can be had, now or later.", null, RatingShape.Stroke, RatingTone.Neutral),
    ];
}
