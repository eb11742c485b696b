using System.Text;
using FactCheck.Domain.Kernel;
using static FactCheck.Domain.Claims.ClaimStatus;

namespace FactCheck.Domain.Claims;

/// <summary>Where an act leads.</summary>
/// <param name="Status">The status, where it is always the same one.</param>
/// <param name="Words">How the table says it.</param>
public sealed record Destination(ClaimStatus? Status, string Words)
{
    /// <summary>All seats filled: Decided if they agree by the rule, else Disputed; otherwise UnderReview while a seat is held, else Queued.</summary>
    public static Destination Settled { get; } = new(null, "settled");

    /// <summary>The status stays.</summary>
    public static Destination Same { get; } = new(null, "same");

    /// <summary>Published if a version was up, else Suggested.</summary>
    public static Destination BeforeMerge { get; } = new(null, "Suggested");

    /// <summary>Always that status.</summary>
    public static implicit operator Destination(ClaimStatus status) => new(status, status.ToString());
}

/// <summary>One row of the workflow table.</summary>
public sealed class WorkflowRow
{
    internal WorkflowRow(IReadOnlyList<ClaimStatus> from, IReadOnlyList<Act> acts, Destination to, IReadOnlyList<Rule> who, params IReadOnlyList<Rule> besides) =>
        (From, Acts, To, Who, Besides) = (from, acts, to, who, besides);

    /// <summary>From which statuses; none for the act that makes a claim.</summary>
    public IReadOnlyList<ClaimStatus> From { get; }

    /// <summary>What is done.</summary>
    public IReadOnlyList<Act> Acts { get; }

    /// <summary>Where it leads.</summary>
    public Destination To { get; }

    /// <summary>Who may: one of these must have nothing against it.</summary>
    public IReadOnlyList<Rule> Who { get; }

    /// <summary>What else is asked: none of these may refuse.</summary>
    public IReadOnlyList<Rule> Besides { get; }
}

/// <summary>The whole workflow. Code, buttons, tests and the README's table are read from it.</summary>
public static class WorkflowTable
{
    private static readonly ClaimStatus[] AnyStatus = Enum.GetValues<ClaimStatus>();

