using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Persistence.Finding;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Triage;

/// <summary>A queue's rule as a person writes it: by names, one a line.</summary>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Speakers">Who says it; empty for anybody.</param>
/// <param name="Outlets">Who published it; empty for anybody.</param>
/// <param name="Topics">What it is about; empty for anything.</param>
/// <param name="Kinds">What sort of statement; empty for any.</param>
/// <param name="Words">Words or phrases of the wording; empty for any.</param>
/// <param name="LeastWorth">Check-worthiness at least, in percent; null for any.</param>
/// <param name="Priority">The priority that is suggested.</param>
public sealed record WrittenRule(
    string? Name, string? Speakers, string? Outlets, string? Topics, IReadOnlyList<ClaimKind> Kinds, string? Words, int? LeastWorth, Priority Priority)
{
    /// <summary>One that says nothing yet.</summary>
    public static WrittenRule Blank { get; } = new(null, null, null, null, [], null, null, Priority.Normal);
}

/// <summary>Turns rules into names and back.</summary>
public static class RuleReading
{
    /// <summary>The rule that is meant. Refuses names that the desk does not know, beside their field.</summary>
    public static async Task<Outcome<QueueRule>> RuleAsync(this FactCheckDb db, WrittenRule written, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        var (speakers, outlets, topics) = (Lines(written.Speakers), Lines(written.Outlets), Lines(written.Topics));
        var knownSpeakers = (await db.SpeakersNamed(speakers, Guid.Empty, cancellationToken)).ToDictionary(one => one.Key, one => one.Value.Id);
        var (outletNames, topicNames) = (Folded(outlets), Folded(topics));
        var knownOutlets = await db.Outlets.Where(outlet => outletNames.Contains(outlet.FoldedName)).ToDictionaryAsync(outlet => outlet.FoldedName, outlet => outlet.Id, cancellationToken);
        var knownTopics = await db.Topics.Where(topic => topicNames.Contains(topic.FoldedName)).ToDictionaryAsync(topic => topic.FoldedName, topic => topic.Id, cancellationToken);
        var rule = new QueueRule(
            written.Name?.Trim() ?? "", Known(speakers, knownSpeakers, nameof(written.Speakers)), Known(outlets, knownOutlets, nameof(written.Outlets)),
            Known(topics, knownTopics, nameof(written.Topics)), [.. written.Kinds.Distinct()], Lines(written.Words), written.LeastWorth, written.Priority);
        return problems.Count > 0 ? Outcome<QueueRule>.Refused(problems) : rule;

        static List<string> Folded(IReadOnlyList<string> names) => [.. names.Select(Folding.Fold)];

        IReadOnlyList<Guid> Known(IReadOnlyList<string> names, Dictionary<string, Guid> known, string field)
        {
            problems.AddRange(names.Where(name => !known.ContainsKey(Folding.Fold(name))).Select(name => RuleProblems.Unknown(field, name)));
            return [.. names.Select(Folding.Fold).Where(known.ContainsKey).Select(name => known[name]).Distinct()];
        }
    }

    /// <summary>The rules with the names of whom and what they look for.</summary>
    public static async Task<IReadOnlyList<WrittenRule>> WrittenAsync(this FactCheckDb db, IReadOnlyList<QueueRule> rules, CancellationToken cancellationToken)
    {
        var ids = rules.SelectMany(rule => rule.SpeakerIds.Concat(rule.OutletIds).Concat(rule.TopicIds)).Distinct().ToList();
        var names = new Dictionary<Guid, string>();
        foreach (var one in await db.Speakers.IgnoreAutoIncludes().Where(speaker => ids.Contains(speaker.Id)).Select(speaker => new { speaker.Id, speaker.Name }).ToListAsync(cancellationToken)) names[one.Id] = one.Name;
        foreach (var one in await db.Outlets.Where(outlet => ids.Contains(outlet.Id)).Select(outlet => new { outlet.Id, outlet.Name }).ToListAsync(cancellationToken)) names[one.Id] = one.Name;
        foreach (var one in await db.Topics.Where(topic => ids.Contains(topic.Id)).Select(topic => new { topic.Id, topic.Name }).ToListAsync(cancellationToken)) names[one.Id] = one.Name;
        string? Names(IReadOnlyList<Guid> asked) => asked.Count == 0 ? null : string.Join('\n', asked.Where(names.ContainsKey).Select(id => names[id]));
        return [.. rules.Select(rule => new WrittenRule(
            rule.Name, Names(rule.SpeakerIds), Names(rule.OutletIds), Names(rule.TopicIds), rule.Kinds, rule.Words.Count == 0 ? null : string.Join('\n', rule.Words), rule.LeastWorth, rule.Priority))];
    }

    private static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
