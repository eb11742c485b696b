using FactCheck.Domain.Claims;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>The fixed words for "was it said?", the same on every page.</summary>
/// <param name="Word">The word that is shown.</param>
/// <param name="Definition">What it means.</param>
public sealed record SaidWords(string Word, string Definition)
{
    /// <summary>The words for a finding.</summary>
    public static SaidWords Of(WasItSaid said) => said switch
    {
        WasItSaid.AsQuoted => new("As quoted", "The words are the speaker’s own."),
        WasItSaid.InSubstance => new("In substance", "It was said in other words, to the same effect."),
        WasItSaid.Otherwise => new("Said otherwise", "Something else was said than is reported."),
        WasItSaid.Not => new("Not said", "Nothing of the kind was said."),
        _ => new("Not established", "It cannot be told whether it was said."),
    };
}
