using FactCheck.Domain.Reviews;
using FactCheck.Web.Parts.Forms;

namespace FactCheck.Web.Parts.Reviews;

/// <summary>What a piece of evidence does to the claim, in words.</summary>
public static class StanceWords
{
    /// <summary>The choices of a form.</summary>
    public static IReadOnlyList<Choice> All { get; } = [.. Enum.GetValues<Stance>().Select(one => new Choice(one.ToString(), Of(one)))];

    /// <summary>The word for it, after “it”.</summary>
    public static string Of(Stance stance) => stance switch
    {
        Stance.Supports => "supports the claim",
        Stance.Refutes => "refutes the claim",
        _ => "gives context",
    };
}