    /// <summary>The rows, in the order in which they are told.</summary>
    public static IReadOnlyList<WorkflowRow> Rows { get; } =
    [
        new([], [Act.Suggest], Suggested, [Who.Engine, Who.Editor], Rule.Note("lead mention; the engine's version")),
        new([Suggested], [Act.Reword, Act.Respan, Act.Attribute, Act.Split], Suggested, [Who.Editor], Rule.Note("next wording; a split's new claims are Suggested")),
        new([Suggested], [Act.Queue], Queued, [Who.Editor], Rules.Order, Rule.Note("opens a round")),
        new([Suggested, Queued], [Act.Dismiss], Dismissed, [Who.Editor], Rules.FixedReason, Rules.NoReviewIn, Rules.NobodyHolds, Rules.StandingNone),
        new([Dismissed], [Act.Reconsider], Suggested, [Who.Editor]),
        new([Queued], [Act.Unqueue], Suggested, [Who.Editor], Rules.NoReviewIn, Rules.StandingNone),
        new([Queued, UnderReview], [Act.Requeue], Destination.Settled, [Who.Editor], Rules.Order, Rule.Note("another scale, seat count or rule opens the next round")),
        new([Queued, UnderReview], [Act.Reword], Destination.Settled, [Who.Editor], Rules.Reason, Rule.Note("a typo keeps the round and is shown to its raters, anything else opens the next round")),
        new([Queued, UnderReview], [Act.Take], UnderReview, [Who.Reviewer], Rules.MayRate, Rules.OpenSeat),
        new([Queued, UnderReview], [Act.Assign], UnderReview, [Who.Editor], Rules.AssigneeMayRate, Rules.OpenSeat, Rule.Note("held to the deadline")),
        new([UnderReview], [Act.Extend], UnderReview, [Who.Editor, Who.Holder], Rules.SeatIsHeld, Rule.Note("a saved draft does it by itself, up to the queue's limit")),
        new([UnderReview], [Act.Release], Destination.Settled, [Who.Holder], Rule.Note("the draft stays with its writer")),
        new([UnderReview], [Act.Expire], Destination.Settled, [Who.Clock], Rules.SomethingLapsed, Rule.Note("the draft stays with its writer")),
        new([UnderReview], [Act.Reassign], Destination.Settled, [Who.Editor], Rules.SeatIsHeld, Rules.AssigneeMayRate, Rules.ReturnedStaysWithWriter, Rule.Note("the draft stays with its writer")),
        new([Queued, UnderReview], [Act.SubmitReview], Destination.Settled, [Who.HolderOrLapsed], Rules.LapsedHold, Rules.ReviewIsWhole),
        new([Queued, UnderReview], [Act.TakeBackReview], UnderReview, [Who.Writer], Rules.RoundNeverSettled),
        new([Disputed], [Act.Adjudicate], Decided, [Who.Judge], Rule.Note("sees all side by side"), Rules.FindingsWhole, Rules.Reason),
        new([Disputed], [Act.AskAgain], Queued, [Who.Editor], Rules.OneMoreSeat, Rules.Reason),
        new([Disputed, Decided], [Act.Return], UnderReview, [Who.Editor], Rules.Comment, Rules.NamesReviews, Rule.Note("their writers hold those seats again; first submissions are kept and alone count for agreement")),
        new([Decided], [Act.Write], Decided, [Who.Editor, Who.Rater], Rule.Note("the verdict's draft: summary, short answer, explanation, evidence, as-of date; never a finding")),
        new([Decided], [Act.Publish], Published, [Who.Signer], Rules.PageIsOurs, Rules.DecidedFindings, Rules.ChecksPass, Rules.ChangeWhereUp),
        new([Decided], [Act.Confirm], Published, [Who.Signer], Rules.VersionUp, Rules.SameFindings, Rules.SameWords, Rule.Note("“checked again on”, no new version")),
        new([Disputed, Decided], [Act.Waive], Destination.Same, [Who.Administrator], Rules.Reason, Rule.Note("lifts *may judge* and *may sign* for this round; the public page says so")),
        new([Published], [Act.Reopen], Queued, [Who.Editor], Rules.Reason, Rules.Order, Rule.Note("next round; the version stays up with a notice")),
        new([Queued, UnderReview, Disputed, Decided], [Act.StopReopening], Published, [Who.Editor], Rules.VersionUp, Rules.Reason, Rule.Note("holds end")),
        new([Suggested, Queued, UnderReview, Disputed, Decided], [Act.Merge], Merged, [Who.Editor], Rules.StandingNone, Rules.IntoAnother, Rules.IntoNotRemoved, Rule.Note("mentions move, holds end, reviews stay behind")),
        new([Published], [Act.Merge], Merged, [Who.Editor], Rules.IntoPublished, Rules.IntoNotRemoved, Rules.Reason, Rule.Note("its address leads there")),
        new([Merged], [Act.Separate], Destination.BeforeMerge, [Who.Editor], Rule.Note("its mentions come back; Published if a version was up")),
        new(AnyStatus, [Act.Correct], Destination.Same, [Who.Editor], Rules.StandingUp, Rules.NotMerged, Rule.Note("next version"), Rules.Change, Rules.FindingsUntouched, Rules.ChecksPass),
        new(AnyStatus, [Act.Retract], Destination.Same, [Who.Editor], Rules.StandingUp, Rules.NotMerged, Rules.Reason, Rule.Note("the page stays and says so; the next publish ends it")),
        new(AnyStatus, [Act.Remove], Destination.Same, [Who.Administrator], Rules.StandingUpOrRetracted, Rules.LegalGround, Rule.Note("410 with a neutral notice; text sealed, hash kept")),
    ];

    /// <summary>The row of an act from a status; null when it cannot be done from there. From null: the act that makes a claim.</summary>
    public static WorkflowRow? Row(Act act, ClaimStatus? from) =>
        Rows.FirstOrDefault(row => row.Acts.Contains(act) && (from is { } status ? row.From.Contains(status) : row.From.Count == 0));

    /// <summary>The table in Markdown, as the README shows it.</summary>
    public static string ToMarkdown()
    {
        var table = new StringBuilder("| from | act | to | who | besides |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in Rows)
        {
            table.Append("| ").Append(SayFrom(row.From)).Append(" | ").AppendJoin(", ", row.Acts.Select(Say)).Append(" | ").Append(row.To.Words)
                .Append(" | ").AppendJoin(", ", row.Who.Select(rule => rule.Words)).Append(" | ").AppendJoin("; ", row.Besides.Select(rule => rule.Words)).Append(" |\n");
        }

        return table.ToString();
    }

    /// <summary>The act in words: <c>take back review</c>.</summary>
    public static string Say(Act act) => Spaced(act.ToString()).ToLowerInvariant();

    /// <summary>The status in words: <c>under review</c>.</summary>
    public static string Say(ClaimStatus status) => Spaced(status.ToString()).ToLowerInvariant();

    internal static IReadOnlyList<Problem> Refusals(Act act, ClaimStatus? from, Situation situation)
    {
        if (Row(act, from) is not { } row) return [ClaimProblems.NotFrom(act, situation.Claim.Status)];
        var whoRefuses = row.Who.Select(who => who.Refusals(situation).FirstOrDefault()).ToList();
        return whoRefuses.Contains(null) ? [.. row.Besides.SelectMany(rule => rule.Refusals(situation))] : [whoRefuses[^1]!];
    }

    private static string SayFrom(IReadOnlyList<ClaimStatus> from) =>
        from.Count == 0 ? "—"
        : from.Count == AnyStatus.Length ? "any"
        : from.Count > 3 ? $"{from[0]} … {from[^1]}"
        : string.Join(", ", from);

    private static string Spaced(string name) =>
        string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {letter}" : letter.ToString()));
}
