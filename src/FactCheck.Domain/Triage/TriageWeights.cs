using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Triage;

/// <summary>What each part of a triage priority can give at most. Together they are 100.</summary>
/// <param name="Worth">Check-worthiness.</param>
/// <param name="Repeats">Other mentions.</param>
/// <param name="Demand">Readers' requests.</param>
/// <param name="Watched">A watched speaker.</param>
/// <param name="Fresh">How new it is.</param>
public sealed record TriageWeights(int Worth, int Repeats, int Demand, int Watched, int Fresh)
{
    /// <summary>After so many midnights nothing is left of a claim's freshness.</summary>
    public const int DaysFresh = 10;

    /// <summary>Those of a new install.</summary>
    public static TriageWeights Usual { get; } = new(40, 25, 15, 10, 10);

    /// <summary>What is wrong with them; empty when nothing is.</summary>
    public IReadOnlyList<Problem> Check()
    {
        var named = new[] { (Worth, nameof(Worth)), (Repeats, nameof(Repeats)), (Demand, nameof(Demand)), (Watched, nameof(Watched)), (Fresh, nameof(Fresh)) };
        var problems = named.Where(one => one.Item1 is < 0 or > 100).Select(one => TriageProblems.Weight.At(one.Item2)).ToList();
        if (problems.Count == 0 && named.Sum(one => one.Item1) is var sum && sum != 100) problems.Add(TriageProblems.NotAHundred(sum));
        return problems;
    }

    /// <summary>What freshness still gives after so many midnights.</summary>
    public int FreshAfter(int days) => TriagePriority.Share(Fresh, (DaysFresh - Math.Clamp(days, 0, DaysFresh)) / (double)DaysFresh);
}

/// <summary>Why triage is not ranked like that.</summary>
public static class TriageProblems
{
    /// <summary>No weight.</summary>
    public static readonly Problem Weight = new("triage.weight", "A weight is a whole number from 0 to 100.");

    /// <summary>Changed since the form was opened.</summary>
    public static readonly Problem MovedOn = new("triage.moved-on", "Somebody else changed the weights meanwhile. Yours are as you left them: compare, and save again to put them in place.");

    /// <summary>No name.</summary>
    public static readonly Problem NoName = new("triage.no-name", "Give the list a name of at most 60 characters.", "Name");

    /// <summary>Two lists of one name.</summary>
    public static readonly Problem NameTaken = new("triage.name-taken", "Another list has this name. Choose one that tells them apart.", "Name");

    /// <summary>Nothing to save.</summary>
    public static readonly Problem NoFilter = new("triage.no-filter", "Filter for something first: this is the list of everything.");

    /// <summary>No such list.</summary>
    public static readonly Problem NoList = new("triage.no-list", "This list is not there any more.");

    /// <summary>No rule speaks for it.</summary>
    public static readonly Problem NothingSuggested = new("triage.nothing-suggested", "No rule suggests a queue for it: choose one.");

    /// <summary>The rules were changed since the row was drawn.</summary>
    public static readonly Problem OtherSuggestion = new("triage.other-suggestion", "By now the rules suggest something else for it: look at its row again.");

    /// <summary>Not a sum of a hundred.</summary>
    public static Problem NotAHundred(int sum) => new("triage.not-a-hundred", $"Together the weights are {sum}, not 100.", nameof(TriageWeights.Worth));
}
