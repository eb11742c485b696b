using FactCheck.Domain.Reviews;

namespace FactCheck.Web.Parts.Reviews;

/// <summary>How sure a reviewer is, in words.</summary>
/// <param name="Word">In a word or two.</param>
/// <param name="Definition">What it means.</param>
public sealed record ConfidenceWords(string Word, string Definition)
{
    /// <summary>The words of a confidence.</summary>
    public static ConfidenceWords Of(Confidence confidence) => confidence switch
    {
        Confidence.Low => new("Not sure", "It could well be otherwise. The editors are told, also when all ratings agree."),
        Confidence.Medium => new("Fairly sure", "Likely, with something left open."),
        _ => new("Sure", "Nothing that matters is left open."),
    };
}
