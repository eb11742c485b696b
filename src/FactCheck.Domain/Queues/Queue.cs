using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;

namespace FactCheck.Domain.Queues;

/// <summary>What a queue asks of its rounds. A round copies it, with the scale's version, when it opens.</summary>
/// <param name="ScaleId">The rating scale.</param>
/// <param name="Seats">How many ratings are asked for, 1–5; never more than members.</param>
/// <param name="Rule">When the findings count as one.</param>
/// <param name="HoldTime">How long a hold lasts, 5 minutes to 7 days.</param>
/// <param name="LongestHold">How long it may last in all, at least the hold time.</param>
/// <param name="HoldsAtOnce">How many seats one reviewer may hold at once, 1–20.</param>
/// <param name="Deadline">How long after queueing a claim is due; null for no deadline.</param>
/// <param name="LeastExhibits">How many exhibits a review must cite, 0–10.</param>
/// <param name="LeastCoverage">Percentage of the rationale's sentences that must carry an evidence mark, 0–100.</param>
public sealed record QueueTerms(
    Guid ScaleId,
    int Seats,
    AgreementRule Rule,
    TimeSpan HoldTime,
    TimeSpan LongestHold,
    int HoldsAtOnce,
    TimeSpan? Deadline,
    int LeastExhibits,
    int LeastCoverage)
{
    /// <summary>What a new queue asks: one rating, held for an hour, prolonged by drafts up to eight.</summary>
    public static QueueTerms Usual(Guid scaleId, int seats = 1) =>
        new(scaleId, seats, AgreementRule.All, TimeSpan.FromHours(1), TimeSpan.FromHours(8), 3, null, 1, 0);

    /// <summary>What is wrong with them for a queue of so many members; empty when nothing is.</summary>
    public IReadOnlyList<Problem> Check(int members)
    {
        var problems = new List<Problem>();
        if (Seats is < 1 or > RoundTerms.MostSeats) problems.Add(QueueProblems.Seats);
        else if (Seats > members) problems.Add(QueueProblems.MoreSeatsThanMembers);
        if (HoldTime < TimeSpan.FromMinutes(5) || HoldTime > TimeSpan.FromDays(7)) problems.Add(QueueProblems.HoldTime);
        if (LongestHold < HoldTime || LongestHold > TimeSpan.FromDays(30)) problems.Add(QueueProblems.LongestHold);
        if (HoldsAtOnce is < 1 or > 20) problems.Add(QueueProblems.HoldsAtOnce);
        if (Deadline <= TimeSpan.Zero || Deadline > TimeSpan.FromDays(366)) problems.Add(QueueProblems.Deadline);
        if (LeastExhibits is < 0 or > 10) problems.Add(QueueProblems.LeastExhibits);
        if (LeastCoverage is < 0 or > 100) problems.Add(QueueProblems.LeastCoverage);
        return problems;
    }
}

