using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Triage;

/// <summary>What triage is ranked by: one row. Places that were made on an older one are made again in the background.</summary>
public sealed class TriageBasis : IAnnounce
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyId = 1;

    private readonly List<Announcement> announcements = [];

    private TriageBasis()
    {
    }

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; private set; } = OnlyId;

    /// <summary>The weights of the parts.</summary>
    public TriageWeights Weights { get; private set; } = TriageWeights.Usual;

    /// <summary>Counts every change of the weights and of the queues' rules, from 1. Also the number that forms carry.</summary>
    public int Number { get; private set; } = 1;

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>The desk weighs the parts otherwise. Refuses weights that are not 100 together, and a form filled for others.</summary>
    public Outcome Weigh(int seen, TriageWeights weights, DateTimeOffset at)
    {
        if (seen != Number) return TriageProblems.MovedOn;
        var problems = weights.Check();
        if (problems.Count > 0) return Outcome.Refused(problems);
        Weights = weights;
        return Changed("weigh", at);
    }

    /// <summary>The rules of a queue changed, or a queue was opened or closed: suggestions are made anew.</summary>
    public Outcome RulesChanged(DateTimeOffset at) => Changed("rules", at);

    private Outcome Changed(string what, DateTimeOffset at)
    {
        Number++;
        announcements.Add(new Announcement("triage", Guid.Empty, what, at.Cut()));
        return Outcome.Done;
    }
}