/// <summary>A named list of work.</summary>
public sealed class Queue : IAnnounce
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int LongestName = 80;

    /// <summary>Longest description, in UTF-16 code units.</summary>
    public const int LongestDescription = 500;

    private readonly List<QueueMember> members = [];
    private readonly List<Announcement> announcements = [];

    private Queue()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>What the desk calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared; no two open queues have the same.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>What belongs into it, in a sentence.</summary>
    public string Description { get; private set; } = "";

    /// <summary>What it asks of its rounds.</summary>
    public QueueTerms Terms { get; private set; } = null!;

    /// <summary>Which new claims are suggested for it, in the order they were written.</summary>
    public IReadOnlyList<QueueRule> Rules { get; private set; } = [];

    /// <summary>When it was closed: nothing new goes in, what is in goes on.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Numbers name, description and terms, from 1: forms carry the number they were filled for.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Who rates in it.</summary>
    public IReadOnlyList<QueueMember> Members => members;

    /// <summary>True while claims may be put into it.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>A new queue with its first members. Refuses a missing name, impossible terms, and more seats than members.</summary>
    public static Outcome<Queue> Open(string name, string description, QueueTerms terms, IReadOnlyCollection<Guid> members, DateTimeOffset at)
    {
        var queue = new Queue { Id = Guid.CreateVersion7() };
        foreach (var person in members.Distinct()) queue.members.Add(QueueMember.Of(queue.Id, person, at));
        var said = queue.Describe(name, description, terms, at);
        if (!said.IsDone) return Outcome<Queue>.Refused(said.Problems);
        queue.Number = 1;
        return queue;
    }

    /// <summary>
    /// The queue of a new install: one seat and no members. Claims cannot go into it until somebody is admitted.
    /// </summary>
    public static Queue StandReady(string name, Guid scaleId, DateTimeOffset at)
    {
        var queue = new Queue
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            FoldedName = Folding.Fold(name),
            Terms = QueueTerms.Usual(scaleId),
        };
        queue.Announce("open", at);
        return queue;
    }

    /// <summary>Changes name, description and terms. Rounds that run keep the terms they opened with.</summary>
    public Outcome Describe(string name, string description, QueueTerms terms, DateTimeOffset at)
    {
        var problems = new List<Problem>(terms.Check(members.Count));
        if (string.IsNullOrWhiteSpace(name)) problems.Add(QueueProblems.NameMissing);
        else if (!Folding.Fits(name, LongestName)) problems.Add(QueueProblems.NameTooLong);
        if (description.Trim().Length > LongestDescription) problems.Add(QueueProblems.LongDescription);
        if (problems.Count > 0) return Outcome.Refused(problems);
        (Name, FoldedName, Description, Terms) = (name.Trim(), Folding.Fold(name), description.Trim(), terms);
        Number++;
        return Announce("describe", at);
    }

    /// <summary>Says which new claims are suggested for it. Refuses rules that say nothing, two of one name, and more than 20.</summary>
    public Outcome SetRules(IReadOnlyList<QueueRule> rules, DateTimeOffset at)
    {
        var problems = rules.SelectMany(rule => rule.Check()).ToList();
        if (rules.Count > QueueRule.MostOfAQueue) problems.Add(RuleProblems.TooMany);
        if (rules.DistinctBy(rule => Folding.Fold(rule.Name)).Count() < rules.Count) problems.Add(RuleProblems.NameTaken);
        if (problems.Count > 0) return Outcome.Refused(problems);
        Rules = [.. rules];
        Number++;
        return Announce("rules", at);
    }

    /// <summary>Somebody rates in it from now on. Twice changes nothing.</summary>
    public Outcome Admit(Guid personId, DateTimeOffset at)
    {
        if (HasMember(personId)) return Outcome.Done;
        members.Add(QueueMember.Of(Id, personId, at));
        return Announce("admit", at);
    }

    /// <summary>Somebody rates in it no longer; their holds and reviews stay. Refuses when fewer members than seats would be left.</summary>
    public Outcome Dismiss(Guid personId, DateTimeOffset at)
    {
        if (!HasMember(personId)) return Outcome.Done;
        if (members.Count - 1 < Terms.Seats) return QueueProblems.MoreSeatsThanMembers;
        members.RemoveAll(m => m.PersonId == personId);
        return Announce("dismiss", at);
    }

    /// <summary>Nothing new goes in; what is in goes on.</summary>
    public Outcome Close(DateTimeOffset at)
    {
        ClosedAt ??= at.Cut();
        return Announce("close", at);
    }

    /// <summary>Claims may be put into it again.</summary>
    public Outcome Reopen(DateTimeOffset at)
    {
        ClosedAt = null;
        return Announce("reopen", at);
    }

    /// <summary>True when this person rates in it.</summary>
    public bool HasMember(Guid personId) => members.Exists(m => m.PersonId == personId);

    /// <summary>The terms of a round that opens now, on this version of the scale.</summary>
    public RoundTerms TermsOn(int scaleVersion) => new(
        Id, Terms.ScaleId, scaleVersion, Terms.Seats, Terms.Rule, Terms.HoldTime, Terms.LongestHold, Terms.HoldsAtOnce, Terms.LeastExhibits, Terms.LeastCoverage);

    private Outcome Announce(string what, DateTimeOffset at)
    {
        announcements.Add(new Announcement("queue", Id, what, at.Cut()));
        return Outcome.Done;
    }
}

/// <summary>Somebody who rates in a queue.</summary>
public sealed class QueueMember
{
    private QueueMember()
    {
    }

    /// <summary>Of which queue.</summary>
    public Guid QueueId { get; private set; }

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; private set; }

    internal static QueueMember Of(Guid queueId, Guid personId, DateTimeOffset at) => new() { QueueId = queueId, PersonId = personId, Since = at.Cut() };
}
